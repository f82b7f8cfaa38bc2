/** Calls that mark progress: milestones and exemptions. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import { exemptionReason } from '../../../shared/domain/exemptions.ts'
import { type IsoDate, formatDate, localDay } from '../../../shared/text/dates.ts'
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { queryTracks, requireStage } from './tracks-query.ts'

interface Marked {
  id: number
  full_name: string
  birth_date: IsoDate | null
}

export function createProgressFeature(session: Session): Feature {
  return {
    'tracks.list': () => queryTracks(session.store.db),

    'progress.mark': ({ ids, stage: key, on, keepExisting }) => {
      const { store } = session
      const stage = requireStage(store.db, key)
      const people = requirePeople(store.db, ids)
      if (on !== null) refuseImpossibleDay(people, on, localDay(session.surroundings.now()))
      const what = on === null ? `Bỏ mốc “${stage.name}”` : `${stage.name} ngày ${formatDate(on)}`
      const held = keepExisting === true ? holders(store.db, stage.id) : new Set<number>()
      const { changeSet, result } = store.edit(`${what}: ${whom(people)}`, (edit) => {
        const days = new Map(people.flatMap(({ id }): [number, IsoDate | null][] => (held.has(id) ? [] : [[id, on]])))
        return edit.setMilestones(stage.id, days).length
      })
      return { changeSet, changed: result }
    },

    'progress.exempt': ({ ids, reason, from, until, note }) => {
      const { store } = session
      if (until !== null && until < from) {
        throw new AppError('bad-request', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.')
      }
      const people = requirePeople(store.db, ids)
      const same = store.db.prepare<[number, string, string, string | null], number>(
        'SELECT id FROM exemption WHERE person_id = ? AND reason = ? AND from_on = ? AND until_on IS ?',
      )
      const { changeSet, result } = store.edit(`${exemptionReason(reason).name}: ${whom(people)}`, (edit) => {
        const lacking = people.filter(({ id }) => same.get(id, reason, from, until) === undefined)
        for (const { id } of lacking) {
          edit.insert('exemption', { person_id: id, reason, from_on: from, until_on: until, note })
        }
        return lacking.length
      })
      return { changeSet, changed: result }
    },

    'progress.endExemption': ({ exemptionId, until }) => {
      const { store } = session
      const { reason, from_on, full_name } = requireExemption(store.db, exemptionId)
      if (until !== null && until < from_on) {
        throw new AppError('bad-request', `Ngày kết thúc phải từ ngày bắt đầu (${formatDate(from_on)}) trở đi.`)
      }
      const what = until === null ? 'Bỏ ngày kết thúc' : `Kết thúc ngày ${formatDate(until)}`
      const { changeSet } = store.edit(`${what} “${exemptionReason(reason).name}”: ${full_name}`, (edit) =>
        edit.update('exemption', exemptionId, { until_on: until }),
      )
      return { changeSet, changed: changeSet ? 1 : 0 }
    },

    'progress.removeExemption': ({ exemptionId }) => {
      const { store } = session
      const { reason, full_name } = requireExemption(store.db, exemptionId)
      const { changeSet } = store.edit(`Bỏ lý do “${exemptionReason(reason).name}”: ${full_name}`, (edit) =>
        edit.remove('exemption', exemptionId),
      )
      return { changeSet, changed: 1 }
    },
  }
}

/** Throws `not-found` when the exemption is gone. */
function requireExemption(db: Database, id: number): { reason: string; from_on: IsoDate; full_name: string } {
  const found = db
    .prepare<[number], { reason: string; from_on: IsoDate; full_name: string }>(
      `SELECT e.reason, e.from_on, p.full_name FROM exemption e JOIN person p ON p.id = e.person_id WHERE e.id = ?`,
    )
    .get(id)
  if (!found) throw new AppError('not-found', 'Lý do này không còn trong sổ.')
  return found
}

/** The people of the ids, each once. Throws `not-found` when one of them is gone. */
function requirePeople(db: Database, ids: readonly number[]): Marked[] {
  const wanted = new Set(ids)
  const people = db
    .prepare<[string], Marked>(
      'SELECT id, full_name, birth_date FROM person WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .all(JSON.stringify([...wanted]))
  if (people.length < wanted.size) {
    throw new AppError('not-found', `${wanted.size - people.length} người đã chọn không còn trong sổ. Hãy chọn lại.`)
  }
  return people
}

function refuseImpossibleDay(people: readonly Marked[], on: IsoDate, today: IsoDate): void {
  if (on > today) {
    throw new AppError(
      'bad-request',
      `Ngày ${formatDate(on)} ở tương lai. Chỉ ghi được mốc đến hôm nay ${formatDate(today)}.`,
    )
  }
  const unborn = people.find((person) => person.birth_date !== null && on < person.birth_date)
  if (unborn) {
    throw new AppError(
      'bad-request',
      `Ngày ${formatDate(on)} trước ngày sinh của ${unborn.full_name}. Hãy kiểm tra lại ngày.`,
    )
  }
}

function holders(db: Database, stageId: number): Set<number> {
  return new Set(
    db.prepare<[number], number>('SELECT person_id FROM milestone WHERE stage_id = ?').pluck().all(stageId),
  )
}

function whom(people: readonly Marked[]): string {
  return people.length === 1 ? (people[0]?.full_name ?? '') : `${people.length} người`
}
