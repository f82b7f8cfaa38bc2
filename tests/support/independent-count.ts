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
