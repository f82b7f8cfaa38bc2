/**
 * What a cell of a copied web page really holds, where the page says it. Spreadsheets show a long number as 1.23E+11
 * or ####, and a day in the order of the computer's region; beside it they may write the value and its format:
 * Excel `x:num` and `mso-number-format`, LibreOffice `sdval` and `sdnum`, Google Sheets (and LibreOffice since 24.2)
 * `data-sheets-value` and `data-sheets-numberformat`.
 */
import { dateFromSerial, formatDate } from '../text/dates.ts'

export type CellAttributes = ReadonlyMap<string, string>

/**
 * The text to take for a cell: a day as dd/MM/yyyy, a number that is shown shortened in full, else what is shown.
 * @param style the declarations that hold for the cell, its own and those of its class
 */
export function realText(shown: string, attributes: CellAttributes, style: string): string {
  const value = numberOf(attributes, shown)
  const format = formatOf(attributes, style)
  if (isDayFormat(format)) {
    const day = value === null ? null : dateFromSerial(value)
    if (day !== null) return formatDate(day)
    return isMonthFirst(format) ? shown.replace(MONTH_FIRST, '$3$2$1') : shown
  }
  return value !== null && SHORTENED.test(shown) ? plainNumber(value) : shown
}

const SHORTENED = /^\s*-?(?:\d(?:[.,]\d+)?E[+-]?\d+|#+)\s*$/i
const MONTH_FIRST = /^(\d{1,2})([/.-])(\d{1,2})(?=[/.-]\d{2,4}\b)/

function numberOf(attributes: CellAttributes, shown: string): number | null {
  const excel = attributes.get('x:num')
  // A bare `x:num` says that what is shown is the value.
  const written = excel === '' ? shown : (excel ?? attributes.get('sdval'))
  const value = written === undefined || written.trim() === '' ? sheetsNumber(attributes) : Number(written)
  return value !== null && Number.isFinite(value) ? value : null
}

/** Google's value: `{"1":3,"3":45174}`, where 3 says that it is a number. */
function sheetsNumber(attributes: CellAttributes): number | null {
  const value = objectOf(attributes.get('data-sheets-value'))?.['3']
  return typeof value === 'number' ? value : null
}

function formatOf(attributes: CellAttributes, style: string): string {
  const office = attributes.get('sdnum')?.split(';').slice(2).join(';')
  if (office !== undefined && office !== '') return office
  const sheets = objectOf(attributes.get('data-sheets-numberformat'))
  if (sheets) return typeof sheets['2'] === 'string' ? sheets['2'] : sheets['1'] === 5 ? 'Short Date' : ''
  const excel = /mso-number-format:\s*(?:"([^"]*)"|'([^']*)'|([^;]+))/i.exec(style)
  return (excel?.[1] ?? excel?.[2] ?? excel?.[3] ?? '').trim()
}

function isDayFormat(format: string): boolean {
  if (/\bdate$/i.test(format)) return true
  const letters = lettersOf(format)
  return letters.includes('d') && (letters.includes('m') || letters.includes('y'))
}

function isMonthFirst(format: string): boolean {
  const letters = lettersOf(format)
  const month = letters.indexOf('m')
  return month >= 0 && month < letters.indexOf('d') && !letters.startsWith('y')
}

/** The letters of a format that stand for something, not those in quotes, brackets or after a backslash. */
function lettersOf(format: string): string {
  if (/^(?:general|standard|@|\\@)$/i.test(format)) return ''
  return format
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, ' ')
    .toLowerCase()
    .replace(/[^dmy]/g, '')
}

function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value)
}

function objectOf(json: string | undefined): Readonly<Record<string, unknown>> | null {
  if (json === undefined || !json.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
