/** One row of a roster understood as a person: the values to import and what was found wrong in them. */
import type { RosterField } from '../../contract/intake.ts'
import type { IsoDate } from '../../text/dates.ts'
import { spellName } from '../../text/names.ts'
import type { Mark } from '../marks.ts'
import type { Gender, PersonFields } from '../person.ts'
import { cellText, cutText, filledText, isSheetError } from './cells.ts'
import { readBirthDate } from './date-cell.ts'
import { type IdReading, readIdCell } from './id-cell.ts'
import * as finding from './issues.ts'
import { readMarks } from './marks.ts'
import { readPhone } from './phone-cell.ts'
import { placedIn, readClassName, readCode, readGender, readStatus, readTick } from './small-cells.ts'
import type { RosterTable, TableRow } from './table-row.ts'
import type { RosterRecord, RosterRow } from './types.ts'

export interface PersonReading {
  record: RosterRecord
  marks: Mark[]
  blank: RosterRow['blank']
  findings: finding.Finding[]
  text: RosterRow['text']
  idTail: string | null
  asWritten: RosterRow['asWritten']
}

/**
 * Reads a row. What is blank is left out of the record; what cannot be used is left out and found. Whether a number
 * stands twice in the file is not asked here (roster-reader.ts).
 */
export function readPerson(row: TableRow, table: RosterTable): PersonReading {
  const { kind, today } = table
  const record: RosterRecord = {}
  const findings: finding.Finding[] = []
  const find = (found: finding.Finding | null) => {
    if (found) findings.push(found)
  }

  const name = row.name
  if (/\p{L}/u.test(name)) record.fullName = cutText(spellName(name))
  else find(finding.missingName(name))

  const order = row.isMended('birthDate') ? 'day-month' : (table.dateOrder ?? 'day-month')
  const birthDate = readBirthDate(row.birthDate, today, order)
  const birthShown = cellText(row.birthDate)
  if (birthDate.kind === 'date') record.birthDate = birthDate.date
  find(finding.birthDateFinding(birthDate, birthShown))

  const gender = readRowGender(row)
  if (gender) record.gender = gender
  else find(unknownGender(row))

  const idTail = readNumbers(row, record, find)
  readPhoneInto(row, record, find)
  readRest(row, record, today)
  const { marks, findings: markFindings } = readMarks(row, table, record.birthDate ?? undefined)
  findings.push(...markFindings)
  find(legacyFinding(row, record))
  findings.push(...errorFindings(row, findings))

  return {
    record,
    marks,
    blank: blankFields(row),
    findings,
    text: {
      fullName: name,
      birthDate: birthShown,
      personalId: row.shown('personalId'),
      group: row.text(kind === 'student' ? 'className' : 'teamName'),
    },
    idTail,
    asWritten: asWritten(row, record, name),
  }
}

type Find = (found: finding.Finding | null) => void

/** A word for the sex, or else the column "Nữ": a mark there is a woman, a blank a man where the sheet uses marks. */
function readRowGender(row: TableRow): Gender | null {
  const word = row.text('gender')
  if (word !== '' || row.isMended('gender')) return readGender(word)
  const mark = row.text('female')
  if (mark === '') return row.columns.blankMeansMale ? 'male' : null
  const ticked = readTick(mark)
  return ticked === null ? readGender(mark) : ticked ? 'female' : 'male'
}

function unknownGender(row: TableRow): finding.Finding | null {
  const shown = row.text('gender') || row.text('female')
  return shown === '' ? null : finding.badGender(shown)
}

/**
 * The personal number, or the number of the card where there is no personal number. A card column that stands
 * beside a personal number may hold an old CMND, which is kept as such without remark. Returns the end of a number that
 * is masked.
 */
function readNumbers(row: TableRow, record: RosterRecord, find: Find): string | null {
  const holder = { gender: record.gender ?? null, birthDate: record.birthDate ?? null }
  const take = (reading: IdReading) => {
    if (reading.kind === 'id' || reading.kind === 'lost-zero') record.personalId = reading.id
    else if (reading.kind === 'old-cmnd') record.oldIdNumber = reading.number
  }
  const own = readIdCell(row.shown('personalId'), holder)
  take(own)
  find(finding.idFinding(own, row.shown('personalId')))

  const card = readIdCell(row.shown('cardNumber'), holder)
  if (card.kind === 'old-cmnd') take(card)
  else if (
    own.kind === 'blank' &&
    record.personalId === undefined &&
    (card.kind === 'id' || card.kind === 'lost-zero')
  ) {
    take(card)
    find(finding.idFinding(card, row.shown('cardNumber')))
  }
  return own.kind === 'masked' ? own.tail : null
}

function readPhoneInto(row: TableRow, record: RosterRecord, find: Find): void {
  const text = filledText(row.shown('phone'))
  if (text === '') return
  const reading = readPhone(text)
  if (reading.kind !== 'bad') record.phone = reading.phone
  if (reading.kind !== 'phone') find(finding.badPhone(text, record.phone ?? null))
}

function readRest(row: TableRow, record: RosterRecord, today: IsoDate): void {
  const moetId = readCode(filledText(row.text('moetId')))
  if (moetId !== '') record.moetId = moetId
  const localId = readCode(filledText(row.text('localId')))
  if (localId !== '') record.localId = localId
  const className = readClassName(placedIn(filledText(row.text('className'))))
  if (className !== '') record.className = className
  for (const field of ['teamName', 'position', 'address'] as const) {
    const text = placedIn(filledText(row.text(field)))
    if (text !== '') record[field] = text
  }
  const party = row.value('partyMember')
  const member = typeof party === 'object' ? true : readTick(row.text('partyMember'))
  if (member !== null) record.partyMember = member
  const status = readStatus(row.text('status'))
  if (status !== null) record.leftOn = status === 'left' ? today : null
}

/** Fields that are brought into one form, so that the file may spell them otherwise than they are read. */
const SPELT = ['className', 'phone', 'moetId', 'localId'] as const

function asWritten(row: TableRow, record: RosterRecord, name: string): RosterRow['asWritten'] {
  let found: RosterRow['asWritten']
  if (record.fullName !== undefined && record.fullName !== name) found = { fullName: name }
  for (const field of SPELT) {
    const read = record[field]
    if (typeof read === 'string' && read !== row.text(field)) found = { ...found, [field]: row.text(field) }
  }
  return found
}

/** Formulas without a value, in columns of which nothing else is said. */
function errorFindings(row: TableRow, found: readonly finding.Finding[]): finding.Finding[] {
  const errors: finding.Finding[] = []
  for (const field of row.columns.fields.keys()) {
    const shown = row.shown(field)
    if (isSheetError(shown) && !found.some((each) => each.field === field))
      errors.push(finding.sheetError(field, shown))
  }
  return errors
}

/** Fields of a person that one column alone holds, and that a blank cell could therefore take away. */
const ERASABLE = [
  'birthDate',
  'gender',
  'personalId',
  'moetId',
  'localId',
  'className',
  'teamName',
  'position',
  'phone',
  'address',
] as const satisfies readonly (RosterField & keyof PersonFields)[]

function blankFields(row: TableRow): RosterRow['blank'] {
  return ERASABLE.filter((field) => row.columns.fields.has(field) && filledText(row.shown(field)) === '')
}

/** Says once a row that its text was converted, by the name where that is among it. */
function legacyFinding(row: TableRow, record: RosterRecord): finding.Finding | null {
  if (row.legacy.size === 0) return null
  for (const [field, column] of row.columns.fields) {
    const before = row.isMended(field) ? undefined : row.legacy.get(column)
    if (before !== undefined && LEGACY_FIRST.has(field)) {
      return finding.legacyText('fullName', before, record.fullName ?? row.text(field))
    }
  }
  for (const [field, column] of row.columns.fields) {
    const before = row.isMended(field) ? undefined : row.legacy.get(column)
    if (before !== undefined) return finding.legacyText(field, before, row.text(field))
  }
  return null
}
const LEGACY_FIRST: ReadonlySet<RosterField> = new Set(['fullName', 'familyName', 'givenName'])
