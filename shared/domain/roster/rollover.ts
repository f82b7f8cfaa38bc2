/**
 * The turn of the school year: every class moves up by a grade, the last grade leaves. Which class becomes which is a
 * proposal that the user may change; nothing is written here. New pupils come by import.
 */
import { compareGroupNames } from '../figures.ts'
import { type Person, isPresent } from '../person.ts'
import type { SchoolLevel } from '../plans/plan.ts'
import type { IsoDate } from '../../text/dates.ts'
import { groupKey } from '../../text/names.ts'

/** What becomes of a class: its new name, or null where its pupils leave the school. */
export type ClassFate = string | null

export interface RolloverClass {
  className: string
  /** Pupils who belong to the school on the day, and those of them about whom something else was said. */
  pupils: number
  apart: number
  /** `unnamed`: its name has no grade, and the user has not said what becomes of it; its pupils stay as they are. */
  fate: 'moves' | 'leaves' | 'stays' | 'unnamed'
  /** The class of the next year; null where there is none. */
  to: string | null
}

export interface Rollover {
  /** In the order of classes. */
  classes: RolloverClass[]
  /** Pupils by what becomes of each, whatever becomes of the class. */
  moving: number
  leaving: number
  staying: number
  /** Pupils of classes that are to be named by hand. */
  unnamed: number
  /** Pupils without a class, who are left as they are. */
  withoutClass: number
  /** The classes afterwards, in their order, with their pupils. */
  after: { className: string; pupils: number }[]
}

/** What the user says of classes (by their names in any spelling) and of single pupils (by id). */
interface RolloverChoices {
  classes: Readonly<Record<string, ClassFate>>
  /** Goes before what is said of the class: the class stayed down in or gone to, or null for leaving. */
  pupils: ReadonlyMap<number, ClassFate>
}

export interface RolloverPlan extends Rollover {
  /** The new class of each pupil who changes, null for one who leaves. */
  fates: ReadonlyMap<number, ClassFate>
}

/** The newest first day of a school year that is not in the future: 5 September. */
export function schoolYearStart(today: IsoDate): IsoDate {
  const start = `${today.slice(0, 4)}-09-05`
  return start <= today ? start : `${Number(today.slice(0, 4)) - 1}-09-05`
}

/** The last grade of each level of schools. */
const LAST_GRADES: readonly (readonly [grade: number, level: SchoolLevel, next: SchoolLevel | null])[] = [
  [5, 'TH', 'THCS'],
  [9, 'THCS', 'THPT'],
  [12, 'THPT', null],
]
const GRADED = /^((?:lớp\s*)?)(\d{1,2})(?!\d)(.*)$/isu

/**
 * What a class of a school is called a year later: `6A1` is `7A1`, `Lớp 10/2` is `Lớp 11/2`. Null where its pupils
 * leave: after grades 5, 9 and 12, unless the school teaches the level that follows. Undefined for a name without a
 * grade.
 */
export function nextClass(className: string, levels: readonly SchoolLevel[]): ClassFate | undefined {
  const [, before = '', digits = '', rest = ''] = GRADED.exec(className) ?? []
  const grade = Number(digits)
  if (grade < 1 || grade > 12) return undefined
  const last = LAST_GRADES.find(([lastGrade]) => lastGrade === grade)
  if (last && (last[2] === null || !levels.includes(last[2]))) return null
  return `${before}${grade + 1}${rest}`
}

/**
 * Plans the turn of the year.
 * @param people of the school; staff and those who have left by the day are passed over
 * @param levels of the school
 * @param on the first day of the new classes, and the first on which the last grade no longer belongs to the school
 */
export function planRollover(
  people: readonly Person[],
  levels: readonly SchoolLevel[],
  on: IsoDate,
  { classes: chosen, pupils: single }: RolloverChoices,
): RolloverPlan {
  const pupils = people.filter((person) => person.kind === 'student' && isPresent(person, on))
  const choices = new Map(Object.entries(chosen).map(([name, fate]) => [groupKey(name), fate]))
  const counts = { moves: 0, leaves: 0, stays: 0, unnamed: 0 }
  const fates = new Map<number, ClassFate>()
  const after = new AfterClasses()
  const byClass = Map.groupBy(pupils, ({ className }) => className ?? '')
  const classes = [...byClass]
    .toSorted(([left], [right]) => compareGroupNames(left, right))
    .flatMap(([className, members]): RolloverClass[] => {
      const choice = choices.get(groupKey(className))
      const to = className === '' ? undefined : choice === undefined ? nextClass(className, levels) : choice
      for (const { id } of members) {
        const own = single.get(id)
        const becomes = own === undefined ? to : own
        const fate = fateOf(className, becomes)
        if (className !== '' || fate !== 'unnamed') counts[fate] += 1
        if (becomes !== undefined && (fate === 'moves' || fate === 'leaves')) fates.set(id, becomes)
        if (fate !== 'leaves') after.add(becomes ?? className)
      }
      const apart = members.filter(({ id }) => single.has(id)).length
      if (className === '') return []
      return [{ className, pupils: members.length, apart, fate: fateOf(className, to), to: to ?? null }]
    })
  return {
    classes,
    moving: counts.moves,
    leaving: counts.leaves,
    staying: counts.stays,
    unnamed: counts.unnamed,
    withoutClass: (byClass.get('') ?? []).filter(({ id }) => !fates.has(id)).length,
    after: after.list(),
    fates,
  }
}

function fateOf(className: string, to: ClassFate | undefined): RolloverClass['fate'] {
  if (to === undefined) return 'unnamed'
  if (to === null) return 'leaves'
  return groupKey(to) === groupKey(className) ? 'stays' : 'moves'
}

/** Counts the pupils of the classes to come; two spellings of a name are one class. */
class AfterClasses {
  readonly #byKey = new Map<string, { className: string; pupils: number }>()

  add(className: string): void {
    if (className === '') return
    const found = this.#byKey.get(groupKey(className))
    if (found) found.pupils += 1
    else this.#byKey.set(groupKey(className), { className, pupils: 1 })
  }

  list(): Rollover['after'] {
    return [...this.#byKey.values()].toSorted((left, right) => compareGroupNames(left.className, right.className))
  }
}
