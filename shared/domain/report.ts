/**
 * A report before it has a form (DESIGN.md, rule 6): head, columns, sections of rows, notes, signatures. A report
 * definition (shared/domain/reports) makes one of these; a renderer (electron/core/reports) turns it into a
 * workbook or a page. Renderers never count and never look at people.
 */
import type { IsoDate } from '../text/dates.ts'

/** `tick` holds the day of the milestone or null; `percent` a number such as 97.5 or null. */
export type ColumnKind = 'text' | 'count' | 'date' | 'tick' | 'percent'

export interface ReportColumn {
  label: string
  /** Heading that stands over several neighbouring columns with the same text. */
  group?: string
  kind: ColumnKind
  /** Width wished for, in millimetres on paper; renderers scale all to the paper. */
  width: number
  align?: 'left' | 'center' | 'right'
}

/** A cell by its column's kind: text, a number, an ISO date, or null for blank. */
export type ReportCell = string | number | null

export interface ReportRow {
  cells: readonly ReportCell[]
  /** A total is set apart; `heading` spans the table and has one cell. */
  style?: 'total' | 'heading'
}

export interface ReportSection {
  /** Name of the sheet in a workbook, before it is made safe and unique. */
  sheetName: string
  /** Lines under the title, for example the class and its teacher. */
  subtitle: readonly string[]
  columns: readonly ReportColumn[]
  rows: readonly ReportRow[]
  /** Sentences below the table. */
  notes: readonly string[]
}

export interface Signature {
  role: string
  /** Empty when it is to be filled by hand. */
  name: string
}

/** The head and foot of an official paper (FACTS.md, section 5). */
export interface Letterhead {
  governingBody: string
  organisation: string
  place: string
  date: IsoDate
}

export interface ReportModel {
  title: string
  letterhead: Letterhead
  orientation: 'portrait' | 'landscape'
  /** Each section begins on a new page and stands on a sheet of its own. */
  sections: readonly ReportSection[]
  /** From left to right. */
  signatures: readonly Signature[]
  /** Without extension; letters, digits, hyphens. */
  fileName: string
}
