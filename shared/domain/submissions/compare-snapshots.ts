/**
 * Compares two snapshots person by person and says why they differ. What the differences do to the figures is exact:
 * for every stage, the left number plus the effects of its differences is the right number; so it is for those
 * eligible (differences without a stage), and for the headcount with whoever came and left.
 */
import type { IsoDate } from '../../text/dates.ts'
import { compareNames } from '../../text/names.ts'
import { type NotEligibleReason, notEligibleReasonName } from '../eligibility.ts'
import { compareGroupNames } from '../figures.ts'
import { groupLabel } from '../reports/words.ts'
import type { StageKey } from '../tracks.ts'
import type { Comparison, Difference, DifferenceCause } from './compare.ts'
import type { FrozenPerson, Snapshot } from './submission.ts'

/**
 * The differences that lead from the left figures to the right ones: by class or team, then as a class list, and for
 * one person those without a stage first. The two must be about the same kinds and group; either may be the earlier.
 */
export function compareSnapshots(left: Snapshot, right: Snapshot): Comparison {
  const before = new Map(left.people.map((person) => [person.id, person]))
  const after = new Map(right.people.map((person) => [person.id, person]))
  const keys = new Set([...Object.keys(left.total.stages), ...Object.keys(right.total.stages)])
  const differences = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const was = before.get(id)
    const is = after.get(id)
    const person = is ?? was
    if (!person) return []
    const belonging = was && is ? standing(was, is, left.asOf, right.asOf) : moved(was, is)
    const stages = [...keys].flatMap((key) => stageDifference(key, was, is, left.asOf, right.asOf))
    const { fullName, kind, group } = person
    return [...belonging, ...stages].map((part): Difference => ({ personId: id, fullName, kind, group, ...part }))
  })
  return {
    leftAsOf: left.asOf,
    rightAsOf: right.asOf,
    left: left.total,
    right: right.total,
    differences: differences.toSorted(
      (a, b) => compareGroupNames(a.group, b.group) || compareNames(a.fullName, b.fullName) || a.personId - b.personId,
    ),
  }
}

type Part = Pick<Difference, 'cause' | 'stage' | 'before' | 'after' | 'effect'>

/** Somebody who is in only one of the two: came to the school or left it. */
function moved(was: FrozenPerson | undefined, is: FrozenPerson | undefined): Part[] {
  return [
    {
      cause: 'transfer',
      stage: null,
      before: was ? groupLabel(was.kind, was.group) : null,
      after: is ? groupLabel(is.kind, is.group) : null,
      effect: sign(was?.eligible, is?.eligible),
    },
  ]
}

/** Somebody who is in both: another class or team, another reason of not being eligible. */
function standing(was: FrozenPerson, is: FrozenPerson, leftAsOf: IsoDate, rightAsOf: IsoDate): Part[] {
  const parts: Part[] = was.group === is.group ? [] : moved(was, is).map((part) => ({ ...part, effect: 0 }))
  if (was.reason === is.reason) return parts
  const name = (reason: NotEligibleReason | null, on: IsoDate) => reason && notEligibleReasonName(reason, on)
  parts.push({
    cause: causeOfStanding(was, is),
    stage: null,
    before: name(was.reason, leftAsOf),
    after: name(is.reason, rightAsOf),
    effect: sign(was.eligible, is.eligible),
  })
  return parts
}

const BY_BIRTH: ReadonlySet<NotEligibleReason | null> = new Set([null, 'under-age', 'unknown-birth-date'])

function causeOfStanding(was: FrozenPerson, is: FrozenPerson): DifferenceCause {
  if (!BY_BIRTH.has(was.reason) || !BY_BIRTH.has(is.reason)) return 'exemption'
  return was.birthDate === is.birthDate ? 'age' : 'correction'
}

function stageDifference(
  stage: StageKey,
  was: FrozenPerson | undefined,
  is: FrozenPerson | undefined,
  leftAsOf: IsoDate,
  rightAsOf: IsoDate,
): Part[] {
  const before = was?.milestones[stage] ?? null
  const after = is?.milestones[stage] ?? null
  if (before === after) return []
  if (before !== null && after !== null && !isMove(stage, before, after, was, is, leftAsOf, rightAsOf)) return []
  const effect = sign(before !== null, after !== null)
  const cause = was && is ? causeOfStage(before, after, leftAsOf, rightAsOf) : 'transfer'
  return [{ cause, stage, before, after, effect }]
}

function causeOfStage(
  before: IsoDate | null,
  after: IsoDate | null,
  leftAsOf: IsoDate,
  rightAsOf: IsoDate,
): DifferenceCause {
  if (before === null && after !== null) return after > leftAsOf ? 'progress' : 'late-entry'
  if (before !== null && after === null) return before > rightAsOf ? 'progress' : 'correction'
  return 'correction'
}

/**
 * Says whether a stage that both have was moved to another day: its own day, or (where another stage proves it) from
 * one side of the earlier as-of date to the other, which changes what a period counts.
 */
function isMove(
  stage: StageKey,
  before: IsoDate,
  after: IsoDate,
  was: FrozenPerson | undefined,
  is: FrozenPerson | undefined,
  leftAsOf: IsoDate,
  rightAsOf: IsoDate,
): boolean {
  const own = !was?.implied.includes(stage) && !is?.implied.includes(stage)
  const border = leftAsOf < rightAsOf ? leftAsOf : rightAsOf
  return own || before > border !== after > border
}

function sign(before = false, after = false): Difference['effect'] {
  return before === after ? 0 : after ? 1 : -1
}
