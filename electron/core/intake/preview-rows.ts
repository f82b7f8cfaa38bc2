/** A preview as windows see it. */
import type { KnownPerson, PreviewRow } from '../../../shared/contract/intake.ts'
import { type Person, groupOf } from '../../../shared/domain/person.ts'
import type { PlannedRow } from '../../../shared/domain/roster/plan.ts'
import type { Track } from '../../../shared/domain/tracks.ts'

/** Shows what would be recorded; where a cell could not be understood, the cell as it stands. */
export function toPreviewRow(planned: PlannedRow, tracks: readonly Track[]): PreviewRow {
  const { source, outcome, changes, milestones, alike, issues } = planned
  const { sheet, row, record, text } = source
  const names = new Map(tracks.flatMap(({ stages }) => stages.map(({ key, name }) => [key, name])))
  return {
    sheet,
    row,
    outcome,
    fullName: record.fullName ?? text.fullName,
    birthDate: record.birthDate ?? text.birthDate,
    personalId: record.personalId ?? text.personalId,
    gender: record.gender ?? null,
    group: text.group,
    changes,
    milestones: milestones.map(({ stage, before, after }) => ({
      stage,
      name: names.get(stage) ?? stage,
      before,
      after,
    })),
    alike: alike.map(toKnownPerson),
    issues,
    corrections: source.corrections,
  }
}

export function toKnownPerson(person: Person): KnownPerson {
  const { id, fullName, birthDate, personalId } = person
  return { id, fullName, birthDate, personalId, group: groupOf(person) }
}
