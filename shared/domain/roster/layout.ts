/**
 * The fingerprint of a layout, by which the mapping that a user made for one file is found again for the next file
 * of the same system.
 */
import { foldWords } from '../../text/fold.ts'
import { cellText } from './cells.ts'
import { HELD_BACK_WORDS } from './heading-words.ts'
import { type Header, LAST_HEADER_ROW, readingsOf } from './header.ts'
import type { SheetRow } from './types.ts'

/** The headings and their columns, but for the reasons beside rows held back; the same for two files exactly when their headings read alike, column by column. */
export function layoutKey({ headings }: Pick<Header, 'headings'>): string {
  return [...headings]
    .toSorted(([left], [right]) => left - right)
    .map(([column, text]) => ({ column, words: foldWords(text) }))
    .filter(({ words }) => words !== '' && !words.endsWith(HELD_BACK_WORDS))
    .map(({ column, words }) => `${column}:${words}`)
    .join('|')
}

/** The fingerprints that the rows of a sheet could have as headings, with the row, from the top. */
export function layoutKeysOf(rows: readonly SheetRow[]): { row: number; key: string }[] {
  return rows.flatMap((row, at) => {
    if (row.row > LAST_HEADER_ROW) return []
    return readingsOf(rows[at - 1], row).map((texts) => {
      const headings = new Map([...texts].map(([column, [text]]) => [column, cellText(text)]))
      return { row: row.row, key: layoutKey({ headings }) }
    })
  })
}
