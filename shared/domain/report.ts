/**
 * A report before it has a form (DESIGN.md, rule 6): head, columns, sections of rows, notes, signatures. A report
 * definition (shared/domain/reports) makes one of these; a renderer (electron/core/reports) turns it into a
 * workbook or a page. Renderers never count and never look at people.
 */
import type { IsoDate } from '../text/dates.ts'

/**
 * What the cells of a column hold, null being blank in each:
 * - `order`: the running number of a row; `count`: a number of people; `percent`: a number such as 97.5
 * - `text`: text, also where it is made of digits (personal number, phone)
 * - `date`: a day
 * - `tick`: a day, a mark of `MARKS`, or null for an empty box to be ticked by hand
 * - `milestone`: a day, a mark of `MARKS`, or null for blank
 */
export type ColumnKind = 'order' | 'text' | 'count' | 'percent' | 'date' | 'tick' | 'milestone'

/** What stands in a `tick` or `milestone` cell in place of a day. */
export const MARKS = {
  /** Reached, the day not on record: a later stage proves it. */
  reached: 'reached',
  /** Not asked of this person. */
  outside: 'outside',
} as const

export interface ReportColumn {
  label: string
  /** Heading that stands over several neighbouring columns with the same text. */
  group?: string
  kind: ColumnKind
  /** Width wished for, in millimetres on paper at 11 points; renderers scale all to the paper. */
  width: number
  align?: 'left' | 'center' | 'right'
}

/** A cell by its column's kind: text, a number, an ISO date, or null for blank. */
export type ReportCell = string | number | null

export interface ReportRow {
  cells: readonly ReportCell[]
  /** A total is set apart; `heading` spans the table and has one cell. */
  style?: 'total' | 'heading'
  /** Of a heading: what the rows under it have in common, as a value of its own in a flat table. */
  name?: string
}

export interface ReportSection {
  /** Name of the sheet in a workbook, before it is made safe and unique. */
  sheetName: string
  /** Lines under the title, for example the class and the as-of date. */
  subtitle: readonly string[]
  columns: readonly ReportColumn[]
  rows: readonly ReportRow[]
  /** Sentences below the table. */
  notes: readonly string[]
}

export interface Signature {
  /** In capitals, as it stands on the paper. */
  role: string
  /** Empty when it is to be filled by hand. */
  name: string
}

/** The head and foot of an official paper (FACTS.md, section 5), in capitals where the paper has them. */
export interface Letterhead {
  /** Empty when the school has not said under whom it stands. */
  governingBody: string
  organisation: string
  /** Empty when it is to be filled by hand. */
  place: string
  date: IsoDate
  /** "Số: 12/BC-THCSND"; where it is absent the office writes it by hand. */
  number?: string
}

export interface ReportModel {
  title: string
  letterhead: Letterhead
  orientation: 'portrait' | 'landscape'
  /** Each section begins on a new page and stands on a sheet of its own; none when there is nobody to list. */
  sections: readonly ReportSection[]
  /** What the names of the sections are ("Lớp"), where no column says it; the heading over them in a flat table. */
  sectionsAre?: string
  /** From left to right. */
  signatures: readonly Signature[]
  /** Without extension; letters, digits, hyphens. */
  fileName: string
  /** A sheet that only programs read: texts, row by row. It stands hidden in a workbook and nowhere else. */
  hidden?: { sheetName: string; rows: readonly (readonly string[])[] }
}

/** A table inside a document. */
export interface DocumentTable extends Pick<ReportSection, 'columns' | 'rows' | 'notes'> {
  kind: 'table'
  /** Stands over the table; empty where the paragraph before it says what it is. */
  title: string
}

/** Numbers to be seen as a picture: bars beside each other, or lines over time. Null is a gap. */
export interface Chart {
  kind: 'chart'
  form: 'bars' | 'lines'
  title: string
  /** Under the bars or along the time: names, or days as `dd/MM`. */
  categories: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
  /** What the numbers are: people, or percent of the denominator (0 to 100). */
  unit: 'people' | 'percent'
}

/** What a document is made of, from top to bottom. `bases` are the căn cứ, in italic, each ended by the renderer. */
export type DocumentBlock =
  | { kind: 'bases'; lines: readonly string[] }
  /** Level 1: "I. KẾT QUẢ"; level 2: "1. Số liệu chung". */
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'bullets'; items: readonly string[] }
  | DocumentTable
  | Chart

/** A paper of running text: a report to the office above, the school's own plan. */
export interface DocumentModel {
  /** Kind of paper, in capitals: "BÁO CÁO", "KẾ HOẠCH". */
  paper: string
  /** What it is about, under the kind of paper. */
  title: string
  letterhead: Letterhead
  blocks: readonly DocumentBlock[]
  /** Usually one, at the right. */
  signatures: readonly Signature[]
  /** Nơi nhận, the last of them "Lưu: VT". */
  receivers: readonly string[]
  /** Without extension; letters, digits, hyphens. */
  fileName: string
}

/** What a report definition makes: sheets of tables, or a document. */
export type Report = ReportModel | DocumentModel

export function isDocument(report: Report): report is DocumentModel {
  return 'blocks' in report
}

/** The factor, at most 1, by which a table's columns and text shrink to fit a width in millimetres. */
export function tableScale(columns: readonly ReportColumn[], paperWidth: number): number {
  return Math.min(1, paperWidth / columns.reduce((sum, column) => sum + column.width, 0))
}

/** Neighbouring columns under one heading: `group` null for a column that stands alone. */
export interface ColumnGroup {
  group: string | null
  /** Index of the first column, and how many there are. */
  at: number
  span: number
}

/** The upper row of a table's head, from left to right; every column belongs to exactly one entry. */
export function columnGroups(columns: readonly ReportColumn[]): ColumnGroup[] {
  const groups: ColumnGroup[] = []
  columns.forEach(({ group = null }, at) => {
    const last = groups.at(-1)
    if (group !== null && last?.group === group) last.span += 1
    else groups.push({ group, at, span: 1 })
  })
  return groups
}

/** Where text stands in a column: as it asks, else text to the left and everything else centred. */
export function columnAlign({ kind, align }: ReportColumn): 'left' | 'center' | 'right' {
  return align ?? (kind === 'text' ? 'left' : 'center')
}
