/**
 * Vietnamese text made comparable (FACTS.md, section 4): search ignores case and marks, and đ counts as d.
 */

const MARKS = /[\u0300-\u036f]/g
const SPACES = /[\s\p{Cc}\u00a0\u2000-\u200b\u202f\u3000\ufeff\ufffe\uffff]+/gu

/**
 * Text that is tidy as it stands: words of plain ASCII and of the composed letters of Vietnamese, single blanks between.
 * Nearly all text of a roster is; a long file spends much of its time here.
 */
const PLAIN =
  /^[!-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+(?: [!-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+)*$/
/** Above the last letter of `PLAIN`. */
const LAST_PLAIN = 0x1efa

/** Half a surrogate pair made U+FFFD (as the store would), NFC, runs of any kind of space (non-breaking ones and control characters too) made one blank, none at the ends. */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text
  return text.toWellFormed().normalize('NFC').replace(SPACES, ' ').trim()
}

/** Text for searching: lower case, without marks, đ as d, single blanks. `Đặng  Hòa` gives `dang hoa`. */
export function fold(text: string): string {
  return isPlain(text) ? mapped(text, FOLDED) : foldTidy(tidy(text))
}

/** Longer texts are not worth a call with as many arguments. */
const LONGEST_PLAIN = 500

function isPlain(text: string): boolean {
  return text.length <= LONGEST_PLAIN && PLAIN.test(text)
}

function foldTidy(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** By the code of a letter of `PLAIN`, that of the letter it becomes. */
function table(become: (letter: string) => string): Uint16Array {
  return Uint16Array.from({ length: LAST_PLAIN }, (_, code) => {
    const letter = String.fromCharCode(code)
    return letter === ' ' || PLAIN.test(letter) ? become(letter).charCodeAt(0) : code
  })
}
const FOLDED = table(foldTidy)

const codes: number[] = []
function mapped(text: string, letters: Uint16Array): string {
  codes.length = text.length
  for (let at = 0; at < text.length; at += 1) codes[at] = letters[text.charCodeAt(at)] ?? 0
  return String.fromCharCode(...codes)
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
  if (!isPlain(name)) return tidy(name).toLowerCase().split(' ').map(syllableKey).join(' ')
  codes.length = 0
  let tone = 0
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at)
    if (code === BLANK && tone > 0) codes.push(tone)
    if (code === BLANK) tone = 0
    else tone ||= TONE_OF[code] ?? 0
    codes.push(TONELESS[code] ?? code)
  }
  if (tone > 0) codes.push(tone)
  return String.fromCharCode(...codes)
}

function syllableKey(syllable: string): string {
  const spelt = syllable.normalize('NFD')
  return toneless(spelt) + (TONE.exec(spelt)?.[0] ?? '')
}

function toneless(spelt: string): string {
  return spelt.replace(TONES, '').normalize('NFC')
}

const BLANK = 32
const TONELESS = table((letter) => toneless(letter.toLowerCase().normalize('NFD')))
/** 0 for a letter without a tone. */
const TONE_OF = Uint16Array.from({ length: LAST_PLAIN }, (_, code) => {
  return TONE.exec(String.fromCharCode(code).normalize('NFD'))?.[0]?.charCodeAt(0) ?? 0
})
