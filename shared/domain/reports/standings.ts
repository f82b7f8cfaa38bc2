/** What the three lists of a drive share (`confirmed`, `absent`, `not-eligible`): who is in which, and the four numbers. */
import { ruleOn } from '../eligibility.ts'
import { countFigures, percent } from '../figures.ts'
import type { Person } from '../person.ts'
import { type Goal, type Standing, goalOf, standingOf } from '../standing.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { listedEverybody } from './people.ts'
import { formatPercent } from './words.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'

export interface Standings {
  goal: Goal
  /** Of the headcount, in the order of the lists. */
  of: (standing: Standing) => Person[]
  /** The headcount. */
  total: number
  eligible: number
  count: (standing: Standing) => number
}

type Kinds = Pick<ReportDefinition, 'kinds' | 'usualKind'>

/** Everybody whom a list could be about, by where they stand. */
export function standingsOf(input: ReportInput, definition: Kinds): Standings {
  const { asOf, tracks, plan } = input
  const goal = goalOf(tracks, plan)
  const rule = ruleOn(asOf)
  const people = listedEverybody(input, kindsOf(definition, input.kind))
  const byStanding = Map.groupBy(people, (person) => standingOf(person, asOf, goal, rule))
  const figures = countFigures(people, tracks, asOf, (person) => standingOf(person, asOf, goal, rule))
  return {
    goal,
    of: (standing) => byStanding.get(standing) ?? [],
    total: figures.total.headcount,
    eligible: figures.total.eligible,
    count: (standing) => figures.groups.find(({ name }) => name === standing)?.headcount ?? 0,
  }
}

/** The four numbers that add up to the headcount, and the share of the denominator that was reached. */
export function standingNotes({ goal, total, eligible, count }: Standings): string[] {
  const done = midSentence(goal.name)
  const share = formatPercent(percent(count('confirmed'), eligible))
  const numbers = [
    `${done}: ${formatCount(count('confirmed'))}`,
    `không có mặt: ${formatCount(count('absent'))}`,
    `không đủ điều kiện: ${formatCount(count('not-eligible'))}`,
    `còn lại (đủ điều kiện, có mặt, chưa thực hiện): ${formatCount(count('left'))}`,
  ]
  const rate =
    share === ''
      ? 'Không có ai đủ điều kiện nên không tính tỷ lệ.'
      : `Tỷ lệ ${done}: ${share} của ${formatCount(eligible)} người đủ điều kiện (mẫu số, gồm cả người không có mặt).`
  return [`Tổng số ${formatCount(total)} người, gồm: ${numbers.join('; ')}.`, rate]
}

/** Why nobody is listed, and what to do; `because` tells it where there are people of the school, but none like this. */
export function whenNobodyStands(
  input: ReportInput,
  definition: Kinds,
  because: (standings: Standings) => string,
): string {
  const standings = standingsOf(input, definition)
  return standings.total === 0 ? emptyBecause(input, kindsOf(definition, input.kind)) : because(standings)
}
