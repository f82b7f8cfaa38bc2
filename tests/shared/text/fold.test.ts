/** Texts made comparable: the quick way for plain text gives what the rule gives, letter by letter. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matchKey, tidy } from '../../../shared/text/fold.ts'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const byRule = {
  tidy: (text: string) =>
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\s\p{Cc}\u00a0\u2000-\u200b\u202f\u3000\ufeff\ufffe\uffff]+/gu, ' ')
      .trim(),
  fold: (text: string) =>
    byRule
      .tidy(text)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase(),
  matchKey: (name: string) =>
    byRule
      .tidy(name)
      .toLowerCase()
      .split(' ')
      .map((syllable) => {
        const spelt = syllable.normalize('NFD')
        return spelt.replace(TONES, '').normalize('NFC') + (spelt.match(TONES)?.[0] ?? '')
      })
      .join(' '),
}

function differing(text: string): string[] {
  const same =
    tidy(text) === byRule.tidy(text) && fold(text) === byRule.fold(text) && matchKey(text) === byRule.matchKey(text)
  return same ? [] : [text]
}

describe('text made comparable', () => {
  it('follows the rule for every letter, alone, within words and at their ends', () => {
    const letters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code))
    expect(
      letters.flatMap((letter) => [letter, `a${letter} b${letter}ế`, `Ử${letter} ${letter}`].flatMap(differing)),
    ).toEqual([])
  })

  it('follows the rule for any text, however long', () => {
    const syllable = fc.constantFrom('Nguyễn', 'THUỲ', 'Hòa', 'Hoà', 'đỗ', 'x', '', '\u0301', 'Ö', '  ')
    const name = fc.array(syllable, { maxLength: 6 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'grapheme' })), (text) => {
        expect(differing(text)).toEqual([])
      }),
    )
    expect(differing('Đ'.repeat(200_000))).toEqual([])
  })
})
