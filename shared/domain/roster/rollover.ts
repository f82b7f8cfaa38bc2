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
  /** Pupils who belong to the school on the day. */
  pupils: number
  /** `unnamed`: its name has no grade, and the user has not said what becomes of it; its pupils stay as they are. */
  fate: 'moves' | 'leaves' | 'stays' | 'unnamed'
  /** The class of the next year; null where there is none. */
  to: string | null
}

export interface Rollover {
  /** In the order of classes. */
  classes: RolloverClass[]
  moving: number
  leaving: number
  /** Pupils of classes that are to be named by hand. */
  unnamed: number
  /** Pupils without a class, who are left as they are. */
  withoutClass: number
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
 * @param chosen what the user says of single classes, by their names in any spelling
 */
export function planRollover(
  people: readonly Person[],
  levels: readonly SchoolLevel[],
  on: IsoDate,
  chosen: Readonly<Record<string, ClassFate>>,
): Rollover {
  const pupils = people.filter((person) => person.kind === 'student' && isPresent(person, on))
  const choices = new Map(Object.entries(chosen).map(([name, fate]) => [groupKey(name), fate]))
  const byClass = Map.groupBy(
    pupils.filter(({ className }) => className !== null),
    ({ className }) => className ?? '',
  )
  const classes = [...byClass]
    .map(([className, members]): RolloverClass => {
      const choice = choices.get(groupKey(className))
      const fate = choice === undefined ? nextClass(className, levels) : choice
      const stays = typeof fate === 'string' && groupKey(fate) === groupKey(className)
      return {
        className,
        pupils: members.length,
        fate: fate === undefined ? 'unnamed' : fate === null ? 'leaves' : stays ? 'stays' : 'moves',
        to: fate ?? null,
      }
    })
    .toSorted((left, right) => compareGroupNames(left.className, right.className))
  const count = (fate: RolloverClass['fate']) =>
    classes.reduce((sum, each) => sum + (each.fate === fate ? each.pupils : 0), 0)
  const withoutClass = pupils.filter(({ className }) => className === null).length
  return { classes, moving: count('moves'), leaving: count('leaves'), unnamed: count('unnamed'), withoutClass }
}
