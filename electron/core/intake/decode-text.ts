/**
 * The text of a file that does not say how it is encoded. Nothing is dropped silently: bytes that fit no encoding
 * are an error that names their line.
 */
import { fromWindows1258, readsAsWindows1258 } from '../../../shared/text/legacy/windows-1258.ts'
import { damagedText } from './bad-file.ts'

export interface DecodedText {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258'
}

/**
 * UTF-8 and UTF-16 with or without a byte order mark; else one of the old Windows encodings, whichever makes more
 * Vietnamese syllables of it. Text in the fonts TCVN3 and VNI comes out as windows-1252, as Excel would open it.
 * @throws AppError `bad-file` for UTF-8 with broken letters
 */
export function decodeText(bytes: Buffer, fileName: string): DecodedText {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  const text = strictUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8' }
  if (isMostlyUtf8(bytes)) throw damagedText(fileName, brokenLine(bytes))
  const western = new TextDecoder('windows-1252').decode(bytes)
  return readsAsWindows1258(western)
    ? { text: fromWindows1258(western), encoding: 'windows-1258' }
    : { text: western, encoding: 'windows-1252' }
}

/** The beginning of a text file, or null for bytes that are no text. */
export function looksLikeText(head: Buffer): string | null {
  const wide = wideEncoding(head)
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(head)
    return /[^\P{Cc}\t\n\f\r]/u.test(text) ? null : text
  }
  if (head.includes(0) || controlShare(head) > 0.1) return null
  return new TextDecoder('windows-1252').decode(head).replace(/^ï»¿/, '')
}

/** UTF-16 by its mark, or by the zeros that every other byte is in text of mostly plain letters. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = sample.length * 0.15
  if (odd > many && even <= odd / 20) return 'utf-16le'
  if (even > many && odd <= even / 20) return 'utf-16be'
  return null
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A file in UTF-8 of which some bytes are broken has far more whole letters than broken ones. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let [whole, broken] = [0, 0]
  for (const letter of text) {
    if (letter === '\ufffd') broken++
    else if (letter > '\x7f') whole++
  }
  return (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || whole > broken * 4
}

function brokenLine(bytes: Buffer): number {
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length
}

function controlShare(head: Buffer): number {
  let count = 0
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) count++
  return head.length === 0 ? 0 : count / head.length
}
