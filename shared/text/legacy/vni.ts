/**
 * VNI (VNI-Win), as the fonts `VNI-Times` and so on show it: a vowel is followed by a mark that has a character of
 * its own; a few letters are one character. Characters are those of windows-1252.
 */

/** Marks behind a, e, o, u, y: tones. */
const TONES: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
/** Marks behind a, e, o: the circumflex, alone or with a tone. */
const HATS: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
/** Marks behind a: the breve, alone or with a tone. */
const BREVES: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
/** Letters of one character. */
const SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
}
const MARKS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...TONES, ...HATS, ...BREVES },
  e: { ...TONES, ...HATS },
  o: { ...TONES, ...HATS },
  u: TONES,
  // ỵ has a character of its own.
  y: { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303' },
  // ơ and ư, by their one character.
  ô: TONES,
  ö: TONES,
}

/** What is typed for a letter, small and capital; the capital's mark is a capital too. */
const CODES = new Map<string, string>()
for (const [code, letter] of Object.entries(SINGLE)) CODES.set(letter, code)
for (const [base, marks] of Object.entries(MARKS_OF)) {
  for (const [mark, signs] of Object.entries(marks)) {
    CODES.set(((SINGLE[base] ?? base) + signs).normalize('NFC'), base + mark)
  }
}
const LETTERS = new Map<string, string>()
for (const [letter, code] of CODES) {
  LETTERS.set(code, letter)
  // A capital letter, its mark as a capital or (typed by hand, or at the start of a name) as a small one.
  LETTERS.set(code.toUpperCase(), letter.toUpperCase())
  if (code.length === 2) LETTERS.set(code.charAt(0).toUpperCase() + code.charAt(1), letter.toUpperCase())
}
for (const [letter, code] of Array.from(CODES)) CODES.set(letter.toUpperCase(), code.toUpperCase())

const MARKS = 'ùøûõïâáàåãäêéèúüë'
const ANY_LETTER = new RegExp(`[aeouyôö][${MARKS}${MARKS.toUpperCase()}]|[${Object.keys(SINGLE).join('')}]`, 'gi')

/** The text in Unicode; what is no letter of VNI stays as it is. */
export function decodeVni(text: string): string {
  return text.replace(ANY_LETTER, (code) => {
    const whole = LETTERS.get(code)
    if (whole !== undefined) return whole
    // No mark of this letter: the first may still be a letter by itself (ô is ơ), the second begins anew.
    const [first = '', ...rest] = code
    return (LETTERS.get(first) ?? first) + decodeVni(rest.join(''))
  })
}

/** Unicode text as VNI keeps it. */
export function encodeVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => CODES.get(letter) ?? letter).join('')
}
