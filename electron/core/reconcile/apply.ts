/** Writes what a comparison proves, as part of one edit. */
import { AppError } from '../../../shared/contract/reply.ts'
import type { ReconciledRow } from '../../../shared/domain/reconcile/reconcile.ts'
import { requireStage } from '../progress/tracks-query.ts'
import { PeopleWriter } from '../roster/people-write.ts'
import type { Edit } from '../store/edit.ts'
import type { Store } from '../store/store.ts'

interface Place {
  sheet: string
  row: number
}

/** What the user decided against the proposal. */
interface ReconcileChoices {
  accept: readonly (Place & { personId: number })[]
  leave: readonly Place[]
}

/**
 * Sets the milestones and numbers of the rows to be applied. Returns how many values differed.
 * @throws AppError `bad-request` when an accepted row is about somebody else or does not exist
 */
export function writeReconciled(
  store: Store,
  edit: Edit,
  rows: readonly ReconciledRow[],
  { accept, leave }: ReconcileChoices,
): number {
  const left = new Set(leave.map(keyOf))
  const accepted = new Map(accept.map((choice) => [keyOf(choice), choice.personId]))
  const writer = new PeopleWriter(store, edit)
  const stageIds = new Map<string, number>()
  const stageId = (key: string): number => {
    const id = stageIds.get(key) ?? requireStage(store.db, key).id
    stageIds.set(key, id)
    return id
  }
  let changed = 0
  for (const row of rows) {
    const { listed } = row
    if (!listed) continue
    const key = keyOf(listed)
    const chosen = accepted.get(key)
    accepted.delete(key)
    if (left.has(key) || (!row.certain && chosen === undefined)) continue
    const target = targetOf(row, chosen)
    if (!target) throw notOnOffer(listed)
    const { person, changes } = target
    for (const { stage, after } of changes) if (edit.setMilestone(person.id, stageId(stage), after)) changed += 1
    const { personalId } = row
    if (personalId !== null && writer.change(person.id, person.schoolId, { personalId })) changed += 1
  }
  const unknown = accept.find((choice) => accepted.has(keyOf(choice)))
  if (unknown) throw notOnOffer(unknown)
  return changed
}

/** Whom a row is applied to; null when the user named somebody whom it does not fit. */
function targetOf({ person, changes, options }: ReconciledRow, chosen: number | undefined): Target | null {
  const offered: Target[] = person ? [{ person, changes }] : options
  return offered.find((target) => chosen === undefined || target.person.id === chosen) ?? null
}
type Target = ReconciledRow['options'][number]

function keyOf({ sheet, row }: Place): string {
  return `${row} ${sheet}`
}

function notOnOffer({ row }: Place): AppError {
  return new AppError('bad-request', `Dòng ${row} không ứng với người đã chọn. Hãy xem lại bản đối chiếu.`)
}
