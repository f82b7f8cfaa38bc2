/** Where each cell of a pasted table goes, as in a spreadsheet. */
import { SHEET_ROWS } from '../contract/sheet.ts'
import { orderOfText } from '../domain/roster/date-cell.ts'
import { formatCount } from '../text/numbers.ts'
import { type SheetView, cellText, holdsDays } from './cells.ts'
import { type CellChange, type CellPlan, ReadOnlyCells, emptyPlan, refusedPlan } from './plan.ts'
import { type Box, type CellAt, type Selection, boxOf, chosenCells, isOneCell } from './selection.ts'
import type { Table } from './tsv.ts'

/** Most cells that one paste writes. */
const MOST_CELLS = 1_000_000

/**
 * One cell goes into every chosen cell. A table goes down and right from the first cell of the range; in a direction
 * in which the range is the table several times over, it is repeated. Only rows on screen take part. Rows that go past
 * the last are people to be added, columns past the last are left out and told of.
 * @param emptied cells that were cut, to be emptied where the paste does not write them
 */
export function planPaste(
  view: SheetView,
  table: Table,
  selection: Selection,
  emptied: readonly CellChange[] = [],
): CellPlan {
  const size = sizeOf(table)
  if (size.width === 0) return refusedPlan('paste', 'Bảng tạm không có gì để dán.')
  const blocks = isOneCellTable(size) && !isOneCell(selection) ? null : blocksOf(selection, size)
  const refused = blocks && refusal(blocks, selection, size)
  if (refused !== null) return refusedPlan('paste', refused)
  const paste = new Paste(view, withDaysFirst(view, table, blocks?.[0] ?? null))
  if (blocks) for (const block of blocks) paste.block(block)
  else for (const at of chosenCells(selection)) paste.cell(at, at.row, table[0]?.[0] ?? '')
  return paste.plan(emptied)
}

interface Size {
  width: number
  height: number
}

function sizeOf(table: Table): Size {
  let width = 0
  for (const row of table) width = Math.max(width, row.length)
  return { width, height: table.length }
}

function isOneCellTable({ width, height }: Size): boolean {
  return width === 1 && height === 1
}

/** Where the table is written, once or again and again, for each range. */
function blocksOf({ ranges }: Selection, { width, height }: Size): Box[] {
  return ranges.map(boxOf).map(({ top, bottom, left, right }) => {
    const rows = bottom - top + 1
    const columns = right - left + 1
    return {
      top,
      left,
      bottom: top + (rows % height === 0 ? rows : height) - 1,
      right: left + (columns % width === 0 ? columns : width) - 1,
    }
  })
}

function refusal(blocks: readonly Box[], { ranges }: Selection, { height }: Size): string | null {
  if (height > SHEET_ROWS) {
    return `Bảng tạm có ${formatCount(height)} dòng; mỗi lần dán được ${formatCount(SHEET_ROWS)} dòng. Hãy lưu thành tệp rồi dùng Nhập danh sách.`
  }
  const grows = blocks.some(({ bottom, right }, at) => {
    const range = ranges[at]
    return range && (boxOf(range).bottom !== bottom || boxOf(range).right !== right)
  })
  if (blocks.length > 1 && grows) return 'Bảng tạm không vừa các vùng đã chọn. Hãy chọn một vùng rồi dán.'
  const cells = blocks.reduce((sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1), 0)
  return cells > MOST_CELLS ? `Vùng chọn quá lớn: ${formatCount(cells)} ô. Hãy chọn vùng nhỏ hơn.` : null
}

interface Ordered {
  table: Table
  notices: string[]
}

/**
 * A computer of another region copies days as month/day/year. Where a column of days holds one that can only be read
 * so, and none that can only be read the other way, the whole column is turned round, and that is told.
 */
function withDaysFirst(view: SheetView, table: Table, block: Box | null): Ordered {
  if (!block) return { table, notices: [] }
  const turned = new Set<number>()
  const notices: string[] = []
  for (let across = 0; across < sizeOf(table).width; across += 1) {
    const column = view.columns[block.left + across]
    if (!column || !holdsDays(column)) continue
    const texts = table.flatMap((row) => row[across] ?? [])
    const example = texts.find((text) => orderOfText(text) === 'month')
    if (example === undefined || texts.some((text) => orderOfText(text) === 'day')) continue
    turned.add(across)
    notices.push(`Cột “${column.label}” ghi tháng trước ngày (${example.trim()}): đã hiểu là tháng/ngày/năm.`)
  }
  if (turned.size === 0) return { table, notices }
  const turn = (text: string) => text.replace(/^(\s*)(\d{1,2})(\s*[-/.\s]\s*)(\d{1,2})/, '$1$4$3$2')
  return { table: table.map((row) => row.map((text, at) => (turned.has(at) ? turn(text) : text))), notices }
}

class Paste {
  readonly #view: SheetView
  readonly #table: Table
  readonly #size: Size
  readonly #notices: string[]
  readonly #readOnly = new ReadOnlyCells()
  readonly #changes: CellChange[] = []
  readonly #written = new Set<string>()
  #lostColumns = 0
  #box: Box | null = null

  constructor(view: SheetView, { table, notices }: Ordered) {
    this.#view = view
    this.#table = table
    this.#size = sizeOf(table)
    this.#notices = notices
  }

  block(block: Box): void {
    const { rows, columns } = this.#view
    const { width, height } = this.#size
    for (let row = block.top; row <= block.bottom; row += 1) {
      const texts = this.#table[(row - block.top) % height] ?? []
      // A blank row past the last is nobody.
      if (row >= rows.length && texts.every((text) => text.trim() === '')) continue
      for (let column = block.left; column <= block.right; column += 1) {
        const text = texts[(column - block.left) % width]
        if (text !== undefined && column < columns.length) this.cell({ row, column }, row, text)
      }
    }
    this.#lostColumns = Math.max(this.#lostColumns, block.right - columns.length + 1)
    this.#box ??= {
      ...block,
      bottom: Math.max(block.top, Math.min(block.bottom, rows.length - 1)),
      right: Math.max(block.left, Math.min(block.right, columns.length - 1)),
    }
  }

  cell(at: CellAt, row: number, text: string): void {
    const column = this.#view.columns[at.column]
    if (!column) return
    const person = this.#view.rows[row]
    // A cell that says this already is left alone: what was copied and is pasted back changes nothing.
    const same = text.trim() === (person ? cellText(column, person) : '')
    const id = person?.id ?? this.#view.rows.length - row - 1
    if (column.holds === 'figure') {
      if (!same && person) this.#readOnly.add(column)
      return
    }
    this.#written.add(`${id} ${column.id}`)
    if (!same) this.#changes.push({ id, column: column.id, text })
  }

  plan(emptied: readonly CellChange[]): CellPlan {
    const notices = [...this.#notices, ...this.#readOnly.notices()]
    if (this.#lostColumns > 0) {
      notices.push(`${formatCount(this.#lostColumns)} cột ở bên phải không còn chỗ nên không dán.`)
    }
    const rest = emptied.filter(({ id, column }) => !this.#written.has(`${id} ${column}`))
    const what = emptied.length > 0 ? 'cut' : 'paste'
    return { ...emptyPlan(what), changes: [...rest, ...this.#changes], notices, box: this.#box }
  }
}
