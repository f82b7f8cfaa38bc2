/** Find and replace in the text of a cell. Vietnamese marks count; the way they are encoded does not. */

export interface FindOptions {
  find: string
  replacement: string
  /** Upper and lower case differ. */
  exactCase: boolean
  /** The cell must say this and nothing else. */
  wholeCell: boolean
}

/** The text with every match replaced; null where nothing matches. */
export function replaceIn(text: string, { find, replacement, exactCase, wholeCell }: FindOptions): string | null {
  const wanted = find.normalize('NFC')
  const source = text.normalize('NFC')
  if (wanted === '') return null
  const literal = wanted.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  const pattern = new RegExp(wholeCell ? `^${literal}$` : literal, exactCase ? 'gu' : 'giu')
  return pattern.test(source) ? source.replace(pattern, () => replacement.normalize('NFC')) : null
}
