/**
 * Who is asked to hold a card and an account on a day, and why somebody is not. The rules are data with the day
 * from which they hold (DESIGN.md, rule 4; FACTS.md, section 2).
 */
import { type IsoDate, ageOn } from '../text/dates.ts'
import { type ExemptionReasonId, exemptionReason } from './exemptions.ts'
import type { Person } from './person.ts'

interface EligibilityRule {
  /** First day on which the rule holds. */
  from: IsoDate
  /** Age in full years from which card and account are obligatory. */
  minimumAge: number
  /** Below the minimum age, someone may take part of their own free will (stays out of the denominator). */
  voluntaryBelow: boolean
  source: string
}

/** Newest last; before the first day the first rule is used. */
const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  {
    from: '2022-10-20',
    minimumAge: 14,
    voluntaryBelow: false,
    source: 'Luật Căn cước công dân 2014; NĐ 59/2022/NĐ-CP',
  },
  { from: '2024-07-01', minimumAge: 14, voluntaryBelow: true, source: 'Luật Căn cước 2023; NĐ 69/2024/NĐ-CP' },
]

/** Why a person is out of the denominator on a day. */
export type NotEligibleReason = ExemptionReasonId | 'under-age' | 'unknown-birth-date'

export interface Eligibility {
  eligible: boolean
  /** Why not; null when eligible. */
  reason: NotEligibleReason | null
  /** Eligible but listed as absent ("không có mặt"), and why. */
  absent: ExemptionReasonId | null
  /** Not eligible for age, yet the rules of that day let them take part if they wish. */
  voluntary: boolean
}

/** The rule in force on a day. */
export function ruleOn(asOf: IsoDate): EligibilityRule {
  return ELIGIBILITY_RULES.findLast((rule) => rule.from <= asOf) ?? firstRule
}
const firstRule = ELIGIBILITY_RULES[0] as EligibilityRule

/**
 * Decides on a day. An exemption comes first, then age. A student without a birth date cannot be shown to be old
 * enough and stays out (reason `unknown-birth-date`); staff without one are adults.
 */
export function eligibilityOn(
  person: Pick<Person, 'kind' | 'birthDate' | 'exemptions'>,
  asOf: IsoDate,
  rule: EligibilityRule = ruleOn(asOf),
): Eligibility {
  let absent: ExemptionReasonId | null = null
  for (const { reason, from, until } of person.exemptions) {
    if (from > asOf || (until !== null && until < asOf)) continue
    if (exemptionReason(reason).effect === 'not-eligible') return out(reason)
    absent ??= reason
  }
  if (person.birthDate === null) {
    return person.kind === 'staff'
      ? { eligible: true, reason: null, absent, voluntary: false }
      : out('unknown-birth-date')
  }
  if (ageOn(person.birthDate, asOf) < rule.minimumAge) return { ...out('under-age'), voluntary: rule.voluntaryBelow }
  return { eligible: true, reason: null, absent, voluntary: false }
}

/** The reason in interface words, as of a day (the age of the rule then in force stands in it). */
export function notEligibleReasonName(reason: NotEligibleReason, asOf: IsoDate): string {
  if (reason === 'under-age') return `Chưa đủ ${ruleOn(asOf).minimumAge} tuổi`
  if (reason === 'unknown-birth-date') return 'Chưa rõ ngày sinh'
  return exemptionReason(reason).name
}

function out(reason: NotEligibleReason): Eligibility {
  return { eligible: false, reason, absent: null, voluntary: false }
}
