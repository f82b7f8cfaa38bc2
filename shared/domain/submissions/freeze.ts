/** Freezes the people and figures behind a report, so that what was sent can be explained later. */
import type { IsoDate } from '../../text/dates.ts'
import { eligibilityOn, ruleOn } from '../eligibility.ts'
import { countFigures } from '../figures.ts'
import { type Person, groupOf, isPresent, onDay } from '../person.ts'
import { type StageKey, type Track, proofsOf, reachedOn } from '../tracks.ts'
import type { FrozenPerson, Snapshot } from './submission.ts'

/** Whom a report is about. */
export type SnapshotScope = Pick<Snapshot, 'scope' | 'kinds' | 'group'>

/**
 * The state of a report's people at the end of a day. Its total is counted by `countFigures`, as the report's own
 * figures are.
 * @param people who may be in the report; others, and those who had left by `asOf`, are passed over
 */
export function freeze(
  people: Iterable<Person>,
  tracks: readonly Track[],
  asOf: IsoDate,
  { scope, kinds, group }: SnapshotScope,
): Snapshot {
  const concerned = Array.from(people, (person) => onDay(person, asOf)).filter(
    (person) => kinds.includes(person.kind) && isPresent(person, asOf) && (group === null || groupOf(person) === group),
  )
  const proofs = proofsOf(tracks)
  const rule = ruleOn(asOf)
  return {
    asOf,
    scope,
    kinds: [...kinds],
    group,
    total: countFigures(concerned, tracks, asOf, null).total,
    people: concerned.map((person): FrozenPerson => {
      const { eligible, reason } = eligibilityOn(person, asOf, rule)
      return {
        id: person.id,
        kind: person.kind,
        fullName: person.fullName,
        birthDate: person.birthDate,
        group: groupOf(person),
        eligible,
        reason,
        ...reachedStages(person, proofs, asOf),
      }
    }),
  }
}

function reachedStages(
  { milestones }: Person,
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  asOf: IsoDate,
): Pick<FrozenPerson, 'milestones' | 'implied'> {
  const reached: Partial<Record<StageKey, IsoDate>> = {}
  const implied: StageKey[] = []
  for (const [key, provingKeys] of proofs) {
    const on = reachedOn(milestones, provingKeys)
    if (on === null || on > asOf) continue
    reached[key] = on
    const own = milestones[key]
    if (own === undefined || own > asOf) implied.push(key)
  }
  return { milestones: reached, implied }
}
