/** What the cells of a sheet need to know and may do. One object for the life of a grid; its values change. */
import type { Person } from '../../shared/domain/person.ts'
import type { Stage, StageKey, Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import type { ColumnHeads } from './column-heads.ts'
import type { SheetEdits } from './sheet-edits.ts'

export interface GridContext {
  readonly today: IsoDate
  tracks: readonly Track[]
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>
  readonly edits: SheetEdits
  readonly heads: ColumnHeads
  asOf: IsoDate
  /** The day that a tick is dated with. */
  workDate: IsoDate
}

/** Ticks a stage with the working date, or takes the tick away. */
export function toggleStage({ workDate, edits }: GridContext, person: Person, stage: Stage): void {
  void edits.setMilestone(person, stage, person.milestones[stage.key] === undefined ? workDate : null)
}
