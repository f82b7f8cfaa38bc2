/** A table whose columns are known, and its rows: cells by field. */
import type { ColumnField, RosterField } from '../../contract/intake.ts'
import type { IsoDate } from '../../text/dates.ts'
import type { Kind } from '../person.ts'
import { cellText, isSheetError } from './cells.ts'
import type { RowCorrections } from './corrections.ts'
import type { DateOrder } from './date-cell.ts'
import type { Header } from './header.ts'
import { readCode } from './small-cells.ts'
import type { StageKey } from '../tracks.ts'
import type { StageHeadings } from './stage-headings.ts'
import type { CellValue, SheetRow } from './types.ts'

export interface RosterTable {
  sheet: string
  kind: Kind
  header: Header
  /** The class (for staff, the team) that the title or the sheet names; null where they name none. */
  group: string | null
  stages: StageHeadings
  /** What the user said of dates; null lets the dates of the column say it. */
  dateOrder: DateOrder | null
  today: IsoDate
  /** What the user typed in place of cells, by row. */
  corrections?: ReadonlyMap<number, RowCorrections> | undefined
}

const NOTHING: ReadonlyMap<number, string> = new Map()
const UNMENDED: RowCorrections = new Map()

/** Columns whose cells no longer count once the user has typed what they would hold together. */
const PARTS: Partial<Record<RosterField, RosterField>> = {
  familyName: 'fullName',
  givenName: 'fullName',
  birthDay: 'birthDate',
  birthMonth: 'birthDate',
  birthYear: 'birthDate',
  female: 'gender',
}

export class TableRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, CellValue>
  readonly columns: Header
  /** Texts before they were converted from an old font, by column. */
  readonly legacy: ReadonlyMap<number, string>
  /** What the user typed in place of its cells. */
  readonly corrections: RowCorrections

  /** Texts already tidied: rows are many, and each text is asked for several times. */
  readonly #texts = new Map<RosterField, string>()

  constructor(sheetRow: SheetRow, columns: Header, corrections = UNMENDED) {
    this.row = sheetRow.row
    this.cells = sheetRow.cells
    this.columns = columns
    this.legacy = sheetRow.legacy ?? NOTHING
    this.corrections = corrections
  }

  isMended(field: ColumnField): boolean {
    return this.corrections.has(field)
  }

  value(field: RosterField): CellValue | undefined {
    const mended = this.corrections.get(field)
    if (mended !== undefined) return mended === '' ? undefined : mended
    const whole = PARTS[field]
    if (whole !== undefined && this.isMended(whole)) return undefined
    // Whoever takes the number away means the one that is read from the card's column too.
    if (field === 'cardNumber' && this.corrections.get('personalId') === '') return undefined
    const column = this.columns.fields.get(field)
    return column === undefined ? undefined : this.cells.get(column)
  }

  /** The cell of a stage, an empty text where the user took it away. */
  stage(stage: StageKey): CellValue | undefined {
    const column = this.columns.stages.get(stage)
    return this.corrections.get(`stage:${stage}`) ?? (column === undefined ? undefined : this.cells.get(column))
  }

  /** The cell's text as `cellText` gives it, an error mark of the sheet included. */
  shown(field: RosterField): string {
    let text = this.#texts.get(field)
    if (text === undefined) {
      text = cellText(this.value(field))
      this.#texts.set(field, text)
    }
    return text
  }

  /** The cell's text, blank where a formula left an error mark. */
  text(field: RosterField): string {
    const text = this.shown(field)
    return isSheetError(text) ? '' : text
  }

  /** The birth date, put together where day, month and year stand in columns of their own. */
  get birthDate(): CellValue | undefined {
    const whole = this.value('birthDate')
    if (whole !== undefined || this.isMended('birthDate') || !this.columns.fields.has('birthYear')) return whole
    const parts = (['birthDay', 'birthMonth', 'birthYear'] as const).map((part) => readCode(this.text(part)))
    return parts.filter((part) => part !== '').join('/') || undefined
  }

  /** The running number, an empty string for none. */
  get number(): string {
    return this.columns.number === null ? '' : cellText(this.cells.get(this.columns.number))
  }

  /** The name put together from the columns that hold it, as the file spells it. */
  get name(): string {
    // Columns of parts do not count beside a name that was typed: `value` leaves them out.
    const given = this.text('givenName')
    const rest = this.text('fullName') || this.text('familyName')
    if (given === '' || rest === '') return rest || given
    const small = rest.toLowerCase()
    const ending = given.toLowerCase()
    return small === ending || (this.value('fullName') !== undefined && small.endsWith(` ${ending}`))
      ? rest
      : `${rest} ${given}`
  }
}
