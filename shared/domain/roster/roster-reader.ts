/**
 * Reads the rows under the headings, one after the other, table after table: sets aside what is no person,
 * understands the rest, and finds numbers that stand twice in the file. It keeps the rows read and nothing else.
 */
import { matchKey } from '../../text/fold.ts'
import { personalIdDoubts } from '../personal-id.ts'
import { cellText } from './cells.ts'
import { DateOrders } from './date-orders.ts'
import { kindOfRow } from './fillers.ts'
import { GhostRows } from './ghost-rows.ts'
import { groupOfSection } from './groups.ts'
import { doubtFinding, duplicateId, duplicatePhone, type Finding, toIssue } from './issues.ts'
import { fillMerged } from './merged.ts'
import { readPerson } from './person-row.ts'
import { type RosterTable, TableRow } from './table-row.ts'
import type { CellRange, RosterRow, SheetRow, SkippedRow } from './types.ts'

const LONGEST_SKIPPED_TEXT = 200

export class RosterReader {
  #table: RosterTable
  readonly #rows: RosterRow[] = []
  readonly #skipped: SkippedRow[] = []
  readonly #rowOfId = new Map<string, RosterRow>()
  readonly #ownerOfPhone = new Map<string, RosterRow>()
  readonly #firstSheet: string
  /** Of the table being read: its rows, each with the class or team of the part of the list that it stands in. */
  #tableRows: { row: RosterRow; group: string | null }[] = []
  #group: string | null
  #afterEnd = false
  #ghosts = new GhostRows()
  #orders = new DateOrders()

  /** Begins with the first table of the file. */
  constructor(table: RosterTable) {
    this.#table = table
    this.#group = table.group
    this.#firstSheet = table.sheet
  }

  /** Goes on to another table of the file, once the one before has ended. */
  next(table: RosterTable): void {
    this.#table = table
    this.#group = table.group
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
      const texts = [...sheetRow.cells.values()].map(cellText)
      if (rowKind === 'filler') this.#group = groupOfSection(texts, kind) ?? this.#group
      this.#skipped.push({ sheet, row: row.row, text: texts.join(' ').slice(0, LONGEST_SKIPPED_TEXT) })
      return
    }
    const { record, marks, blank, findings, text, idTail, asWritten } = readPerson(row, this.#table)
    const read: RosterRow = {
      sheet,
      row: row.row,
      record,
      marks,
      blank,
      issues: [],
      held: false,
      text,
      idTail,
      asWritten,
    }
    this.#findNumbers(row, read, findings)
    for (const finding of findings) {
      const issue = toIssue(finding, sheet, row.row)
      read.issues.push(issue)
      read.held ||= issue.severity === 'error'
    }
    this.#tableRows.push({ row: read, group: this.#group })
    this.#ghosts.note(read, row)
    this.#orders.note(read, row)
  }

  /**
   * Ends the table.
   * @param merges the merged cells of its sheet: a class or team merged over several rows counts for each of them
   */
  end(merges: readonly CellRange[]): void {
    const { kind, sheet, dateOrder } = this.#table
    const ghosts = this.#ghosts.found()
    const kept = this.#tableRows.filter(({ row }) => !ghosts.has(row))
    for (const row of ghosts) this.#skipped.push({ sheet, row: row.row, text: row.text.group })
    if (dateOrder === null) this.#orders.settle()
    const rows = kept.map(({ row }) => row)
    fillMerged(rows, merges, this.#table)
    const field = kind === 'student' ? 'className' : 'teamName'
    for (const { row, group } of kept) {
      if (group === null || row.record[field] !== undefined) continue
      row.record[field] = group
      row.blank = row.blank.filter((name) => name !== field)
      if (row.text.group === '') row.text.group = group
    }
    for (const row of rows) this.#rows.push(row)
    this.#tableRows = []
    this.#ghosts = new GhostRows()
    this.#orders = new DateOrders()
  }

  /** What was read of all tables, in order. */
  finish(): { rows: RosterRow[]; skipped: SkippedRow[] } {
    return { rows: this.#rows, skipped: this.#skipped }
  }

  /** A number that stands twice is only said to stand twice: whose it is must be known before it can be doubted. */
  #findNumbers(row: TableRow, read: RosterRow, findings: Finding[]): void {
    const { record } = read
    const { personalId, phone } = record
    if (personalId) {
      const shown = row.shown('personalId') || row.shown('cardNumber')
      const first = this.#rowOfId.get(personalId)
      if (first === undefined) {
        this.#rowOfId.set(personalId, read)
        const holder = { gender: record.gender ?? null, birthDate: record.birthDate ?? null }
        findings.push(...personalIdDoubts(personalId, holder).map((doubt) => doubtFinding(doubt, record, shown)))
      } else {
        findings.push(duplicateId(shown, this.#placeOf(first)))
      }
    }
    if (phone) {
      const owner = this.#ownerOfPhone.get(phone)
      if (!owner) this.#ownerOfPhone.set(phone, read)
      else if (this.#table.kind === 'staff' || familyOf(owner) !== familyOf(read)) {
        findings.push(duplicatePhone(row.shown('phone'), this.#placeOf(owner)))
      }
    }
  }

  /** "dòng 7", and on which sheet where the file has several tables. */
  #placeOf({ row, sheet }: RosterRow): string {
    return sheet === this.#firstSheet ? `dòng ${row}` : `dòng ${row} trang “${sheet}”`
  }
}

/** Children of one family share a parent's phone; the family is told by the first word of the name. */
function familyOf({ record }: RosterRow): string {
  return matchKey(record.fullName ?? '').split(' ', 1)[0] ?? ''
}
