/**
 * Birth dates of one column written month first ("5/25/2009"): no day is then read by guess. Where some date can only
 * have the month first and none can only have the day first, the dates that fit both are held back.
 */
import { cellText } from './cells.ts'
import { orderOfText } from './date-cell.ts'
import { ambiguousDate, toIssue } from './issues.ts'
import type { TableRow } from './table-row.ts'
import type { RosterRow } from './types.ts'

export class DateOrders {
  #monthFirst: { row: number; text: string } | null = null
  #dayFirst = false
  #either: { row: RosterRow; text: string }[] = []

  /** Notes the birth date of a row. */
  note(row: RosterRow, { birthDate }: TableRow): void {
    const order = orderOfText(birthDate)
    const text = cellText(birthDate)
    if (order === 'day') this.#dayFirst = true
    else if (order === 'month') this.#monthFirst ??= { row: row.row, text }
    else if (order === 'either') this.#either.push({ row, text })
    // Once a day stands first somewhere, nothing is left to settle.
    if (this.#dayFirst) this.#either = []
  }

  /** Holds back the rows whose date would have to be guessed. Changes the rows. */
  settle(): void {
    if (this.#dayFirst || this.#monthFirst === null) return
    const { row: other, text: otherText } = this.#monthFirst
    for (const { row, text } of this.#either) {
      row.issues.push(toIssue(ambiguousDate(text, other, otherText), row.sheet, row.row))
      row.held = true
    }
  }
}
