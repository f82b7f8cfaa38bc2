/** Names of people: spelling and order (FACTS.md, section 4). */
import { tidy } from './fold.ts'

const collator = new Intl.Collator('vi')

/** Splits a full name into what stands before the given name and the given name (the last word). */
export function splitName(fullName: string): { rest: string; given: string } {
  const at = fullName.lastIndexOf(' ')
  return { rest: fullName.slice(0, Math.max(at, 0)), given: fullName.slice(at + 1) }
}

/** Order of a Vietnamese class list: by given name, then by the words before it, in the order of Vietnamese letters. */
export function compareNames(left: string, right: string): number {
  const a = splitName(left)
  const b = splitName(right)
  return collator.compare(a.given, b.given) || collator.compare(a.rest, b.rest)
}

/** Order of class and team names: letters as in Vietnamese, figures by value, so that 9A2 stands before 10A1. */
export function compareGroups(left: string, right: string): number {
  return groupCollator.compare(left, right)
}
const groupCollator = new Intl.Collator('vi', { numeric: true })

/** What two spellings of one class or team share: `9a 3`, `9A3` and `Lớp 9A3` are the same class. */
export function groupKey(name: string): string {
  return tidy(name)
    .toLocaleLowerCase('vi')
    .replace(/^(?:lớp|tổ)\s*:?\s+(?=\S)/u, '')
    .replaceAll(' ', '')
}

/** A name as typed, made tidy; one written wholly in small or in capital letters gets capital initials. */
export function spellName(text: string): string {
  const name = tidy(text)
  if (/[a-z]/.test(name) && /[A-Z]/.test(name)) return name
  const oneCase = name === name.toLocaleLowerCase('vi') || name === name.toLocaleUpperCase('vi')
  if (!oneCase) return name
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s\-'’(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
}
