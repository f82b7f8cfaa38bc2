/** The cells of a row of a sheet as programs write it, read with one pattern each (plain-items.ts). */
import { PLAIN_TEXT } from './plain-items.ts'
import { unescapeText } from './workbook-parts.ts'

interface PlainCell {
  /** The letters of the column. */
  letters: string
  style: number
  /** As the attribute `t` says it: `n` without one. */
  type: string
  value: string
  inline: string
}

const ROW = /<row(?: [\w:.-]+="[^"<>&]*")*>/y
const NUMBER = / r="(\d+)"/
const ROW_END = '</row>'
const CELL = new RegExp(
  `<c r="([A-Z]{1,3})\\d{1,7}"(?: s="(\\d{1,5})")?(?: t="([a-zA-Z]{1,9})")?` +
    `(?:/>|>(?:<v>(${PLAIN_TEXT})</v>|<is><t(?: xml:space="preserve")?>(${PLAIN_TEXT})</t></is>)?</c>)`,
  'y',
)
/** From this length on a part of a text keeps the whole text in memory (V8, "sliced strings"). */
const SLICED = 13

/** The row's number as written, and its cells; null where anything is not of the plain form. */
export function plainCells(element: string): { row: string | undefined; cells: PlainCell[] } | null {
  ROW.lastIndex = 0
  const head = ROW.exec(element)?.[0]
  if (head === undefined) return null
  const cells: PlainCell[] = []
  let at = head.length
  const end = element.length - ROW_END.length
  while (at < end) {
    CELL.lastIndex = at
    const found = CELL.exec(element)
    if (!found) return null
    at = CELL.lastIndex
    const [, letters = '', style, type = 'n', value = '', inline] = found
    cells.push({
      letters,
      style: style === undefined ? 0 : Number(style),
      type,
      value: kept(value),
      inline: inline === undefined ? '' : kept(unescapeText(inline)),
    })
  }
  return at === end ? { row: NUMBER.exec(head)?.[1], cells } : null
}

const codes: number[] = []

/** The text by itself, so that the piece of the sheet from which it comes can be let go of. */
function kept(text: string): string {
  if (text.length < SLICED || text.length > 1000) return text
  codes.length = text.length
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at)
  return String.fromCharCode(...codes)
}
