/**
 * Birth dates of one column whose day and month may be the wrong way round: none is then read by guess, the rows are
 * held back until the user says how the column is written. Two things give such a column away:
 * - some text can only have the month first ("5/25/2009") and none can only have the day first;
 * - a spreadsheet with American settings took every text that fits for a date ("08/05/2012" for 5 August) and left
 *   the rest as text, so that no date lies after the 12th and no text before the 13th.
 */
import { cellText } from './cells.ts'
import { orderOfText } from './date-cell.ts'
import { ambiguousDate, type Finding, maybeSwappedDate, toIssue } from './issues.ts'
import type { TableRow } from './table-row.ts'
import type { RosterRow } from './types.ts'

/** Fewer dates and texts than this may lie as they do by chance. */
const FEWEST = 3

interface Noted {
  row: RosterRow
  text: string
}

/** A text that can be read both ways, a date of the spreadsheet's own, or neither. */
export type DateDoubt = 'either' | 'date' | null

export class DateOrders {
  #monthFirst: Noted | null = null
  #dayFirst = 0
  /** Kept as long as no text can only have the day first. */
  #either: Noted[] = []
  #eitherSeen = false
  /** Cells that hold a date, as long as none of them lies after the 12th. */
  #dates: Noted[] = []
  #lateDate = false

  /** Notes the birth date of a row; says on what it depends whether the row will be held back. */
  note(row: RosterRow, tableRow: TableRow): DateDoubt {
    // A date that was typed has its day first, and says nothing of the file.
    if (tableRow.isMended('birthDate')) return null
    const { birthDate } = tableRow
    const noted = { row, text: cellText(birthDate) }
    if (typeof birthDate === 'object') {
      this.#lateDate ||= Number(birthDate.date.slice(8)) > 12
      if (this.#lateDate) this.#dates = []
      else this.#dates.push(noted)
      return 'date'
    }
    const order = orderOfText(birthDate)
    if (order === 'day') {
      this.#dayFirst += 1
      this.#either = []
    } else if (order === 'month') this.#monthFirst ??= noted
    else if (order === 'either') {
      this.#eitherSeen = true
      if (this.#dayFirst === 0) this.#either.push(noted)
      return 'either'
    }
    return null
  }

  /** Whether rows still to come can have a row held back. */
  isOpen(doubt: DateDoubt): boolean {
    if (doubt === 'either') return this.#dayFirst === 0
    return doubt === 'date' && !this.#lateDate && !this.#eitherSeen
  }

  /** Holds back the rows whose date would have to be guessed. Changes the rows. */
  settle(): void {
    const monthFirst = this.#monthFirst
    if (monthFirst !== null && this.#dayFirst === 0) {
      const { row: other, text: otherText } = monthFirst
      for (const { row, text } of this.#either) hold(row, ambiguousDate(text, other.row, otherText))
    }
    const split = this.#dates.length >= FEWEST && this.#dayFirst >= FEWEST && !this.#eitherSeen
    if (split) for (const { row, text } of this.#dates) hold(row, maybeSwappedDate(text))
  }
}

function hold(row: RosterRow, finding: Finding): void {
  row.issues.push(toIssue(finding, row.sheet, row.row))
  row.held = true
}
