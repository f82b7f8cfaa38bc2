/** What the user says of the turn of the year: of classes, of single pupils; and the request that it makes. */
import type { Input } from '../../shared/contract/contract.ts'
import { type Person, isPresent } from '../../shared/domain/person.ts'
import { SCHOOL_LEVELS, type SchoolLevel } from '../../shared/domain/plans/plan.ts'
import { type Rollover, type RolloverClass, nextClass } from '../../shared/domain/roster/rollover.ts'
import { type IsoDate, addDays } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { groupKey } from '../../shared/text/names.ts'

/** A class that moves has a new name, which may still be empty while it is typed. */
export type ClassWish = { is: 'moves'; to: string } | { is: 'leaves' } | { is: 'stays' }

/** What becomes of one pupil, whatever becomes of the class. */
interface PupilWish {
  id: number
  fullName: string
  /** The present class. */
  className: string
  wish: ClassWish
}

export interface RolloverForm {
  on: IsoDate
  /** By the name of the class; the others go as proposed. */
  classes: ReadonlyMap<string, ClassWish>
  pupils: readonly PupilWish[]
}

/** What is said of a class, or proposed; null where nothing is known. */
export function wishOf({ className, fate, to }: RolloverClass, { classes }: RolloverForm): ClassWish | null {
  const said = classes.get(className)
  if (said) return said
  if (fate === 'unnamed') return null
  return fate === 'moves' ? { is: 'moves', to: to ?? '' } : { is: fate }
}

/** The wish when the user chooses what becomes of a class; the new name is proposed where the old one has a grade. */
export function newWish(is: ClassWish['is'], className: string, levels: readonly SchoolLevel[]): ClassWish {
  if (is !== 'moves') return { is }
  return { is, to: nextClass(className, levels) ?? nextClass(className, SCHOOL_LEVELS) ?? '' }
}

/** The form with another wish for a class; null goes back to what is proposed. */
export function withClass(form: RolloverForm, className: string, wish: ClassWish | null): RolloverForm {
  const classes = new Map(form.classes)
  if (wish === null) classes.delete(className)
  else classes.set(className, wish)
  return { ...form, classes }
}

/** The form with pupils who stay down, where nothing is said of them yet. */
export function withPupils(form: RolloverForm, people: readonly Person[]): RolloverForm {
  const known = new Set(form.pupils.map(({ id }) => id))
  const more = people.flatMap(({ id, fullName, className }): PupilWish[] =>
    className === null || known.has(id) ? [] : [{ id, fullName, className, wish: { is: 'stays' } }],
  )
  return { ...form, pupils: [...form.pupils, ...more] }
}

/** The form with another wish for a pupil; null takes the pupil off. */
export function withPupil(form: RolloverForm, id: number, wish: ClassWish | null): RolloverForm {
  const pupils = form.pupils.flatMap((pupil) => (pupil.id !== id ? [pupil] : wish === null ? [] : [{ ...pupil, wish }]))
  return { ...form, pupils }
}

/** The request; classes and pupils whose new class is not written yet are left as proposed. */
export function requestOf(schoolId: number, { on, classes, pupils }: RolloverForm): Input<'roster.rollover'> {
  return {
    schoolId,
    on,
    classes: Object.fromEntries(
      [...classes].flatMap(([name, wish]) => (isOpen(wish) ? [] : [[name, fateOf(name, wish)] as const])),
    ),
    pupils: pupils.flatMap(({ id, className, wish }) => (isOpen(wish) ? [] : [{ id, to: fateOf(className, wish) }])),
  }
}

/** Says whether a new class has yet to be written. */
export function hasOpen({ classes, pupils }: RolloverForm): boolean {
  return [...classes.values(), ...pupils.map(({ wish }) => wish)].some(isOpen)
}

function isOpen(wish: ClassWish): boolean {
  return wish.is === 'moves' && tidy(wish.to) === ''
}

function fateOf(className: string, wish: ClassWish): string | null {
  return wish.is === 'leaves' ? null : wish.is === 'stays' ? className : tidy(wish.to)
}

/** The names under which several classes become one, by what their spellings share. */
export function mergedKeys({ classes }: Rollover): Set<string> {
  const keys = classes.flatMap(({ fate, to }) => ((fate === 'moves' || fate === 'stays') && to ? [groupKey(to)] : []))
  return new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
}

/** Days within which a second turn of the year is more likely a mistake. */
const WITHIN_A_YEAR = 300

/** The day on which most pupils have moved up not long before: the year was turned already. Null where it was not. */
export function turnedAlready(people: readonly Person[], on: IsoDate): IsoDate | null {
  const pupils = people.filter((person) => isPresent(person, on) && person.className !== null)
  const byDay = Map.groupBy(
    pupils.flatMap(({ formerClasses }) => formerClasses.map(({ until }) => until)),
    (day) => day,
  )
  const [most] = [...byDay].toSorted(([, left], [, right]) => right.length - left.length)
  if (!most || most[1].length * 2 < pupils.length) return null
  const [day] = most
  return day <= on && addDays(day, WITHIN_A_YEAR) > on ? day : null
}
