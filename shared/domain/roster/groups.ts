/**
 * Classes and teams that stand outside the table's own columns: in the name of the sheet ("8A1"), in a title ("DANH
 * SÁCH HỌC SINH LỚP 8A1"), in a row between people ("Lớp: 9A2", "II. Tổ Toán - Tin").
 */
import { fold, foldWords, tidy } from '../../text/fold.ts'
import type { Kind } from '../person.ts'
import { cellText } from './cells.ts'
import { readClassName } from './small-cells.ts'
import type { SheetHead, SheetRow } from './types.ts'

const LONGEST = 30
const AFTER_CLASS = /(?:^|[\s(])l[ớo]p\s*[:.]?\s+(\S.*)$|(?:^|[\s(])l[ớo]p\s*[:.]\s*(\S.*)$|(?:^|[\s(])l[ớo]p(\d.*)$/iu
/** What follows a class in a title and is no part of its name. */
const TAIL =
  /\s*(?:[,;()|]|\s[-–—]\s|\s(?:năm học|niên khóa|nh|học kỳ|hk|gvcn|giáo viên|sĩ số|ss|trường|tổng số|gồm|có|\d+\s*(?:học sinh|hs|em))(?=[\s:.]|$)).*$/iu
/** Words behind "lớp" that name no class: "lớp học", "lớp khối 6". */
const NO_CLASS = /^(?:học|khối|các|của|và|chủ|năm|trực|theo|phổ|dưới|trên|này|nào|hiện|tên)(?=\s|$)/iu

/** 6A1, 6/1, 10A12, 10 Toán 1, 6.1. */
const CODE = /^\d{1,2}(?:\s?\p{L}{1,12})?(?:[\s./-]?\d{1,2})?$/u
/** The classes of preschools carry names. */
const PRESCHOOL = /^(?:mam|choi|la|nha tre|nhom tre|be|nu|hoa|mam non|com thuong|com nat)(?: [a-z0-9]{1,8}){0,2}$/

/** The class that a text names after the word "lớp", or null. */
export function classInText(text: string): string | null {
  const found = AFTER_CLASS.exec(tidy(text))
  if (!found || /khối\s+lớp/iu.test(text)) return null
  const rest = (found[1] ?? found[2] ?? found[3] ?? '').replace(TAIL, '').trim()
  if (rest === '' || rest.length > LONGEST || NO_CLASS.test(rest)) return null
  if (CODE.test(rest)) return readClassName(rest)
  const named = rest.split(' ').length <= 3 && (PRESCHOOL.test(fold(rest)) || /^l[ớo]p/iu.test(tidy(text)))
  return named ? readClassName(rest) : null
}

/** The class of which a sheet bears the name, or null: "8A1", "Lớp 8A1", "Lá 2", not "Sheet1". */
export function classOfSheet(name: string): string | null {
  const text = tidy(name.replaceAll('_', ' '))
  const inText = classInText(text)
  if (inText !== null) return inText
  const bare = text.replace(/^(?:hs|ds)\s+/iu, '')
  if (CODE.test(bare) && /\p{L}|\d[./-]\d/u.test(bare)) return readClassName(bare)
  return PRESCHOOL.test(fold(bare)) ? bare : null
}

/** The class in one of the titles over the headings; the nearest to the headings counts. */
export function classInTitles(rows: readonly SheetRow[], headerRow: number): string | null {
  let found: string | null = null
  for (const { row, cells } of rows) {
    if (row >= headerRow) break
    for (const value of cells.values()) found = classInText(cellText(value)) ?? found
  }
  return found
}

const OWN_TITLE = { student: /^lớp (\S.*)$/iu, staff: /^tổ (\S.*)$/iu } as const satisfies Record<Kind, RegExp>

/**
 * The class or team of a sheet that has its name twice, as the sheets of our own lists do: as the name of the sheet (in
 * which some signs cannot stand, and which may be cut) and as a title, "Tổ Toán". Null where it has not.
 */
export function groupOfOwnSheet(
  { name, rows }: Omit<SheetHead, 'hidden'>,
  headerRow: number,
  kind: Kind,
): string | null {
  const sheet = foldWords(name)
  if (sheet === '') return null
  for (const { row, cells } of rows) {
    if (row >= headerRow) break
    for (const value of cells.values()) {
      const title = cellText(value)
      const named = OWN_TITLE[kind].exec(title)?.[1]
      if (named === undefined) continue
      if (foldWords(title).startsWith(sheet)) return title.length === name.length ? title : named
      if (foldWords(named).startsWith(sheet)) return kind === 'student' ? readClassName(named) : named
    }
  }
  return null
}

const ORDINAL = /^(?:[IVX]{1,5}|[A-H]|\d{1,2})[.)\-:]\s*(?=\S)|^[IVX]{1,5}\s+(?=\S)/u
/** The headings of our own lists: "II. Đi nước ngoài: 3 người". */
const COUNTED = /:\s*[\d.]+ người(?:\s*\(.*\))?$/u
const TEAM = /^(?:tổ|phòng|ban|bộ phận|nhóm|khối|bộ môn)(?=[\s:])/iu

/** The class (for staff, the team) that a row between people begins, or null where it begins none. */
export function groupOfSection(texts: readonly string[], kind: Kind): string | null {
  const words = texts.filter((text) => /\p{L}/u.test(text) && !/^[IVX]{1,5}[.)]?$/u.test(text))
  const [text = ''] = words
  if (kind === 'student') {
    const bare = tidy(text)
    return (
      classInText(text) ?? (texts.length === 1 && CODE.test(bare) && /\p{L}/u.test(bare) ? readClassName(bare) : null)
    )
  }
  if (COUNTED.test(text)) return null
  const numbered = ORDINAL.test(text) || words.length < texts.length
  const name = tidy(text.replace(ORDINAL, ''))
  if (name === '' || name.length > 80 || !(TEAM.test(name) || numbered)) return null
  return teamName(name)
}

/** "Tổ: Toán" and "Tổ Toán - Tin" without the word; "Tổ 1" and "Ban giám hiệu" as they are; no words in capitals. */
function teamName(text: string): string {
  const bare = tidy(
    text.replace(/^tổ(?: chuyên môn| bộ môn)?\s*:?\s+(?=\p{L})|^tổ(?: chuyên môn| bộ môn)?\s*:\s*/iu, ''),
  )
  const name = bare === '' ? text : bare.replace(/\s*[:(].*$/u, '')
  const isCapitals = name === name.toLocaleUpperCase('vi') && name.length > 4
  return isCapitals ? name.slice(0, 1) + name.slice(1).toLocaleLowerCase('vi') : name
}
