/** Calls that move people with a day (docs/decisions/0013-moves.md). */
import { AppError } from '../../../shared/contract/reply.ts'
import { type Person, isPresent } from '../../../shared/domain/person.ts'
import {
  type ClassFate,
  type Rollover,
  type RolloverPlan,
  planRollover,
} from '../../../shared/domain/roster/rollover.ts'
import { type IsoDate, formatDate, localDay } from '../../../shared/text/dates.ts'
import { groupKey } from '../../../shared/text/names.ts'
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { Mover } from './mover.ts'
import { queryPeople } from './people-query.ts'
import { requireSchool } from './schools-api.ts'
import { peopleTwice, sameNumberIn } from './stays-query.ts'

interface RolloverAsked {
  schoolId: number
  on: IsoDate
  classes?: Readonly<Record<string, ClassFate>> | undefined
  pupils?: readonly { id: number; to: ClassFate }[] | undefined
}

export function createMovesFeature(session: Session): Feature {
  const plan = ({ schoolId, on, classes = {}, pupils = [] }: RolloverAsked) => {
    const { db } = session.store
    const school = requireSchool(db, schoolId)
    refuseFuture(session, on)
    const people = queryPeople(db, { schoolId, kind: 'student' })
    const known = new Set(people.map(({ id }) => id))
    if (pupils.some(({ id }) => !known.has(id))) {
      throw new AppError('not-found', 'Có học sinh đã chọn không còn trong sổ của trường. Hãy chọn lại.')
    }
    const single = new Map(pupils.map(({ id, to }) => [id, to]))
    return { school, people, rollover: planRollover(people, school.levels, on, { classes, pupils: single }) }
  }

  return {
    'roster.rolloverPreview': (asked) => shown(plan(asked).rollover),

    'roster.rollover': (asked) => {
      const { store } = session
      const { on } = asked
      const { school, people, rollover } = plan(asked)
      const { changeSet, result } = store.edit(`Lên lớp ngày ${formatDate(on)}, ${school.name}`, (edit) => {
        const mover = new Mover(store, edit, on)
        let changed = 0
        for (const person of people) {
          const fate = rollover.fates.get(person.id)
          if (fate === undefined) continue
          if (fate !== null) mover.changeClass(person, fate)
          // Whoever has a later day of leaving on record keeps it.
          else if (person.leftOn === null) mover.leave(person)
          else continue
          changed += 1
        }
        return changed
      })
      return { changeSet, changed: result, rollover: shown(rollover) }
    },

    'people.transfer': ({ ids, toSchoolId, className, on }) => {
      const { store } = session
      const school = requireSchool(store.db, toSchoolId)
      refuseFuture(session, on)
      const people = everybody(session, ids)
      for (const person of people) refuseAbsent(person, on)
      const where = [className && `lớp ${className}`, school.name].filter(Boolean).join(', ')
      const { changeSet, result } = store.edit(
        `Chuyển ${nameThem(people)} đến ${where} từ ${formatDate(on)}`,
        (edit) => {
          const mover = new Mover(store, edit, on)
          return people.flatMap((person) => {
            if (person.schoolId !== toSchoolId) {
              const there = sameNumberIn(store.db, toSchoolId, person)
              if (!there) return [mover.changeSchool(person, school, className)]
              mover.join(person, there)
              return [there.id]
            }
            if (person.kind !== 'student' || sameClass(person, className)) return []
            mover.changeClass(person, className)
            return [person.id]
          })
        },
      )
      return { changeSet, changed: result.length, ids: result }
    },

    'people.leave': ({ ids, on }) => {
      const { store } = session
      refuseFuture(session, on)
      const people = everybody(session, ids)
      for (const person of people) refuseAbsent(person, on)
      const { changeSet } = store.edit(`Chuyển ${nameThem(people)} đi nơi khác từ ${formatDate(on)}`, (edit) => {
        const mover = new Mover(store, edit, on)
        for (const person of people) mover.leave(person)
      })
      return { changeSet, changed: people.length }
    },

    'people.twice': ({ schoolId }) => {
      const { db } = session.store
      requireSchool(db, schoolId)
      return peopleTwice(db, schoolId, localDay(session.surroundings.now()))
    },

    'people.settle': ({ pairs, on }) => {
      const { store } = session
      refuseFuture(session, on)
      const byId = new Map(
        everybody(
          session,
          pairs.flatMap(({ leaves, stays }) => [leaves, stays]),
        ).map((person) => [person.id, person]),
      )
      const both = pairs.flatMap(({ leaves, stays }) => {
        const [from, to] = [byId.get(leaves), byId.get(stays)]
        return from && to ? [{ from, to }] : []
      })
      for (const { from } of both) refuseAbsent(from, on)
      const label = `Ghi ${nameThem(both.map(({ from }) => from))} đã chuyển trường ngày ${formatDate(on)}`
      const { changeSet } = store.edit(label, (edit) => {
        const mover = new Mover(store, edit, on)
        for (const { from, to } of both) mover.join(from, to)
      })
      return { changeSet, changed: both.length }
    },
  }
}

function everybody({ store }: Session, ids: readonly number[]): Person[] {
  const people = queryPeople(store.db, { ids })
  if (people.length === new Set(ids).size) return people
  throw new AppError('not-found', 'Có người không còn trong sổ. Hãy chọn lại.')
}

/** Without what only the writing needs. */
function shown({ fates: _fates, ...rollover }: RolloverPlan): Rollover {
  return rollover
}

function nameThem(people: readonly Person[]): string {
  return people.length === 1 ? (people[0]?.fullName ?? '') : `${people.length} người`
}

function sameClass({ className }: Person, wanted: string | null): boolean {
  return className === wanted || (className !== null && wanted !== null && groupKey(className) === groupKey(wanted))
}

function refuseFuture({ surroundings }: Session, on: IsoDate): void {
  const today = localDay(surroundings.now())
  if (on <= today) return
  throw new AppError(
    'bad-request',
    `Ngày ${formatDate(on)} ở tương lai. Chỉ ghi được việc chuyển đến hôm nay ${formatDate(today)}.`,
  )
}

function refuseAbsent(person: Person, on: IsoDate): void {
  const { fullName, leftOn } = person
  if (leftOn !== null && on < leftOn) {
    throw new AppError(
      'conflict',
      `${fullName} đã có ngày rời trường ${formatDate(leftOn)}. Nếu ghi nhầm, hãy xóa ngày đó rồi chuyển lại.`,
    )
  }
  if (isPresent(person, on)) return
  throw new AppError('bad-request', `${person.fullName} không ở trường vào ngày ${formatDate(on)}. Hãy chọn ngày khác.`)
}
