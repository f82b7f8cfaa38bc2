/** What the form of an activity holds and how it is read. */
import { type Activity, type ActivityFields, type ActivityForm as Kind } from '../../shared/domain/activities.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { type FormReading, type Problems, readCount, readingOf } from '../ui/form-parts.ts'

export interface ActivityForm {
  on: IsoDate
  form: Kind
  content: string
  place: string
  /** As typed; blank where nobody counted. */
  people: string
  evidence: string
  /** Null: it serves every plan. */
  planId: number | null
}

type ActivityField = 'content' | 'people'

export function blankActivity(on: IsoDate, planId: number | null): ActivityForm {
  return { on, form: 'publicity', content: '', place: '', people: '', evidence: '', planId }
}

export function activityFormOf({ on, form, content, place, people, evidence, planId }: Activity): ActivityForm {
  return { on, form, content, place, people: people === null ? '' : String(people), evidence, planId }
}

export function readActivity(form: ActivityForm): FormReading<ActivityFields, ActivityField> {
  const problems: Problems<ActivityField> = {}
  const content = tidy(form.content)
  if (content === '') problems.content = 'Hãy ghi nội dung hoạt động.'
  const people = form.people.trim() === '' ? null : readCount(form.people)
  if (people === null && form.people.trim() !== '') problems.people = 'Ghi số người bằng chữ số, ví dụ 120.'
  return readingOf(problems, () => ({
    on: form.on,
    form: form.form,
    content,
    place: tidy(form.place),
    people,
    evidence: tidy(form.evidence),
  }))
}
