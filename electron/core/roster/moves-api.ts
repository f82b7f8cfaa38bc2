/** Calls that move people with a day (docs/decisions/0013-moves.md). */
import { AppError } from '../../../shared/contract/reply.ts'
import { type Person, isPresent } from '../../../shared/domain/person.ts'
import { type ClassFate, planRollover } from '../../../shared/domain/roster/rollover.ts'
import { type IsoDate, formatDate, localDay } from '../../../shared/text/dates.ts'
import { groupKey } from '../../../shared/text/names.ts'
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { Mover } from './mover.ts'
import { queryPeople } from './people-query.ts'
import { requireSchool } from './schools-api.ts'

export function createMovesFeature(session: Session): Feature {
  const plan = (schoolId: number, on: IsoDate, classes: Readonly<Record<string, ClassFate>>) => {
    const { db } = session.store
    const school = requireSchool(db, schoolId)
    refuseFuture(session, on)
    const people = queryPeople(db, { schoolId, kind: 'student' })
    return { school, people, rollover: planRollover(people, school.levels, on, classes) }
  }

  return {
    'roster.rolloverPreview': ({ schoolId, on, classes = {} }) => plan(schoolId, on, classes).rollover,

    'roster.rollover': ({ schoolId, on, classes = {} }) => {
      const { store } = session
      const { school, people, rollover } = plan(schoolId, on, classes)
      const fates = new Map(rollover.classes.map((each) => [each.className, each]))
      const { changeSet, result } = store.edit(`Lên lớp ngày ${formatDate(on)}, ${school.name}`, (edit) => {
        const mover = new Mover(store, edit, on)
        let changed = 0
        for (const person of people) {
          const fate = person.className === null || !isPresent(person, on) ? undefined : fates.get(person.className)
          // Whoever has a later day of leaving on record keeps it.
          if (fate?.fate === 'leaves' && person.leftOn === null) mover.leave(person)
          else if (fate?.fate === 'moves') mover.changeClass(person, fate.to)
          else continue
          changed += 1
        }
        return changed
      })
      return { changeSet, changed: result, rollover }
    },

    'people.transfer': ({ ids, toSchoolId, className, on }) => {
      const { store } = session
      const school = requireSchool(store.db, toSchoolId)
      refuseFuture(session, on)
      const people = queryPeople(store.db, { ids })
      if (people.length < new Set(ids).size)
        throw new AppError('not-found', 'Có người không còn trong sổ. Hãy chọn lại.')
      for (const person of people) refuseAbsent(person, on)
      const who = people.length === 1 ? (people[0]?.fullName ?? '') : `${people.length} người`
      const where = [className && `lớp ${className}`, school.name].filter(Boolean).join(', ')
      const { changeSet, result } = store.edit(`Chuyển ${who} đến ${where} từ ${formatDate(on)}`, (edit) => {
        const mover = new Mover(store, edit, on)
        return people.flatMap((person) => {
          if (person.schoolId !== toSchoolId) return [mover.changeSchool(person, school, className)]
          if (person.kind !== 'student' || sameClass(person, className)) return []
          mover.changeClass(person, className)
          return [person.id]
        })
      })
      return { changeSet, changed: result.length, ids: result }
    },
  }
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
