/**
 * TCVN3, also called ABC (TCVN 5712:1993, VN3): one byte a letter, as the fonts `.VnTime` and so on show it. Bytes
 * come as the characters of windows-1252 that have them, which is how workbooks and Excel keep such text. The
 * encoding has capitals only without tone: the fonts whose names end in H show small letters as capitals.
 */

/** Letters in the order of their codes, each row from the code before it. */
const ROWS: readonly [from: number, letters: string][] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờở'],
  [0xec, 'ỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

const LETTERS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([from, letters]) => Array.from(letters, (letter, at) => [String.fromCharCode(from + at), letter])),
)
const CODES: ReadonlyMap<string, string> = new Map([...LETTERS].map(([code, letter]) => [letter, code]))
const ANY_CODE = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g')

/** The text in Unicode, letter by letter; what is no letter of TCVN3 stays as it is. */
export function decodeTcvn3(text: string): string {
  return text.replace(ANY_CODE, (code) => LETTERS.get(code) ?? code)
}

/** Unicode text as TCVN3 keeps it; a capital with a tone becomes the small letter, which is all the encoding has. */
export function encodeTcvn3(text: string): string {
  const encode = (letter: string): string => CODES.get(letter) ?? CODES.get(letter.toLowerCase()) ?? letter
  return Array.from(text.normalize('NFC'), encode).join('')
}
