/** One thing done to every chosen cell: emptied, ticked, dated, written with one text. */
import type { Person } from '../domain/person.ts'
import { isReached } from '../domain/tracks.ts'
import { type IsoDate, formatDate } from '../text/dates.ts'
import { formatCount } from '../text/numbers.ts'
import { type SheetColumn, type SheetView, cellText, holdsDays } from './cells.ts'
import { type CellChange, type CellPlan, ReadOnlyCells, emptyPlan, refusedPlan } from './plan.ts'
import { type Selection, chosenCells } from './selection.ts'

interface ChosenCell {
  person: Person
  column: SheetColumn
}

/** Empties the cells. Names stay, for nobody is without one. */
export function planClear(view: SheetView, selection: Selection): CellPlan {
  const plan = emptyPlan('clear')
  let names = 0
  for (const { person, column } of cellsOf(view, selection)) {
    if (column.holds === 'figure' || cellText(column, person) === '') continue
    if (column.id === 'fullName') names += 1
    else plan.changes.push({ id: person.id, column: column.id, text: '' })
  }
  if (names === 0) return plan
  if (plan.changes.length === 0) {
    return refusedPlan('clear', 'Họ và tên không để trống được. Muốn bỏ cả người, hãy dùng lệnh Xóa.')
  }
  return { ...plan, notices: [`Họ và tên không để trống được nên giữ nguyên (${formatCount(names)} ô).`] }
}

/** Writes one text into the cells. */
export function planText(view: SheetView, selection: Selection, text: string): CellPlan {
  return writeInto('edit', text, cellsOf(view, selection))
}

/** Writes a day into those of the cells that hold days. */
export function planDate(view: SheetView, selection: Selection, on: IsoDate): CellPlan {
  const cells = cellsOf(view, selection).filter(({ column }) => holdsDays(column))
  if (cells.length === 0) {
    return refusedPlan('date', 'Các ô đang chọn không ghi ngày. Hãy chọn ô của một mốc hoặc cột ngày.')
  }
  return writeInto('date', formatDate(on), cells)
}

/**
 * Ticks the chosen stages, as a box over all of them would: while one of them is empty, the empty ones take the working
 * date and days known before stay; where none is, all days are taken away. What only a later stage proves counts as
 * ticked; it has no day to take away and stays as long as that stage does. Where all are so, they take the working date.
 */
export function planTicks(view: SheetView, selection: Selection): CellPlan {
  const stages = cellsOf(view, selection).filter(({ column }) => column.holds === 'stage')
  if (stages.length === 0) return refusedPlan('tick', 'Các ô đang chọn không phải mốc nên không đánh dấu được.')
  const dated: ChosenCell[] = []
  const implied: ChosenCell[] = []
  const empty: ChosenCell[] = []
  for (const cell of stages) {
    const { milestones } = cell.person
    if (milestones[cell.column.id] !== undefined) dated.push(cell)
    else if (isReached(milestones, view.proofs.get(cell.column.id) ?? [], view.asOf)) implied.push(cell)
    else empty.push(cell)
  }
  const day = formatDate(view.workDate)
  if (empty.length > 0) return writeInto('tick', day, empty)
  if (dated.length > 0) return writeInto('untick', '', dated)
  return writeInto('tick', day, implied)
}

/** The chosen cells, each once. */
function cellsOf({ rows, columns }: SheetView, selection: Selection): ChosenCell[] {
  const cells: ChosenCell[] = []
  for (const at of chosenCells(selection)) {
    const person = rows[at.row]
    const column = columns[at.column]
    if (person && column) cells.push({ person, column })
  }
  return cells
}

function writeInto(what: CellPlan['what'], text: string, cells: readonly ChosenCell[]): CellPlan {
  const readOnly = new ReadOnlyCells()
  const changes: CellChange[] = []
  for (const { person, column } of cells) {
    if (text.trim() === cellText(column, person)) continue
    if (column.holds === 'figure') readOnly.add(column)
    else changes.push({ id: person.id, column: column.id, text })
  }
  return { ...emptyPlan(what), changes, notices: readOnly.notices() }
}
