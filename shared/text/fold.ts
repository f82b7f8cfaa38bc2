/**
 * Vietnamese text made comparable (FACTS.md, section 4): search ignores case and marks, and đ counts as d.
 */

const MARKS = /[\u0300-\u036f]/g
/** What `SPACES` finds and a single blank inside is not; without it there is nothing to replace. */
const UNTIDY = /[^\S ]|[\p{Cc}\u200b\ufffe\uffff]| {2}|^ | $/u
const SPACES = /[\s\p{Cc}\u00a0\u2000-\u200b\u202f\u3000\ufeff\ufffe\uffff]+/gu

/** Half a surrogate pair made U+FFFD (as the store would), NFC, runs of any kind of space (non-breaking ones and control characters too) made one blank, none at the ends. */
export function tidy(text: string): string {
  const composed = text.toWellFormed().normalize('NFC')
  // Long edits and imports tidy ten thousands of texts, nearly all of them tidy already.
  return UNTIDY.test(composed) ? composed.replace(SPACES, ' ').trim() : composed
}

/** Text for searching: lower case, without marks, đ as d, single blanks. `Đặng  Hòa` gives `dang hoa`. */
export function fold(text: string): string {
  return tidy(text).normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** A heading or a code reduced to letters and digits: `Họ và tên (*)` gives `ho va ten`. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A name for matching that keeps the marks but not their place: both `Hòa` and `Hoà` give the same key, while
 * `Hoa` gives another. Each syllable is spelt without its tone, the tone written behind it.
 */
export function matchKey(name: string): string {
  return tidy(name)
    .toLowerCase()
    .split(' ')
    .map((syllable) => {
      const spelt = syllable.normalize('NFD')
      const tone = TONE.exec(spelt)?.[0] ?? ''
      return spelt.replace(TONES, '').normalize('NFC') + tone
    })
    .join(' ')
}
