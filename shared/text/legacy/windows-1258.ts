/**
 * windows-1258, the Vietnamese encoding of old Windows. It differs from windows-1252 in a few characters, tones
 * among them as marks of their own, so it is made from a text that was read as windows-1252.
 */
import { isSyllable } from './syllables.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

const DIFFERENT: Readonly<Record<string, string>> = {
  Ã: 'Ă',
  ã: 'ă',
  Ð: 'Đ',
  ð: 'đ',
  Õ: 'Ơ',
  õ: 'ơ',
  Ý: 'Ư',
  ý: 'ư',
  Ì: '\u0300',
  ì: '\u0301',
  Ò: '\u0309',
  ò: '\u0323',
  Þ: '\u0303',
  þ: '₫',
}
const ANY = new RegExp(`[${Object.keys(DIFFERENT).join('')}]`, 'g')

/** @param western the bytes read as windows-1252 */
export function fromWindows1258(western: string): string {
  return western.replace(ANY, (letter) => DIFFERENT[letter] ?? letter).normalize('NFC')
}

const SAMPLE = 20_000

/**
 * Says whether a text read as windows-1252 makes more Vietnamese syllables when read as windows-1258 than as it is, or
 * as text of the fonts of that time.
 */
export function readsAsWindows1258(western: string): boolean {
  const sample = western.slice(0, SAMPLE)
  const others = [sample, decodeTcvn3(sample), decodeVni(sample)].map(countSyllables)
  return countSyllables(fromWindows1258(sample)) > Math.max(...others)
}

function countSyllables(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter((word) => /\P{ASCII}/u.test(word) && isSyllable(word)).length
}
