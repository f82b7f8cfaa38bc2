/**
 * Text in a cell of a CSV file, so that a spreadsheet shows it as it is and a roster reader gets it back unchanged.
 *
 * A spreadsheet that opens CSV guesses: `079209012345` loses its zero, `6/1` becomes a day, `6E1` the number 60, and
 * what begins with `=`, `+`, `-` or `@` is run as a formula (OWASP, "CSV Injection"). So text that looks like a number
 * or a day is written as a formula of one constant, `="079209012345"`, and text that looks like a formula gets an
 * apostrophe in front.
 */

/** What spreadsheets take for a number, a day or an hour: `0901`, `6/1`, `6.1`, `6E1`, `12 %`, `9 a`. */
const NUMBER_LIKE = /^[\d.,][\d\s.,:/%eE-]*$|^\d{1,2}(?::\d{1,2})?\s*(?:[ap]m?|sa|ch)$/i
const FORMULA_LIKE = /^[=+\-@\t\r]/
const APOSTROPHE = /^['’]/
const CONSTANT = /^="(.*)"$/su

/** The text as it stands in the cell, before the separators of CSV are quoted. */
export function guardCell(text: string): string {
  if (NUMBER_LIKE.test(text) || APOSTROPHE.test(text)) return `="${text.replaceAll('"', '""')}"`
  return FORMULA_LIKE.test(text) ? `'${text}` : text
}

/**
 * The text that a guarded cell stands for; other programs guard the same way, some with several apostrophes.
 * `unguardCell(guardCell(text))` is `text`.
 */
export function unguardCell(cell: string): string {
  const constant = cell.startsWith('=') ? CONSTANT.exec(cell) : null
  if (constant) return (constant[1] ?? '').replaceAll('""', '"')
  return APOSTROPHE.test(cell) ? cell.replace(/^['’]+(?=\d)|^['’]/u, '') : cell
}
