/** A small sheet for tests of plans: the people given, the columns named. */
import type { Person } from '../../../shared/domain/person.ts'
import { STANDARD_TRACKS, proofsOf, tracksFor } from '../../../shared/domain/tracks.ts'
import { type SheetColumn, type SheetView, writableColumns } from '../../../shared/sheet/cells.ts'
import type { CellPlan } from '../../../shared/sheet/plan.ts'
import { type ReadChanges, type ReadContext, readChanges } from '../../../shared/sheet/read-changes.ts'
import { type Selection, addSelection, selectBox } from '../../../shared/sheet/selection.ts'

const TODAY = '2026-11-22'
const WORK_DATE = '2026-11-20'

const tracks = tracksFor(STANDARD_TRACKS, 'student')
const proofs = proofsOf(tracks)

/** `standing` is a column that only shows. */
export function sheetOf(rows: readonly Person[], ids: readonly string[]): SheetView {
  const writable = writableColumns('student', tracks)
  const columns = ids.map(
    (id): SheetColumn => writable.get(id) ?? { id, label: 'Diện', holds: 'figure', show: () => 'Đủ điều kiện' },
  )
  return { rows, columns, proofs, workDate: WORK_DATE, asOf: TODAY }
}

export function contextOf(people: readonly Person[]): ReadContext {
  const byId = new Map(people.map((person) => [person.id, person]))
  return { kind: 'student', tracks, proofs, today: TODAY, workDate: WORK_DATE, personOf: (id) => byId.get(id) }
}

/** What a plan would send. */
export function readPlan(people: readonly Person[], { changes }: CellPlan): ReadChanges {
  return readChanges(contextOf(people), changes)
}

type Corners = [top: number, left: number, bottom: number, right: number]

/** Ranges by their corners. */
export function chosen(first: Corners, ...more: Corners[]): Selection {
  const select = ([top, left, bottom, right]: Corners) => selectBox({ top, left, bottom, right })
  return more.reduce((selection, corners) => addSelection(selection, select(corners)), select(first))
}
