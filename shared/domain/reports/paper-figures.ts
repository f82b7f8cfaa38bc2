/** The figures that the papers of running text are made of, taken once: by kind and by class or team, to the as-of date. */
import {
  type FigureGroup,
  type Figures,
  type ReachedGroup,
  byClassOrTeam,
  countFigures,
  countReached,
} from '../figures.ts'
import type { Kind, Person } from '../person.ts'
import { periodBounds } from '../plans/period-bounds.ts'
import type { Period } from '../plans/plan.ts'
import { goalOf } from '../standing.ts'
import type { Stage, StageKey, Track } from '../tracks.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { listedPeople } from './people.ts'

/** Of one kind of people. */
export interface KindFigures {
  kind: Kind
  people: readonly Person[]
  /** By class or team. */
  now: Figures
}

export interface PaperFigures {
  people: readonly Person[]
  /** Kinds that have anybody. */
  kinds: readonly KindFigures[]
  total: FigureGroup
}

/** The people of a paper and their figures at the as-of date. */
export function paperFigures(
  input: ReportInput,
  definition: Pick<ReportDefinition, 'kinds' | 'usualKind'>,
): PaperFigures {
  const kinds = kindsOf(definition, input.kind)
    .toSorted((left, right) => ORDER.indexOf(left) - ORDER.indexOf(right))
    .map((kind) => {
      const people = listedPeople(input, kind)
      return { kind, people, now: countFigures(people, input.tracks, input.asOf, byClassOrTeam) }
    })
    .filter(({ people }) => people.length > 0)
  const people = kinds.flatMap((one) => one.people)
  return { people, kinds, total: countFigures(people, input.tracks, input.asOf, null).total }
}
const ORDER: readonly Kind[] = ['student', 'staff']

/** Who reached what within a period: by kind, and by class or team of each kind. */
export interface PeriodFigures {
  period: Period
  from: string
  until: string
  total: ReachedGroup
  kinds: readonly { kind: Kind; total: ReachedGroup; groups: readonly ReachedGroup[] }[]
}

export function periodFigures(
  { tracks, asOf, period = 'day' }: ReportInput,
  { people, kinds }: PaperFigures,
): PeriodFigures {
  const { from, until } = periodBounds(period, asOf)
  return {
    period,
    from,
    until,
    total: countReached(people, tracks, from, until, null).total,
    kinds: kinds.map(({ kind, people: ofKind }) => {
      const { total, groups } = countReached(ofKind, tracks, from, until, byClassOrTeam)
      return { kind, total, groups }
    }),
  }
}

/** The steps that every plan tells apart. */
const USUAL: readonly StageKey[] = [
  'card.applied',
  'card.issued',
  'vneid1.activated',
  'vneid2.applied',
  'vneid2.approved',
  'vneid2.activated',
]

/** A stage with the track that it stands in. */
export interface PaperStage extends Stage {
  track: Track
}

/** The stages of a periodic report, in the order of the tracks: the usual ones and those that the plan's targets name. */
export function paperStages({ tracks, plan }: Pick<ReportInput, 'tracks' | 'plan'>): PaperStage[] {
  const asked = new Set([...USUAL, ...stagesOfTargets(plan)])
  return tracks.flatMap((track) =>
    track.stages.filter(({ key }) => asked.has(key)).map((stage) => ({ ...stage, track })),
  )
}

/** The stages that stand in a table by class or team: the card, the plan's goal, and of its targets as fit beside. */
export function groupStages(input: Pick<ReportInput, 'tracks' | 'plan'>): PaperStage[] {
  const goal = goalOf(input.tracks, input.plan).key
  const asked = new Set(['card.issued', goal, ...stagesOfTargets(input.plan)])
  const wanted = new Set([...asked].slice(0, MOST_IN_GROUPS))
  return paperStages(input).filter(({ key }) => wanted.has(key))
}
const MOST_IN_GROUPS = 3

function stagesOfTargets(plan: ReportInput['plan']): StageKey[] {
  return plan?.targets.flatMap(({ measures }) => measures.map(({ stage }) => stage)) ?? []
}
