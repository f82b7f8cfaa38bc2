/** Which stages a report shows, and what stands in their cells. */
import type { IsoDate } from '../../text/dates.ts'
import type { Kind, Person } from '../person.ts'
import { MARKS, type ReportCell } from '../report.ts'
import { type Stage, type StageKey, type Track, isReached, tracksFor } from '../tracks.ts'

/** By track, the stages that a report shows; a track left out shows what `shownStages` says. */
export type StageChoice = Readonly<Partial<Record<string, readonly StageKey[]>>>

/** Full registers: every step that plans tell apart. */
export const MAIN_STAGES: StageChoice = {
  card: ['card.issued'],
  app: [],
  vneid1: ['vneid1.activated'],
  vneid2: ['vneid2.applied', 'vneid2.approved', 'vneid2.activated'],
  signature: ['signature.active'],
}

/** Registers of staff: both steps of the digital signature too. */
export const STAFF_STAGES: StageChoice = { ...MAIN_STAGES, signature: ['signature.registered', 'signature.active'] }

/**
 * The stages of the tracks that the user follows, in the order of the tracks. A track that the choice does not
 * name (one that the user added) gives its last stage, or all of them where they have no order.
 */
export function shownStages(tracks: readonly Track[], kind: Kind, choice: StageChoice): Stage[] {
  return tracksFor(tracks, kind)
    .filter((track) => track.shown)
    .flatMap(({ id, ordered, stages }) => {
      const chosen = choice[id]
      if (chosen) return stages.filter((stage) => chosen.includes(stage.key))
      return ordered ? stages.slice(-1) : stages
    })
}

/** Every stage of the tracks that the user follows: tables of figures leave out no step. */
export function everyStage(tracks: readonly Track[]): Stage[] {
  return tracks.filter(({ shown }) => shown).flatMap(({ stages }) => stages)
}

/**
 * The day on which a person reached a stage, the mark of a stage that only a later one proves, or null where it was
 * not reached by the day.
 */
export function milestoneCell(
  { milestones }: Pick<Person, 'milestones'>,
  stage: StageKey,
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  asOf: IsoDate,
): ReportCell {
  const day = milestones[stage]
  if (day !== undefined && day <= asOf) return day
  return isReached(milestones, proofs.get(stage) ?? [stage], asOf) ? MARKS.reached : null
}
