/**
 * Rows that an export filled with constants though nobody stands in them: a running number and the same few words
 * ("Đang học", "Việt Nam") on row after row, without a name, a birth date or a number.
 */
import { cellText } from './cells.ts'
import type { TableRow } from './table-row.ts'
import type { RosterRow } from './types.ts'

/** So many nameless rows alike are no longer people whose names were forgotten. */
const FEWEST = 3

export class GhostRows {
  readonly #alike = new Map<string, RosterRow[]>()

  /** Notes a row that was taken for a person; says whether it may turn out to be none. */
  note(row: RosterRow, { cells, columns }: TableRow): boolean {
    const { fullName, birthDate, personalId, phone } = row.record
    if ((fullName ?? birthDate ?? personalId ?? phone) !== undefined) return false
    const texts = [...cells].map(([column, value]) => (column === columns.number ? '' : `${column}:${cellText(value)}`))
    const key = texts.join('|')
    const rows = this.#alike.get(key)
    if (rows) rows.push(row)
    else this.#alike.set(key, [row])
    return true
  }

  /** The rows in which nobody stands. */
  found(): ReadonlySet<RosterRow> {
    return new Set([...this.#alike.values()].filter((rows) => rows.length >= FEWEST).flat())
  }
}
