/**
 * Reads the rows under the headings, one after the other, table after table: sets aside what is no person,
 * understands the rest, and finds numbers that stand twice in the file. It keeps the rows read and nothing else.
 */
import { matchKey } from '../../text/fold.ts'
import { personalIdDoubts } from '../personal-id.ts'
import { cellText } from './cells.ts'
import { kindOfRow } from './fillers.ts'
import { doubtFinding, duplicateId, duplicatePhone, type Finding, toIssue } from './issues.ts'
import { fillMerged } from './merged.ts'
import { readPerson } from './person-row.ts'
import { type RosterTable, TableRow } from './table-row.ts'
import type { CellRange, RosterRecord, RosterRow, SheetRow, SkippedRow } from './types.ts'

const LONGEST_SKIPPED_TEXT = 200

export class RosterReader {
  #table: RosterTable
  /** How many rows stood before the table. */
  #tableFrom = 0
  readonly #rows: RosterRow[] = []
  readonly #skipped: SkippedRow[] = []
  readonly #rowOfId = new Map<string, number>()
  readonly #ownerOfPhone = new Map<string, { row: number; name: string }>()
  #afterEnd = false

  /** Begins with the first table of the file. */
  constructor(table: RosterTable) {
    this.#table = table
  }

  /** Goes on to another table of the file, once the one before has ended. */
  next(table: RosterTable): void {
    this.#table = table
    this.#tableFrom = this.#rows.length
    this.#afterEnd = false
  }

  /** Reads the next row; rows come in the sheet's order, those down to the headings are passed over. */
  add(sheetRow: SheetRow): void {
    const { header, kind, sheet, today } = this.#table
    if (sheetRow.row <= header.row) return
    const row = new TableRow(sheetRow, header)
    const rowKind = kindOfRow(row, header, today, this.#afterEnd)
    this.#afterEnd = rowKind === 'end' || (this.#afterEnd && rowKind === 'filler')
    if (rowKind !== 'person') {
      const text = [...sheetRow.cells.values()].map(cellText).join(' ').slice(0, LONGEST_SKIPPED_TEXT)
      this.#skipped.push({ sheet, row: row.row, text })
      return
    }
    const { record, findings, text } = readPerson(row, kind, today)
    findings.push(...this.#numberFindings(row, record))
    const issues = findings.map((finding) => toIssue(finding, sheet, row.row))
    const held = issues.some(({ severity }) => severity === 'error')
    this.#rows.push({ sheet, row: row.row, record, issues, held, text })
  }

  /**
   * Ends the table.
   * @param merges the merged cells of its sheet: a class or team merged over several rows counts for each of them
   */
  end(merges: readonly CellRange[]): void {
    fillMerged(this.#rows.slice(this.#tableFrom), merges, this.#table)
  }

  /** What was read of all tables, in order. */
  finish(): { rows: RosterRow[]; skipped: SkippedRow[] } {
    return { rows: this.#rows, skipped: this.#skipped }
  }

  /** A number that stands twice is only said to stand twice: whose it is must be known before it can be doubted. */
  #numberFindings(row: TableRow, record: RosterRecord): Finding[] {
    const findings: Finding[] = []
    const { personalId, phone } = record
    if (personalId) {
      const shown = row.shown('personalId') || row.shown('cardNumber')
      const first = this.#rowOfId.get(personalId)
      if (first === undefined) {
        this.#rowOfId.set(personalId, row.row)
        const holder = { gender: record.gender ?? null, birthDate: record.birthDate ?? null }
        findings.push(...personalIdDoubts(personalId, holder).map((doubt) => doubtFinding(doubt, record, shown)))
      } else {
        findings.push(duplicateId(shown, first))
      }
    }
    if (phone) {
      const name = record.fullName ?? ''
      const owner = this.#ownerOfPhone.get(phone)
      if (!owner) this.#ownerOfPhone.set(phone, { row: row.row, name })
      else if (this.#table.kind === 'staff' || familyOf(owner.name) !== familyOf(name)) {
        findings.push(duplicatePhone(row.shown('phone'), owner.row))
      }
    }
    return findings
  }
}

/** Children of one family share a parent's phone; the family is told by the first word of the name. */
function familyOf(name: string): string {
  return matchKey(name).split(' ', 1)[0] ?? ''
}
