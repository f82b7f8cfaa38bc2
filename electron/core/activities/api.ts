/** Calls on the log of publicity, training and mobilisation. */
import { AppError } from '../../../shared/contract/reply.ts'
import { ACTIVITY_FORMS, type ActivityFields } from '../../../shared/domain/activities.ts'
import { formatDate, localDay } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { Feature } from '../dispatcher.ts'
import { requirePlan } from '../plans/plans-query.ts'
import { requireSchool } from '../roster/schools-api.ts'
import type { Session } from '../session.ts'
import type { RecordValues } from '../store/records.ts'
import { queryActivities, requireActivity } from './activities-query.ts'

export function createActivitiesFeature(session: Session): Feature {
  /** Throws where the plan is gone or the day has not come yet. */
  function refuseImpossible(planId: number | null | undefined, { on }: Given<ActivityFields>): void {
    if (planId !== null && planId !== undefined) requirePlan(session.store.db, planId)
    const today = localDay(session.surroundings.now())
    if (on !== undefined && on > today) {
      throw new AppError(
        'bad-request',
        `Ngày ${formatDate(on)} ở tương lai. Nhật ký chỉ ghi hoạt động đã làm, đến hôm nay ${formatDate(today)}.`,
      )
    }
  }

  return {
    'activities.list': (query) => queryActivities(session.store.db, query),

    'activities.add': ({ schoolId, planId, fields }) => {
      const { db } = session.store
      requireSchool(db, schoolId)
      refuseImpossible(planId, fields)
      const label = `Ghi hoạt động “${ACTIVITY_FORMS[fields.form]}” ngày ${formatDate(fields.on)}`
      const { result } = session.store.edit(label, (edit) =>
        edit.insert('activity', { school_id: schoolId, plan_id: planId, ...columns(fields) }),
      )
      return requireActivity(db, result)
    },

    'activities.update': ({ id, planId, fields }) => {
      const { db } = session.store
      const { form, on } = requireActivity(db, id)
      refuseImpossible(planId, fields)
      session.store.edit(`Sửa hoạt động “${ACTIVITY_FORMS[form]}” ngày ${formatDate(on)}`, (edit) =>
        edit.update('activity', id, { ...(planId !== undefined && { plan_id: planId }), ...columns(fields) }),
      )
      return requireActivity(db, id)
    },

    'activities.remove': ({ id }) => {
      const { form, on } = requireActivity(session.store.db, id)
      const { changeSet } = session.store.edit(
        `Xóa hoạt động “${ACTIVITY_FORMS[form]}” ngày ${formatDate(on)}`,
        (edit) => edit.remove('activity', id),
      )
      return { changeSet, changed: 1 }
    },
  }
}

type Given<T> = { [K in keyof T]?: T[K] | undefined }

function columns({ on, form, content, place, people, evidence }: Given<ActivityFields>): RecordValues<'activity'> {
  const values: RecordValues<'activity'> = {}
  if (on !== undefined) values.on_day = on
  if (form !== undefined) values.form = form
  if (content !== undefined) values.content = tidy(content)
  if (values.content === '') throw new AppError('bad-request', 'Nội dung hoạt động không được để trống.')
  if (place !== undefined) values.place = tidy(place)
  if (people !== undefined) values.people = people
  if (evidence !== undefined) values.evidence = tidy(evidence)
  return values
}
