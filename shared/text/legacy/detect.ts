/**
 * Tells text of the time before Unicode from Unicode text, by what it spells: of the ways to read a word, those that
 * make a syllable of Vietnamese count. Proper Vietnamese and plain ASCII are never taken for anything else.
 */
import type { LegacyEncoding, LegacyFont } from './fonts.ts'
import { isSyllable } from './syllables.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

const DECODERS = { tcvn3: decodeTcvn3, vni: decodeVni } as const satisfies Record<LegacyEncoding, (t: string) => string>

/** Different words that must speak for an encoding where no font names it. */
const FEWEST_WORDS = 2
/** Letters that windows-1252 does not have: who can write them writes Unicode. */
const ONLY_UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u
const PLAIN = /^\p{ASCII}*$/u

/** What the texts of one column, or of one sheet, say about how they are encoded. */
export class LegacyEvidence {
  readonly #for: Record<LegacyEncoding, Set<string>> = { tcvn3: new Set(), vni: new Set() }
  /** Words that only Unicode makes a syllable of. */
  readonly #unicode = new Set<string>()

  add(text: string): void {
    if (PLAIN.test(text)) return
    for (const word of wordsOf(text)) {
      // A sign by itself (×, ÷) is no word.
      if (PLAIN.test(word) || word.length === 1) continue
      const asIs = isSyllable(word)
      const tcvn3 = readsBetter(word, 'tcvn3')
      const vni = readsBetter(word, 'vni')
      if (asIs && !tcvn3 && !vni) this.#unicode.add(word)
      if (asIs) continue
      if (tcvn3) this.#for.tcvn3.add(word)
      if (vni) this.#for.vni.add(word)
    }
  }

  /**
   * The encoding that the texts speak for, or null for Unicode.
   * @param fewest words that must speak for it
   */
  verdict(fewest = FEWEST_WORDS): LegacyEncoding | null {
    const { tcvn3, vni } = this.#for
    const encoding = tcvn3.size >= vni.size ? 'tcvn3' : 'vni'
    const votes = this.#for[encoding].size
    return votes >= fewest && votes > this.#unicode.size * 2 && tcvn3.size !== vni.size ? encoding : null
  }

  /** Words that are Unicode beyond doubt; a font that says otherwise is only what the sheet was once typed in. */
  get isUnicode(): boolean {
    return this.#unicode.size > Math.max(this.#for.tcvn3.size, this.#for.vni.size)
  }
}

/**
 * A text in Unicode, or null where it needs no conversion (plain, or Unicode already).
 * @param font the font that shows it, where it is known to be a legacy one
 */
export function convertLegacy(text: string, encoding: LegacyEncoding, font: LegacyFont | null): string | null {
  if (ONLY_UNICODE.test(text)) return null
  const raised = font?.encoding === encoding && font.capitals
  if (PLAIN.test(text)) return raised && /[a-z]/.test(text) ? text.toUpperCase() : null
  const words = wordsOf(text)
  const decode = DECODERS[encoding]
  const better = words.filter((word) => isSyllable(decode(word))).length
  const asIs = words.filter((word) => isSyllable(word)).length
  if (font === null && asIs > better) return null
  const decoded = decode(text)
  if (raised) return decoded.toUpperCase()
  const result = encoding === 'tcvn3' ? raiseInitials(raiseAmongCapitals(decoded)) : decoded
  return result === text ? null : result
}

/**
 * TCVN3 has no capitals with a tone: `NGUYÔN V¡N AN` decodes as `NGUYễN VĂN AN`. A word is meant in capitals when
 * two or more of its letters are; a word of one capital and one other letter (`Lý`) follows a text of three words or
 * more that has no other small letters.
 */
function raiseAmongCapitals(text: string): string {
  const words = text.split(/(\s+)/)
  const raised = words.map((word) => (isMeantInCapitals(word) ? word.toUpperCase() : word))
  const others = raised.filter((word) => word.trim() !== '' && word !== word.toUpperCase())
  const short = others.length > 0 && others.every((word) => /^[\p{Lu}]\p{Ll}$/u.test(word.normalize('NFC')))
  return short && words.length >= 5 && words.length > others.length * 2 ? text.toUpperCase() : raised.join('')
}

/** `Vũ ánh Nga`: in a name, among words that all begin with a capital, one that begins with a tone was meant to as well. */
function raiseInitials(text: string): string {
  if (!/^[\p{L}\p{M}\s'’-]+$/u.test(text)) return text
  const words = text.split(/(\s+)/)
  const isToned = (word: string): boolean => /^\p{Ll}/u.test(word) && !/^[a-zăâêôơưđ]/.test(word)
  const others = words.filter((word) => /^\p{L}/u.test(word) && !isToned(word))
  if (others.length === 0 || others.some((word) => !/^\p{Lu}/u.test(word))) return text
  return words.map((word) => (isToned(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join('')
}

function isMeantInCapitals(word: string): boolean {
  const capitals = word.match(/[A-ZĂÂÊÔƠƯĐ]/g)?.length ?? 0
  return capitals >= 2 && !/[a-zăâêôơưđ]/.test(word)
}

/** Says whether a word is a syllable once it is decoded, and decoding changes it. */
function readsBetter(word: string, encoding: LegacyEncoding): boolean {
  if (ONLY_UNICODE.test(word)) return false
  const decoded = DECODERS[encoding](word)
  return decoded !== word && isSyllable(decoded)
}

/** Words between spaces and ASCII punctuation: the codes of legacy letters include signs such as `¸` and `÷`. */
function wordsOf(text: string): string[] {
  return text.split(/[\s!-/:-@[-`{-~\d]+/).filter((word) => word !== '')
}
