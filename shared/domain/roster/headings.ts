/** What one heading of a sheet means. */
import type { RosterField } from '../../contract/intake.ts'
import { foldWords, tidy } from '../../text/fold.ts'
import {
  EXTENDABLE,
  HEADING_WORDS,
  NUMBER_HEADINGS,
  OTHER_HEADINGS,
  OTHER_WORDS,
  TELLING_PHRASES,
} from './heading-words.ts'

export type HeadingMeaning =
  /** A field. The lower `rank` wins when two columns mean the same field; `exact` has no words left over. */
  | { kind: 'field'; field: RosterField; rank: number; exact: boolean }
  /** The running number of the row. */
  | { kind: 'number' }
  /** Known, and left out on purpose. */
  | { kind: 'other' }

const LONGEST_HEADING = 80
const RANK_OF_EXTENDED = 100
const RANK_OF_CONTAINED = 200

const fieldOf = new Map<string, { field: RosterField; rank: number }>()
for (const [field, phrases] of Object.entries(HEADING_WORDS) as [RosterField, readonly string[]][]) {
  phrases.forEach((phrase, rank) => fieldOf.set(phrase, { field, rank }))
}

/** Parents, spouses, guardians: their numbers and dates are not the person's own. Marks matter: "bố" is not "bộ". */
const RELATIVE =
  /(?:^|[^\p{L}])(?:cha|bố|mẹ|me|má|vợ|chồng|phụ huynh|giám hộ|chủ hộ|nđd|người đại diện|đỡ đầu)(?:$|[^\p{L}])/u

/**
 * Reads a heading: `Họ và tên (*)` is the full name, `Ngày cấp CMND` is known and left out. Null when nothing is
 * known of it. Text in brackets counts only when it helps.
 */
export function readHeading(text: string): HeadingMeaning | null {
  const whole = foldWords(text)
  if (whole === '' || whole.length > LONGEST_HEADING) return null
  const bare = text.includes('(') ? foldWords(text.replace(/\([^)]*\)/g, ' ')) : whole
  // Under a merged heading the column of the number itself is headed "Số".
  const forms = new Set([whole, bare, bare.replace(/ so$/, '')])
  for (const words of forms) {
    if (NUMBER_HEADINGS.has(words)) return { kind: 'number' }
    const found = fieldOf.get(words)
    if (found && (words === whole || !isAboutSomethingElse(text, whole))) {
      return { kind: 'field', ...found, exact: true }
    }
    if (OTHER_HEADINGS.has(words)) return { kind: 'other' }
  }
  if (isAboutSomethingElse(text, whole)) return { kind: 'other' }
  return readExtended(bare) ?? readContained(bare)
}

function isAboutSomethingElse(text: string, folded: string): boolean {
  const padded = ` ${folded} `
  return OTHER_WORDS.some((words) => padded.includes(` ${words} `)) || RELATIVE.test(tidy(text).toLowerCase())
}

/** The longest known heading of two words or more with which the text begins. */
function readExtended(folded: string): HeadingMeaning | null {
  const words = folded.split(' ')
  for (let count = words.length - 1; count >= 2; count--) {
    const found = fieldOf.get(words.slice(0, count).join(' '))
    if (found && EXTENDABLE.has(found.field)) {
      return { kind: 'field', field: found.field, rank: RANK_OF_EXTENDED + words.length - count, exact: false }
    }
  }
  return null
}

/** A telling phrase somewhere in the heading. */
function readContained(folded: string): HeadingMeaning | null {
  const found = TELLING_PHRASES.find(([phrase]) => ` ${folded} `.includes(` ${phrase} `))
  return found ? { kind: 'field', field: found[1], rank: RANK_OF_CONTAINED, exact: false } : null
}
