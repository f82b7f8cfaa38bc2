/** Calls that write many cells of many people as one step (see shared/contract/sheet.ts). */
import { AppError } from '../../../shared/contract/reply.ts'
import type { SheetEdit } from '../../../shared/contract/sheet.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { localDay } from '../../../shared/text/dates.ts'
import type { Feature } from '../dispatcher.ts'
import { requireStage } from '../progress/tracks-query.ts'
import type { Session } from '../session.ts'
import { tidyFields } from './people-api.ts'
import { queryPeople } from './people-query.ts'
import { PeopleWriter } from './people-write.ts'
import { requireSchool } from './schools-api.ts'
import { sheetProblems } from './sheet-problems.ts'

export function createSheetFeature(session: Session): Feature {
  const examine = (edit: SheetEdit) => {
    const { store, surroundings } = session
    requireSchool(store.db, edit.schoolId)
    const people = requirePeople(session, edit)
    return { people, problems: sheetProblems(store.db, edit, people, localDay(surroundings.now())) }
  }
  return {
    'sheet.check': (edit) => ({ problems: examine(edit).problems }),

    'sheet.apply': ({ label, ...asked }) => {
      const { store } = session
      const { schoolId, kind, changes, added } = asked
      const { changeSet, result } = store.edit(label, (edit) => {
        const [problem] = examine(asked).problems
        if (problem) throw new AppError('bad-request', problem.message)
        const writer = new PeopleWriter(store, edit)
        const stages = new Map<string, number>()
        const setDays = (id: number, days: SheetEdit['changes'][number]['days']) => {
          let changed = false
          for (const [key, day] of Object.entries(days)) {
            const stage = stages.get(key) ?? requireStage(store.db, key).id
            stages.set(key, stage)
            if (edit.setMilestone(id, stage, day)) changed = true
          }
          return changed
        }
        // Numbers may be swapped among people: each is taken away before any is given.
        const numbered = changes.filter(({ fields }) => fields.personalId !== undefined)
        for (const { id } of numbered) writer.change(id, schoolId, { personalId: null })
        const touched = new Set(numbered.map(({ id }) => id))
        for (const { id, fields, days } of changes) {
          const written = writer.change(id, schoolId, tidyFields(fields))
          if (setDays(id, days) || written) touched.add(id)
        }
        const addedIds = added.map(({ fields, days }) => {
          const id = writer.add(schoolId, kind, tidyFields(fields))
          setDays(id, days)
          return id
        })
        return { changed: touched.size + addedIds.length, addedIds }
      })
      return { changeSet, ...result }
    },
  }
}

function requirePeople(session: Session, { schoolId, changes }: SheetEdit): Map<number, Person> {
  const ids = changes.map(({ id }) => id)
  const found = ids.length === 0 ? [] : queryPeople(session.store.db, { ids })
  const people = new Map(found.filter((person) => person.schoolId === schoolId).map((person) => [person.id, person]))
  const gone = ids.filter((id) => !people.has(id)).length
  if (gone > 0) throw new AppError('not-found', `${gone} người không còn trong sổ. Hãy chọn lại.`)
  return people
}
