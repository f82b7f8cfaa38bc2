/**
 * Reads the rows under the headings, one after the other, table after table: sets aside what is no person,
 * understands the rest, and finds numbers that stand twice in the file. It keeps the rows until they are taken.
 */
import { matchKey } from '../../text/fold.ts'
import { personalIdDoubts } from '../personal-id.ts'
import { cellText } from './cells.ts'
import { effectiveCorrections } from './corrections.ts'
import { type DateDoubt, DateOrders } from './date-orders.ts'
import { kindOfRow } from './fillers.ts'
import { GhostRows } from './ghost-rows.ts'
import { groupOfSection } from './groups.ts'
import { doubtFinding, duplicateId, duplicatePhone, type Finding, toIssue } from './issues.ts'
import { fillMerged } from './merged.ts'
import { readPerson } from './person-row.ts'
import { type RosterTable, TableRow } from './table-row.ts'
import type { CellRange, RosterRow, SheetRow, SkippedRow } from './types.ts'

const LONGEST_SKIPPED_TEXT = 200

/** A row of the first table's sheet, or of another. */
type Place = number | { row: number; sheet: string }

/** A row of the table being read. */
interface TableEntry {
  row: RosterRow
  /** The class or team of the part of the list that it stands in. */
  group: string | null
  mayBeGhost: boolean
  doubt: DateDoubt
}

export class RosterReader {
  #table: RosterTable
  readonly #rows: RosterRow[] = []
  readonly #skipped: SkippedRow[] = []
  readonly #rowOfId = new Map<string, Place>()
  readonly #ownerOfPhone = new Map<string, { place: Place; family: string }>()
  readonly #firstSheet: string
  /** Of the table being read: its rows that have not been taken. */
  #tableRows: TableEntry[] = []
  /** Of the table being read, the last row that was taken: a merged cell may begin in it. */
  #taken: RosterRow[] = []
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
    const row = new TableRow(sheetRow, header, this.#table.corrections?.get(sheetRow.row))
    // What the user has mended was shown as a person, whatever is left of it.
    const rowKind = row.corrections.size > 0 ? 'person' : kindOfRow(row, header, today, this.#afterEnd)
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
      corrections: effectiveCorrections(sheet, row),
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
    const mayBeGhost = row.corrections.size === 0 && this.#ghosts.note(read, row)
    this.#tableRows.push({ row: read, group: this.#group, mayBeGhost, doubt: this.#orders.note(read, row) })
  }

  /**
   * The rows, in order, that nothing still to be read can change; they are then the caller's and no longer in what
   * `finish` gives. Rows from the first that may change on wait for the end of their table.
   */
  take(): RosterRow[] {
    const open = this.#tableRows.findIndex((entry) => !this.#isSettled(entry))
    const settled = this.#tableRows.splice(0, open < 0 ? this.#tableRows.length : open)
    this.#fillGroups(settled)
    const last = settled.at(-1)
    if (last) this.#taken = [last.row]
    return [...this.#rows.splice(0), ...settled.map(({ row }) => row)]
  }

  #isSettled({ row: { record }, mayBeGhost, doubt }: TableEntry): boolean {
    const { header, dateOrder } = this.#table
    const isFilled = (field: 'className' | 'teamName') => record[field] !== undefined || !header.fields.has(field)
    const isDated = dateOrder !== null || !this.#orders.isOpen(doubt)
    return !mayBeGhost && isDated && isFilled('className') && isFilled('teamName')
  }

  /**
   * Ends the table.
   * @param merges the merged cells of its sheet: a class or team merged over several rows counts for each of them
   */
  end(merges: readonly CellRange[]): void {
    const { sheet, dateOrder } = this.#table
    const ghosts = this.#ghosts.found()
    const kept = this.#tableRows.filter(({ row }) => !ghosts.has(row))
    for (const row of ghosts) this.#skipped.push({ sheet, row: row.row, text: row.text.group })
    if (dateOrder === null) this.#orders.settle()
    const rows = kept.map(({ row }) => row)
    fillMerged([...this.#taken, ...rows], merges, this.#table)
    this.#fillGroups(kept)
    for (const row of rows) this.#rows.push(row)
    this.#tableRows = []
    this.#taken = []
    this.#ghosts = new GhostRows()
    this.#orders = new DateOrders()
  }

  /** Gives those without a class (a team) that of the part of the list in which they stand. */
  #fillGroups(entries: readonly TableEntry[]): void {
    const field = this.#table.kind === 'student' ? 'className' : 'teamName'
    for (const { row, group } of entries) {
      if (group === null || row.record[field] !== undefined) continue
      row.record[field] = group
      row.blank = row.blank.filter((name) => name !== field)
      if (row.text.group === '') row.text.group = group
    }
  }

  /** What was read of all tables and not taken, in order. */
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
        this.#rowOfId.set(personalId, this.#place(row))
        const holder = { gender: record.gender ?? null, birthDate: record.birthDate ?? null }
        findings.push(...personalIdDoubts(personalId, holder).map((doubt) => doubtFinding(doubt, record, shown)))
      } else {
        findings.push(duplicateId(shown, this.#placeOf(first)))
      }
    }
    if (phone) {
      // Children of one family share a parent's phone; the family is told by the first word of the name.
      const owner = this.#ownerOfPhone.get(phone)
      const family = (record.fullName ?? '').split(' ', 1)[0] ?? ''
      if (!owner) this.#ownerOfPhone.set(phone, { place: this.#place(row), family })
      else if (this.#table.kind === 'staff' || matchKey(owner.family) !== matchKey(family)) {
        findings.push(duplicatePhone(row.shown('phone'), this.#placeOf(owner.place)))
      }
    }
  }

  #place({ row }: TableRow): Place {
    const { sheet } = this.#table
    return sheet === this.#firstSheet ? row : { row, sheet }
  }

  /** "dòng 7", and on which sheet where the file has several tables. */
  #placeOf(place: Place): string {
    const [row, sheet] = typeof place === 'number' ? [place, this.#firstSheet] : [place.row, place.sheet]
    return sheet === this.#firstSheet ? `dòng ${row}` : `dòng ${row} trang “${sheet}”`
  }
}
