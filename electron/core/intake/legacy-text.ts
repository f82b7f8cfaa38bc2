/**
 * Turns the text of sheets typed in fonts of the time before Unicode into Unicode, and keeps beside each converted
 * cell what the file has. Decided by column: one sheet may hold both kinds of text.
 */
import type { SheetRow } from '../../../shared/domain/roster/types.ts'
import { convertLegacy, LegacyEvidence } from '../../../shared/text/legacy/detect.ts'
import type { LegacyEncoding, LegacyFont } from '../../../shared/text/legacy/fonts.ts'
import type { RawRow, RawSheet, Sheet } from './sheets.ts'

/** Rows looked at before the encoding is decided. */
const EVIDENCE_ROWS = 300

/** The sheet in Unicode. */
export function inUnicode(sheet: RawSheet): Sheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    read: () => {
      const { batches, merges } = sheet.read()
      return { batches: convert(batches), merges }
    },
  }
}

async function* convert(batches: AsyncGenerator<RawRow[], void>): AsyncGenerator<SheetRow[], void> {
  let waiting: RawRow[] = []
  let converter: Converter | null = null
  for await (const batch of batches) {
    if (converter) {
      yield converter.convert(batch)
      continue
    }
    waiting.push(...batch)
    if (waiting.length < EVIDENCE_ROWS) continue
    converter = new Converter(waiting)
    yield converter.convert(waiting)
    waiting = []
  }
  if (!converter && waiting.length > 0) yield new Converter(waiting).convert(waiting)
}

class Converter {
  readonly #sheet = new LegacyEvidence()
  /** By column, and by what font the cells have: text without a legacy font is judged apart. */
  readonly #columns = new Map<string, LegacyEvidence>()
  readonly #verdicts = new Map<string, LegacyEncoding | null>()
  /** Nothing in a legacy font and no evidence: rows pass as they are. */
  readonly #idle: boolean

  constructor(sample: readonly RawRow[]) {
    let fonts = false
    for (const row of sample) {
      fonts ||= row.fonts !== undefined
      for (const [column, value] of row.cells) {
        if (typeof value !== 'string') continue
        this.#sheet.add(value)
        const key = keyOf(column, row.fonts?.get(column))
        const evidence = this.#columns.get(key) ?? new LegacyEvidence()
        evidence.add(value)
        this.#columns.set(key, evidence)
      }
    }
    const anySaysSo = [...this.#columns.values()].some((evidence) => evidence.verdict() !== null)
    this.#idle = !fonts && !anySaysSo && this.#sheet.verdict() === null
  }

  convert(rows: readonly RawRow[]): SheetRow[] {
    return rows.map((row) => {
      const { row: number, fonts } = row
      if (this.#idle && fonts === undefined) return { row: number, cells: row.cells }
      // Formats held in memory give the same cells to the next reading of the sheet.
      const cells = new Map(row.cells)
      const legacy = new Map<number, string>()
      for (const [column, value] of row.cells) {
        if (typeof value !== 'string') continue
        const font = fonts?.get(column) ?? null
        const encoding = this.#encodingOf(column, font)
        const text = encoding === null ? null : convertLegacy(value, encoding, font)
        if (text === null) continue
        legacy.set(column, value)
        cells.set(column, text)
      }
      return legacy.size === 0 ? { row: number, cells } : { row: number, cells, legacy }
    })
  }

  #encodingOf(column: number, font: LegacyFont | null): LegacyEncoding | null {
    const key = keyOf(column, font ?? undefined)
    const known = this.#verdicts.get(key)
    if (known !== undefined) return known
    const evidence = this.#columns.get(key)
    let verdict = evidence?.verdict() ?? null
    if (verdict === null && evidence?.isUnicode !== true) {
      verdict = font ? (this.#sheet.isUnicode ? null : font.encoding) : this.#sheet.verdict()
    }
    this.#verdicts.set(key, verdict)
    return verdict
  }
}

function keyOf(column: number, font: LegacyFont | undefined): string {
  return font ? `${column} ${font.encoding}` : `${column}`
}
