/** Where each cell of a pasted table goes, as in a spreadsheet. */
import { type Box, type CellAt, type Extent, type Selection, boxOf, chosenCells, currentRange } from './selection.ts'

export interface PasteLayout {
  cells: { at: CellAt; text: string }[]
  /** Rows that go past the last: text by column. */
  beyond: ReadonlyMap<number, string>[]
  /** Columns of the table that go past the last column and have nowhere to stand. */
  lostColumns: number
  /** What the table covers in the sheet. */
  box: Box
}

/**
 * One cell goes into every chosen cell. A table goes down and right from the first cell of the range; where the range
 * is that table several times over, it is repeated. Only rows that are shown take part.
 * @param table rows of the same length, at least one cell
 */
export function layPaste(table: readonly (readonly string[])[], selection: Selection, extent: Extent): PasteLayout {
  const height = table.length
  const width = table[0]?.length ?? 0
  const range = boxOf(currentRange(selection))
  if (height === 1 && width === 1) {
    const text = table[0]?.[0] ?? ''
    return { cells: [...chosenCells(selection)].map((at) => ({ at, text })), beyond: [], lostColumns: 0, box: range }
  }
  const downs = repeats(range.bottom - range.top + 1, height)
  const acrosses = repeats(range.right - range.left + 1, width)
  const cells: PasteLayout['cells'] = []
  const beyond: Map<number, string>[] = []
  for (let down = 0; down < height * downs; down += 1) {
    const row = range.top + down
    const fresh = new Map<number, string>()
    for (let across = 0; across < width * acrosses; across += 1) {
      const column = range.left + across
      const text = table[down % height]?.[across % width] ?? ''
      if (column >= extent.columns) continue
      if (row < extent.rows) cells.push({ at: { row, column }, text })
      else fresh.set(column, text)
    }
    if ([...fresh.values()].some((text) => text.trim() !== '')) beyond.push(fresh)
  }
  return {
    cells,
    beyond,
    lostColumns: Math.max(0, range.left + width - extent.columns),
    box: {
      ...range,
      bottom: Math.min(range.top + height * downs, extent.rows) - 1,
      right: Math.min(range.left + width * acrosses, extent.columns) - 1,
    },
  }
}

/** How many times a length fits exactly; once where it does not. */
function repeats(room: number, length: number): number {
  return room % length === 0 ? room / length : 1
}
