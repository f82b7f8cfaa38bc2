/**
 * What the user decides on the rows of a comparison. Rows about whose person there is no doubt are applied unless the
 * user leaves them; the others wait until the user accepts them, naming the person where several fit.
 */
import type { Input } from '../../shared/contract/contract.ts'
import type { ReconcileRow } from '../../shared/contract/reconcile.ts'

/** By place: the person to whom the row is applied, or null for a row that is left. */
export type Verdicts = ReadonlyMap<string, number | null>

type Change = ReconcileRow['changes'][number]
type Choices = Pick<Input<'reconcile.apply'>, 'accept' | 'leave'>

export const keyOf = ({ sheet, row }: Pick<ReconcileRow, 'sheet' | 'row'>): string => `${row ?? ''} ${sheet ?? ''}`

/** The person to whom a row will be applied; null for one that will not be. */
export function targetOf(row: ReconcileRow, verdicts: Verdicts): number | null {
  const said = verdicts.get(keyOf(row))
  if (said !== undefined) return said
  return row.certain && row.ours ? row.ours.id : null
}

/** What a row would set, for the person it is applied to or, while it waits, for the one it is about. */
export function changesOf(row: ReconcileRow, verdicts: Verdicts): Change[] {
  if (row.options.length === 0) return row.changes
  const target = targetOf(row, verdicts)
  return row.options.find(({ person }) => person.id === target)?.changes ?? []
}

/** Says whether there is anything that the user may accept or leave. */
export function isOpen(row: ReconcileRow): boolean {
  return row.row !== null && (row.changes.length > 0 || row.options.some(({ changes }) => changes.length > 0))
}

/** The verdicts with one more on a row. */
export function decide(verdicts: Verdicts, row: ReconcileRow, personId: number | null): Verdicts {
  return new Map(verdicts).set(keyOf(row), personId)
}

/** The same for all rows that name one person; where several fit, the user must choose, so accepting passes them by. */
export function decideAll(verdicts: Verdicts, rows: readonly ReconcileRow[], accept: boolean): Verdicts {
  const next = new Map(verdicts)
  for (const row of rows) {
    if (!isOpen(row)) continue
    if (!accept) next.set(keyOf(row), null)
    else if (row.ours) next.set(keyOf(row), row.ours.id)
  }
  return next
}

/** How many rows and values will be written. */
export function sizeOf(rows: readonly ReconcileRow[], verdicts: Verdicts): { rows: number; values: number } {
  let [count, values] = [0, 0]
  for (const row of rows) {
    if (targetOf(row, verdicts) === null) continue
    const { length } = changesOf(row, verdicts)
    if (length > 0) count += 1
    values += length
  }
  return { rows: count, values }
}

/** The verdicts as `reconcile.apply` takes them: only those that differ from what is done without them. */
export function choicesOf(rows: readonly ReconcileRow[], verdicts: Verdicts): Required<Choices> {
  const accept: NonNullable<Choices['accept']> = []
  const leave: NonNullable<Choices['leave']> = []
  for (const line of rows) {
    const { sheet, row, certain } = line
    if (sheet === null || row === null) continue
    const target = targetOf(line, verdicts)
    if (!certain && target !== null) accept.push({ sheet, row, personId: target })
    if (certain && target === null) leave.push({ sheet, row })
  }
  return { accept, leave }
}
