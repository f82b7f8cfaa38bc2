/**
 * Rows below the headings that hold no person (FACTS.md, section 3): totals, signatures, headings of groups, the row
 * of column numbers, headings repeated on each page. A row with a birth date or an identifying number is never one.
 */
import type { IsoDate } from '../../text/dates.ts'
import { foldWords } from '../../text/fold.ts'
import { cellText } from './cells.ts'
import { readBirthDate } from './date-cell.ts'
import type { Header } from './header.ts'
import { readCode } from './small-cells.ts'
import type { TableRow } from './table-row.ts'

const TOTAL =
  /^(?:tong so|tong cong|cong|tong|si so|danh sach (?:nay|gom|co)|an dinh danh sach)(?: \d.*| .*(?:hoc sinh|nguoi|em|tre|hs))?$/
const SIGNATURE =
  /^(?:nguoi lap|lap bang|lap bieu|(?:pho )?hieu truong|thu truong|giao vien chu nhiem|gvcn|xac nhan|ky ten|ky va ghi|ky ghi|tm|kt|ngay \d|ngay thang|ghi chu|luu y)\b/
const GROUP = /^(?:(?:[ivx]{1,5}|\d{1,2})[.)]\s*)?(?:lớp|tổ|khối|nhóm|phòng|ban|bộ phận|bộ môn)[\s:]/u
/** The ordinal of a part of the list: "II", "I. Cán bộ quản lý". Written in capitals, as running numbers are not. */
const ORDINAL = /^[IVX]{1,5}[.)]?$/
const ORDINAL_TITLE = /^[IVX]{1,5}[.)\-:]\s*\S/
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/

/** What a row under the headings is. `end` is a signature or total: names alone below it belong to signatures. */
export type RowKind = 'person' | 'filler' | 'end'

/** @param afterEnd a row of kind `end` stands above, and no person since. */
export function kindOfRow(row: TableRow, header: Header, today: IsoDate, afterEnd: boolean): RowKind {
  if (hasIdentity(row, today)) return 'person'
  const name = row.name
  const words = foldWords(name)
  const numbered = /^\d+$/.test(readCode(row.number))
  if (/\p{L}/u.test(name)) {
    if (numbered) return 'person'
    if (isEnd(words)) return 'end'
    if (isRepeatedHeading(row, header) || isPartTitle(row, name)) return 'filler'
    if (afterEnd || (row.cells.size === 1 && (/\d/.test(name) || GROUP.test(name.toLowerCase())))) return 'filler'
    return 'person'
  }
  const texts = [...row.cells.values()].map(cellText)
  if (texts.some((text) => isEnd(foldWords(text)))) return 'end'
  if (texts.every((text) => COLUMN_NUMBER.test(text))) return 'filler'
  return numbered && texts.length > 1 ? 'person' : 'filler'
}

/** "II" before "GIÁO VIÊN", "I. Cán bộ quản lý" alone, "Lớp: 9A2" with a remark or two. */
function isPartTitle(row: TableRow, name: string): boolean {
  if (row.cells.size > 3) return false
  return ORDINAL.test(row.number) || (row.cells.size === 1 && ORDINAL_TITLE.test(name)) || /^lớp\s*[:\d]/iu.test(name)
}

function isEnd(words: string): boolean {
  return TOTAL.test(words) || SIGNATURE.test(words)
}

function hasIdentity(row: TableRow, today: IsoDate): boolean {
  if (IDENTIFYING.some((field) => /^\d[\d\s.-]{5,}$/.test(row.shown(field)))) return true
  const birthDate = readBirthDate(row.birthDate, today)
  return birthDate.kind === 'date' || birthDate.kind === 'future'
}
const IDENTIFYING = ['personalId', 'cardNumber', 'moetId', 'localId'] as const

function isRepeatedHeading(row: TableRow, header: Header): boolean {
  const column = header.fields.get('fullName') ?? header.fields.get('familyName')
  if (column === undefined) return false
  const heading = foldWords(header.headings.get(column) ?? '')
  return heading !== '' && foldWords(cellText(row.cells.get(column))) === heading
}
