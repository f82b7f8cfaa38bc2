/** Words at the beginning of a sentence and inside one. */

/** The first letter large. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** A name as it stands inside a sentence: its first letter small, unless a word of capitals begins it. */
export function midSentence(name: string): string {
  return name.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase('vi'))
}
