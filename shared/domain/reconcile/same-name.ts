/** Whether two spellings are the name of one person, as lists of different offices write it. */
import { fold, matchKey } from '../../text/fold.ts'

/** Abbreviations written without a full stop. */
const SHORT = new Set(['ng', 'ngn', 'tr', 'ph', 'th', 'hg', 'hng', 'dg'])
const SHORT_FOR: Readonly<Record<string, string>> = { ngn: 'nguyen', hg: 'hoang', hng: 'huynh', dg: 'dang' }

/** A name without what lists add to tell namesakes apart: "TẠ HỒNG HOA (A)" gives "TẠ HỒNG HOA". */
export function bareName(name: string): string {
  return name.replace(/\s*[([].*$/u, '').replace(/\s+[-–]\s*[A-Z\d]$/u, '')
}

/** The same letters and marks; only case, spaces and where the tone is written may differ. */
export function isSpeltAlike(left: string, right: string): boolean {
  return matchKey(left) === matchKey(right)
}

/**
 * The same name, marks, case and the place of the tone aside, where either may abbreviate words before the given
 * name: "NG. T. MAI" and "Nguyễn Thị Mai".
 */
export function isSameName(left: string, right: string): boolean {
  const a = wordsOf(left)
  const b = wordsOf(right)
  if (a.length === 0 || a.length !== b.length) return false
  return a.every((word, at) => {
    const other = b[at]
    if (!other || word.letters === other.letters) return other !== undefined
    return at < a.length - 1 && (abbreviates(word, other) || abbreviates(other, word))
  })
}

interface Word {
  letters: string
  /** A full stop stands behind it. */
  dotted: boolean
}

function wordsOf(name: string): Word[] {
  return fold(name)
    .replace(/\.(?=\S)/g, '. ')
    .split(' ')
    .map((word) => ({ letters: word.replace(/[^a-z0-9']/g, ''), dotted: word.endsWith('.') }))
    .filter(({ letters }) => letters !== '')
}

function abbreviates(short: Word, long: Word): boolean {
  const { letters } = short
  if (letters.length >= long.letters.length) return false
  if (short.dotted || letters.length === 1)
    return long.letters.startsWith(letters) || SHORT_FOR[letters] === long.letters
  return SHORT.has(letters) && (long.letters.startsWith(letters) || SHORT_FOR[letters] === long.letters)
}
