/** Text of the time before Unicode: tables, and telling it from everything else. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertLegacy, LegacyEvidence } from '../../../shared/text/legacy/detect.ts'
import { legacyFont } from '../../../shared/text/legacy/fonts.ts'
import { allSyllables, isSyllable } from '../../../shared/text/legacy/syllables.ts'
import { decodeTcvn3, encodeTcvn3 } from '../../../shared/text/legacy/tcvn3.ts'
import { decodeVni, encodeVni } from '../../../shared/text/legacy/vni.ts'
import { fromWindows1258, readsAsWindows1258 } from '../../../shared/text/legacy/windows-1258.ts'

const SYLLABLES = allSyllables()
const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'
const CAPITALS = LETTERS.toUpperCase()
const syllable = fc.constantFrom(...SYLLABLES)
const marked = syllable.filter((word) => /\P{ASCII}/u.test(word))
const initial = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const name = fc.array(syllable, { minLength: 2, maxLength: 5 }).map((words) => words.map(initial).join(' '))

function verdictOf(texts: readonly string[]): string | null {
  const evidence = new LegacyEvidence()
  for (const text of texts) evidence.add(text)
  return evidence.verdict()
}

describe('tables', () => {
  test('there are syllables enough to mean something, each spelt right', () => {
    expect(SYLLABLES.length).toBeGreaterThan(10_000)
    expect(['nguyễn', 'thuỷ', 'quốc', 'nghiêng', 'khuya', 'yến', 'gì'].every(isSyllable)).toBe(true)
    expect(['nguyeãn', 'tµ', 'xyz', 'hoacà', 'cáp', 'cap'].filter(isSyllable)).toEqual(['cáp'])
  })

  test.each([
    ['TCVN3', encodeTcvn3, decodeTcvn3],
    ['VNI', encodeVni, decodeVni],
  ])('%s: every letter and every syllable comes back', (_, encode, decode) => {
    for (const letter of LETTERS) expect(decode(encode(letter))).toBe(letter)
    for (const word of SYLLABLES) expect(decode(encode(word))).toBe(word)
    // No two letters share a code.
    expect(new Set(Array.from(LETTERS, encode)).size).toBe(LETTERS.length)
  })

  test('VNI: capitals come back, and a capital followed by a small mark', () => {
    for (const letter of CAPITALS) expect(decodeVni(encodeVni(letter))).toBe(letter)
    for (const word of SYLLABLES) expect(decodeVni(encodeVni(initial(word)))).toBe(initial(word))
    expect(decodeVni('Aùnh Ñöùc')).toBe('Ánh Đức')
  })

  test('TCVN3: capitals that it has come back, those with a tone as the small letter', () => {
    for (const letter of 'ĂÂÊÔƠƯĐ') expect(decodeTcvn3(encodeTcvn3(letter))).toBe(letter)
    for (const letter of 'ÀẢÃÁẠẰỄỢỴ') expect(decodeTcvn3(encodeTcvn3(letter))).toBe(letter.toLowerCase())
  })

  test.each([
    ['NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['TrÇn ThÞ H­¬ng', 'Trần Thị Hương'],
    ['§Æng Quèc B¶o', 'Đặng Quốc Bảo'],
  ])('TCVN3 as workbooks have it: %s', (file, text) => {
    expect(decodeTcvn3(file)).toBe(text)
  })

  test.each([
    ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
    ['Traàn Thò Höông', 'Trần Thị Hương'],
    ['Ñaëng Quoác Baûo', 'Đặng Quốc Bảo'],
    ['NGUYEÃN VAÊN HUØNG', 'NGUYỄN VĂN HÙNG'],
    ['Leâ Thò Myõ', 'Lê Thị Mỹ'],
  ])('VNI as workbooks have it: %s', (file, text) => {
    expect(decodeVni(file)).toBe(text)
  })

  test('windows-1258 is told from windows-1252 and read', () => {
    const bytes = Buffer.from('4e677579ea de6e 2056e36e 20 c2 ec6e'.replaceAll(' ', ''), 'hex')
    const western = new TextDecoder('windows-1252').decode(bytes)
    expect(readsAsWindows1258(western)).toBe(true)
    expect(fromWindows1258(western)).toBe('Nguyễn Văn Ấn')
    expect(readsAsWindows1258('Lê Tú')).toBe(false)
  })
})

describe('telling encodings apart', () => {
  test('a column of names in TCVN3 or VNI is known, whatever the names', () => {
    const names = fc.array(
      fc.tuple(name, marked).map(([some, one]) => `${some} ${one}`),
      {
        minLength: 12,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(names, (texts) => {
        expect(verdictOf(texts.map(encodeTcvn3))).toBe('tcvn3')
        expect(verdictOf(texts.map(encodeVni))).toBe('vni')
      }),
      { numRuns: 100 },
    )
  })

  test('proper Vietnamese is never taken for anything else', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), (texts) => {
        expect(verdictOf(texts)).toBeNull()
        expect(verdictOf(texts.map((text) => text.normalize('NFD')))).toBeNull()
        expect(verdictOf(texts.map((text) => text.toUpperCase()))).toBeNull()
      }),
    )
  })

  test('plain ASCII and other languages are never taken for anything else', () => {
    expect(verdictOf(['Nguyen Van An', 'Le Thi Be', 'Tran Binh'])).toBeNull()
    expect(verdictOf(['François Müller', 'José Nuñez', 'Søren Kierkegård', 'Zoë', '20 µm', '5 × 3'])).toBeNull()
    expect(verdictOf(["H'Mông", 'Y Brôih Niê', 'K’Sór', 'Lê Võ', 'Hà Tô'])).toBeNull()
  })

  test('a Unicode cell among legacy ones stays as it is', () => {
    expect(convertLegacy('Nguyễn Văn An', 'tcvn3', null)).toBeNull()
    expect(convertLegacy('Nguyen Van An', 'tcvn3', null)).toBeNull()
    expect(convertLegacy('Ghi chú', 'tcvn3', null)).toBeNull()
    expect(convertLegacy('NguyÔn V¨n An', 'tcvn3', null)).toBe('Nguyễn Văn An')
  })

  test.each([
    ['NGUYÔN V¡N AN', 'NGUYỄN VĂN AN'],
    ['Lý V¡N AN', 'LÝ VĂN AN'],
    ['Sè CCCD', 'Số CCCD'],
    ['Lý BÝch Hoa', 'Lý Bích Hoa'],
    ['Vò ¸nh Nga', 'Vũ Ánh Nga'],
    ['§Þa chØ ë', 'Địa chỉ ở'],
  ])('capitals of TCVN3: %s', (file, text) => {
    expect(convertLegacy(file, 'tcvn3', null)).toBe(text)
  })

  test('a capital font shows small letters as capitals', () => {
    const font = legacyFont('.VnTimeH')
    expect(font).toEqual({ encoding: 'tcvn3', capitals: true })
    expect(convertLegacy('nguyÔn v¨n an', 'tcvn3', font)).toBe('NGUYỄN VĂN AN')
    expect(convertLegacy('an', 'tcvn3', font)).toBe('AN')
  })

  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnArial Narrow', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['Times New Roman', undefined],
    ['Vnitro', undefined],
  ])('the font %s', (font, encoding) => {
    expect(legacyFont(font)?.encoding).toBe(encoding)
  })
})
