/** What passes between a roster file and the register: cells, rows of a sheet, rows understood as people. */
import type { Correction, Issue } from '../../contract/intake.ts'
import type { IsoDate } from '../../text/dates.ts'
import type { Mark } from '../marks.ts'
import type { PersonFields } from '../person.ts'

/** A cell as a file holds it. A number that the sheet shows as a date comes as that date; blank cells do not come. */
export type CellValue = string | number | boolean | { date: IsoDate }

/** A row with at least one filled cell. Row and column numbers count from 1, as the sheet shows them. */
export interface SheetRow {
  row: number
  cells: ReadonlyMap<number, CellValue>
  /** Cells whose text was converted from a font of the time before Unicode, by column: the text as the file has it. */
  legacy?: ReadonlyMap<number, string>
}

/** A sheet (or one table of a web page) before it is read whole. */
export interface SheetHead {
  name: string
  hidden: boolean
  /** The first filled rows, in order; at least down to `lastHeadRow`. */
  rows: readonly SheetRow[]
}

/** A block of merged cells; only its first cell holds a value. */
export interface CellRange {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** Only the fields that the row fills: a blank cell or a missing column leaves what the register knows. */
export type RosterRecord = Partial<PersonFields>

/** A row understood as a person. */
export interface RosterRow {
  sheet: string
  row: number
  record: RosterRecord
  marks: Mark[]
  /** Fields that have a column, and nothing in it on this row. */
  blank: (keyof PersonFields)[]
  issues: Issue[]
  /** True when an issue is an error: the row is not imported until the file is mended. */
  held: boolean
  /** What the user typed in place of its cells. */
  corrections: Correction[]
  /** The cells as the file shows them, for rows whose values could not be used. */
  text: { fullName: string; birthDate: string; personalId: string; group: string }
  /** The last digits of a personal number that the file masks; null where it masks none. */
  idTail: string | null
  /** Fields that the file spells otherwise than they were read: a name in capitals, a phone number with blanks. */
  asWritten?: Partial<Record<keyof PersonFields, string>> | undefined
}

/** A filled row that holds no person: a total, a signature, a heading between groups. */
export interface SkippedRow {
  sheet: string
  row: number
  text: string
}
