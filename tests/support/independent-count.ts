/**
 * A second count of the register, made without the program's rules: from what `people --json` prints and from the
 * words of the plans, written anew here. Tests compare it with every figure of the reports.
 */

export interface PrintedPerson {
  fullName: string
  kind: 'student' | 'staff'
  birthDate: string | null
  personalId: string | null
  className: string | null
  teamName: string | null
  position: string | null
  partyMember: boolean
  leftOn: string | null
  milestones: Record<string, Record<string, string>>
  exemptions: { reason: string; from: string; until: string | null }[]
}

/** Who leaves the denominator; the other reasons only make somebody absent. */
const OUT = new Set(['deceased', 'imprisoned', 'not-vietnamese'])
/** The steps in their order, as the plans name them. */
const STEPS: Record<string, string[]> = {
  card: ['applied', 'issued'],
  app: ['installed'],
  vneid1: ['registered', 'activated'],
  vneid2: ['applied', 'approved', 'activated'],
  signature: ['registered', 'active'],
  training: ['attended'],
  volunteer: ['joined'],
  'crime-report': ['made'],
}

/** Years lived, by counting birthdays. */
function age(birthDate: string, day: string): number {
  const [year = 0, month = 0, date = 0] = birthDate.split('-').map(Number)
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = day.split('-').map(Number)
  const hadBirthday = thisMonth > month || (thisMonth === month && thisDate >= date)
  return thisYear - year - (hadBirthday ? 0 : 1)
}

const inForce = (person: PrintedPerson, day: string) =>
  person.exemptions.filter(({ from, until }) => from <= day && (until === null || day <= until))

export function belongs(person: PrintedPerson, day: string): boolean {
  return person.leftOn === null || person.leftOn > day
}

/** Asked for by the rules of 2023: 14 years or more, no reason in force that takes them out. */
export function isAsked(person: PrintedPerson, day: string): boolean {
  if (inForce(person, day).some(({ reason }) => OUT.has(reason))) return false
  return person.birthDate === null ? person.kind === 'staff' : age(person.birthDate, day) >= 14
}

export function isAway(person: PrintedPerson, day: string): boolean {
  return isAsked(person, day) && inForce(person, day).length > 0
}

/** The first day on which a stage was reached, itself or by a later step of its track; null when never. */
export function reachedOn(person: PrintedPerson, stage: string): string | null {
  const [track = '', step = ''] = stage.split('.')
  const steps = STEPS[track] ?? [step]
  const days = steps
    .slice(steps.indexOf(step))
    .map((later) => person.milestones[track]?.[later])
    .filter((day) => day !== undefined)
  return days.toSorted()[0] ?? null
}

export function hasReached(person: PrintedPerson, stage: string, day: string): boolean {
  const on = reachedOn(person, stage)
  return on !== null && on <= day
}

/** Of the people who belong to the school and are asked for on a day. */
export function askedOn(people: readonly PrintedPerson[], day: string): PrintedPerson[] {
  return people.filter((person) => belongs(person, day) && isAsked(person, day))
}

export function numberReached(people: readonly PrintedPerson[], stage: string, day: string): number {
  return people.filter((person) => hasReached(person, stage, day)).length
}

/** Reached within the days, both counted. */
export function numberReachedWithin(people: readonly PrintedPerson[], stage: string, from: string, until: string) {
  return people.filter((person) => {
    const on = reachedOn(person, stage)
    return on !== null && from <= on && on <= until
  }).length
}

/** The class of a student, the team of a member of staff; empty without one. */
export function unitOf({ kind, className, teamName }: PrintedPerson): string {
  return (kind === 'student' ? className : teamName) ?? ''
}

/** A share as a cell of a workbook holds it: of one, to a tenth of a percent; null of nobody. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 1000
}

/** `1.234`. */
export function printed(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, '.')
}

/** The steps to level 2, the last first, and what somebody on that step does next. */
const LADDER: readonly (readonly [stage: string, next: string | null])[] = [
  ['vneid2.activated', null],
  ['vneid2.approved', 'Kích hoạt mức 2'],
  ['vneid2.applied', 'Chờ phê duyệt'],
  ['card.issued', 'Đăng ký mức 2'],
  ['card.applied', 'Chờ cấp thẻ'],
]

/** What somebody does next on the way to level 2; null when there is nothing left. */
export function nextStep(person: PrintedPerson, day: string): string | null {
  const rung = LADDER.find(([stage]) => hasReached(person, stage, day))
  return rung === undefined ? 'Làm thẻ' : rung[1]
}

/** The names of reasons on paper. */
export const REASONS: Readonly<Record<string, string>> = {
  abroad: 'Đi nước ngoài',
  'whereabouts-unknown': 'Vắng mặt không rõ nơi đến',
  'not-vietnamese': 'Không có quốc tịch Việt Nam',
}

/** Why somebody is not asked for, as papers write it; null for those who are. */
export function reasonOut(person: PrintedPerson, day: string): string | null {
  if (isAsked(person, day)) return null
  const out = inForce(person, day).find(({ reason }) => OUT.has(reason))
  return out === undefined ? 'Chưa đủ 14 tuổi' : (REASONS[out.reason] ?? out.reason)
}

/** Why somebody who is asked for is away, as papers write it; null for the others. */
export function reasonAway(person: PrintedPerson, day: string): string | null {
  if (!isAway(person, day)) return null
  const away = inForce(person, day)[0]
  return away === undefined ? null : (REASONS[away.reason] ?? away.reason)
}

/** The day as it was written down for the stage itself, up to a day; null without one. */
export function writtenDay(person: PrintedPerson, stage: string, day: string): string | null {
  const [track = '', step = ''] = stage.split('.')
  const on = person.milestones[track]?.[step]
  return on !== undefined && on <= day ? on : null
}

/** A number with all but its last four figures hidden. */
export function masked(personalId: string | null): string | null {
  return personalId === null ? null : '•'.repeat(personalId.length - 4) + personalId.slice(-4)
}

const letters = new Intl.Collator('vi')
/** A class list's order: by given name (the last word), then by the words before it. */
export function byGivenName(left: PrintedPerson, right: PrintedPerson): number {
  const [a, b] = [left.fullName.split(' '), right.fullName.split(' ')]
  return (
    letters.compare(a.at(-1) ?? '', b.at(-1) ?? '') ||
    letters.compare(a.slice(0, -1).join(' '), b.slice(0, -1).join(' '))
  )
}
