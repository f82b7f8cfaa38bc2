/** Whom a target is about. */
import { ageOn, type IsoDate } from '../../text/dates.ts'
import { foldWords } from '../../text/fold.ts'
import type { Person } from '../person.ts'
import type { Cohort, SchoolLevel } from './plan.ts'

/** What membership of a cohort depends on. */
export type CohortPerson = Pick<Person, 'kind' | 'birthDate' | 'className' | 'position' | 'partyMember'>

/**
 * Says whether a person belongs to a cohort on a day.
 * @param schoolLevels what the person's school teaches; empty where it has not said
 */
export function inCohort(
  person: CohortPerson,
  cohort: Cohort,
  asOf: IsoDate,
  schoolLevels: readonly SchoolLevel[],
): boolean {
  if (!cohort.kinds.includes(person.kind)) return false
  if (person.kind === 'staff') {
    if (cohort.staff === 'managers' && !isManager(person)) return false
    if (cohort.staff === 'party-members' && !person.partyMember) return false
  } else if (cohort.levels !== null) {
    const level = levelOf(person.className, schoolLevels)
    // A school that has not said its levels is not left out of a plan that its officer chose.
    if (level !== null && !cohort.levels.includes(level)) return false
  }
  if (cohort.minimumAge === null) return true
  if (person.birthDate === null) return person.kind === 'staff'
  return ageOn(person.birthDate, asOf) >= cohort.minimumAge
}

/**
 * The level that a student stands at: by the words of a preschool group ("Lá 1", "5-6 tuổi"), else by the grade that
 * the class's name begins with ("9A1", "Lớp 6/2"), else the only level of the school; null where none of them tells.
 * A level that the school does not teach is not taken from a name.
 */
function levelOf(className: string | null, schoolLevels: readonly SchoolLevel[]): SchoolLevel | null {
  const only = schoolLevels.length === 1 ? (schoolLevels[0] ?? null) : null
  const byName = className === null ? null : knownLevelOfName(className)
  return byName !== null && (schoolLevels.length === 0 || schoolLevels.includes(byName)) ? byName : only
}

/** Class names are few and people many: each name is read once. */
function knownLevelOfName(className: string): SchoolLevel | null {
  let level = levelsOfNames.get(className)
  if (level === undefined) levelsOfNames.set(className, (level = levelOfName(className)))
  return level
}
const levelsOfNames = new Map<string, SchoolLevel | null>()

function levelOfName(className: string): SchoolLevel | null {
  if (/\b(mam|choi|la|nha tre|nhom tre|mau giao|tuoi|thang)\b/.test(foldWords(className))) return 'MN'
  const grade = Number(/^\D*(\d{1,2})(?!\d)/.exec(className)?.[1] ?? 0)
  if (grade < 1 || grade > 12) return null
  if (grade <= 5) return 'TH'
  return grade <= 9 ? 'THCS' : 'THPT'
}

/** Hiệu trưởng and phó hiệu trưởng (chủ nhóm lớp of private preschools), by the words of the position. */
function isManager({ position }: Pick<Person, 'position'>): boolean {
  return /\b(hieu truong|hieu pho|p?ht|cbql|can bo quan ly|vien chuc quan ly|chu (nhom|truong|co so))\b|^quan ly\b/.test(
    foldWords(position ?? ''),
  )
}
