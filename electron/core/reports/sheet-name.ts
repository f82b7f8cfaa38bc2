/**
 * Names of sheets as Excel takes them: 1 to 31 characters, none of `\ / ? * [ ] :`, unique whatever the case. An
 * apostrophe is left out too: it would have to be doubled wherever the workbook names the sheet.
 */

const LONGEST = 31
// Control characters are among what Excel refuses; the last two no XML can hold.
const REFUSED = /[\\/?*[\]:'\p{Cc}\uFFFE\uFFFF]+/gu
/** Excel keeps this name to itself. */
const RESERVED = 'history'

/** A name for each text, in order; texts that come out alike are told apart by a number, `9A1 (2)`. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set([RESERVED])
  return wanted.map((text) => {
    const base = text.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/gu, ' ').trim() || 'Trang tính'
    let name = cut(base, LONGEST)
    for (let number = 2; taken.has(key(name)); number += 1) {
      const suffix = ` (${number})`
      name = cut(base, LONGEST - suffix.length) + suffix
    }
    taken.add(key(name))
    return name
  })
}

/** Cuts to a length without halving a character that takes two code units. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

function key(name: string): string {
  return name.toLocaleLowerCase('vi')
}
