/** What the grid shows, as the plans of `shared/sheet` take it. */
import type { Kind, Person } from '../../shared/domain/person.ts'
import { type SheetColumn, type SheetView, writableColumns } from '../../shared/sheet/cells.ts'
import type { GridContext } from './grid-context.ts'
import type { GridView } from './ranges/grid-view.ts'
import { standingOn } from './standing.ts'

export function sheetView(kind: Kind, context: GridContext, grid: GridView): SheetView {
  const { tracks, proofs, workDate, asOf } = context
  const writable = writableColumns(kind, tracks)
  const show = (person: Person) => standingOn(person, context.asOf).text
  return {
    rows: grid.order.rows.flatMap((_, row) => grid.personAt(row) ?? []),
    columns: grid.order.columns.map(
      (id, at): SheetColumn => writable.get(id) ?? { id, label: grid.headingOf(at), holds: 'figure', show },
    ),
    proofs,
    workDate,
    asOf,
  }
}
