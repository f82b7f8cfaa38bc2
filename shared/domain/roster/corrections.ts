/** What the user typed in the preview in place of cells of the file. */
import type { ColumnField, Correction, RosterField } from '../../contract/intake.ts'
import { tidy } from '../../text/fold.ts'
import { cellText } from './cells.ts'
import { stageOfField } from './columns.ts'
import { TableRow } from './table-row.ts'

/** What was typed for one row, tidied; an empty text for a cell that was emptied. */
export type RowCorrections = ReadonlyMap<ColumnField, string>

/** The corrections of one sheet, by row. */
export function correctionsOf(
  sheet: string,
  corrections: readonly Correction[] | undefined,
): ReadonlyMap<number, RowCorrections> {
  const rows = new Map<number, Map<ColumnField, string>>()
  for (const { sheet: at, row, field, text } of corrections ?? []) {
    if (at !== sheet) continue
    const ofRow = rows.get(row) ?? new Map<ColumnField, string>()
    rows.set(row, ofRow.set(field, tidy(text)))
  }
  return rows
}

/** The corrections with others on top: a text takes the place of the one before, null takes it back. */
export function withCorrections(
  corrections: readonly Correction[],
  changes: readonly (Omit<Correction, 'before' | 'text'> & { text: string | null })[],
): Correction[] {
  const all = new Map(corrections.map((one) => [keyOf(one), one]))
  for (const { text, ...place } of changes) {
    // The newest comes last.
    all.delete(keyOf(place))
    if (text !== null) all.set(keyOf(place), { ...place, text })
  }
  return [...all.values()]
}

function keyOf({ sheet, row, field }: Pick<Correction, 'sheet' | 'row' | 'field'>): string {
  return `${row} ${field} ${sheet}`
}

/** The corrections of a row that say something else than its cells, each with what the file says. */
export function effectiveCorrections(sheet: string, row: TableRow): Correction[] {
  if (row.corrections.size === 0) return []
  const plain = new TableRow({ row: row.row, cells: row.cells }, row.columns)
  return [...row.corrections].flatMap(([field, text]): Correction[] => {
    const before = shownFor(plain, field)
    return text === before ? [] : [{ sheet, row: row.row, field, text, before }]
  })
}

/** What the row's cells show of a field, put together where it stands in several. */
function shownFor(row: TableRow, field: ColumnField): string {
  const stage = stageOfField(field)
  if (stage !== null) return cellText(row.stage(stage))
  if (field === 'fullName') return row.name
  if (field === 'birthDate') return cellText(row.birthDate)
  const own = row.shown(field as RosterField)
  const other = ELSEWHERE[field as RosterField]
  return own === '' && other !== undefined ? row.shown(other) : own
}

/** Where a field is read from when its own column is blank. */
const ELSEWHERE: Partial<Record<RosterField, RosterField>> = { personalId: 'cardNumber', gender: 'female' }
