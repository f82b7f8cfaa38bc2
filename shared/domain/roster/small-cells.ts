/** Cells with few possible values: sex, ticks, status, class. Each function takes the text of a cell (`cellText`). */
import { fold, foldWords, tidy } from '../../text/fold.ts'
import type { Gender } from '../person.ts'

const MALE = new Set(['nam', 'male', 'm', 'trai', 'be trai'])
const FEMALE = new Set(['nu', 'female', 'f', 'gai', 'be gai'])

/** The sex that a word means, or null for a word that is not known (0 and 1 mean different things in different files). */
export function readGender(text: string): Gender | null {
  const word = foldWords(text)
  if (MALE.has(word)) return 'male'
  return FEMALE.has(word) ? 'female' : null
}

const TICKED = new Set(['x', 'v', '1', 'co', 'true', 'yes', 'y', 'dung', 'da', '✓', '✔', '√', '☑', '☒', '●', 'nu'])
const NOT_TICKED = new Set(['0', 'khong', 'false', 'no', 'k', 'chua', '-', '☐'])

/** A tick ("x", "có", 1) is true, its opposite false, anything else null. */
export function readTick(text: string): boolean | null {
  const word = fold(text)
  if (TICKED.has(word)) return true
  return NOT_TICKED.has(word) ? false : null
}

/** The level of an account: 1, 2, `none` for a cell that says there is none, null for what is no level. */
export function readLevel(text: string): 1 | 2 | 'none' | null {
  const words = foldWords(text)
  if (words === '' || /^(?:chua|khong|0|muc 0)\b/.test(words)) return 'none'
  const found =
    /^(?:(?:da )?(?:kich hoat )?(?:tai khoan |tk )?(?:dinh danh )?(?:dien tu )?(?:vneid )?(?:muc (?:do )?|cap (?:do )?|m)?)(1|2|i|ii)$/.exec(
      words,
    )
  return found ? (found[1] === '1' || found[1] === 'i' ? 1 : 2) : null
}

const LEFT =
  /\b(chuyen di|chuyen truong|da chuyen|chuyen cong tac|thoi hoc|bo hoc|nghi hoc|nghi viec|thoi viec|nghi huu|ve huu|da nghi|ra truong|tot nghiep|tu vong|da mat|da chet|xoa ten)\b/
const STILL_HERE =
  /\b(dang|chuyen den|tiep nhan|hien dien|con hoc|nghi phep|thai san|tam nghi|bao luu|hoc lai|chua tot nghiep)\b/

/** Whether a status says that the person has left or is still here; null when it says neither. */
export function readStatus(text: string): 'left' | 'here' | null {
  const words = foldWords(text)
  if (STILL_HERE.test(words)) return 'here'
  return LEFT.test(words) ? 'left' : null
}

/** The name of a class or team, or nothing where the cell says that somebody is in none, as our own lists do. */
export function placedIn(text: string): string {
  return text.length < 20 && /^chua xep (?:lop|to)$/.test(fold(text)) ? '' : text
}

/** A class name without the word "Lớp" and with its letter as a capital: "lớp 6a1" and "6 A1" are 6A1. */
export function readClassName(text: string): string {
  const name = tidy(text.replace(/^lớp(?:\s*:\s*|\s+)(?=\S)/iu, ''))
  const short = /^(\d{1,2})\s*([a-zđ])\s*(\d{0,2})$/iu.exec(name)
  return short ? `${short[1] ?? ''}${(short[2] ?? '').toUpperCase()}${short[3] ?? ''}` : name
}

/** A code without the ".0" that a spreadsheet adds when it takes the code for a number. */
export function readCode(text: string): string {
  return text.includes('.') ? text.replace(/^(\d+)\.0+$/, '$1') : text
}
