/** What the fields of a cohort hold and how they are read. */
import type { Kind } from '../../shared/domain/person.ts'
import type { Cohort, SchoolLevel } from '../../shared/domain/plans/plan.ts'
import { type FormReading, type Problems, readCount, readingOf } from '../ui/form-parts.ts'

export interface CohortForm {
  kinds: readonly Kind[]
  staff: NonNullable<Cohort['staff']> | 'all'
  /** None ticked: students of every level. */
  levels: readonly SchoolLevel[]
  minimumAge: string
}

export type CohortField = 'kinds' | 'minimumAge'

export function cohortFormOf({ kinds, staff, levels, minimumAge }: Cohort): CohortForm {
  return {
    kinds,
    staff: staff ?? 'all',
    levels: levels ?? [],
    minimumAge: minimumAge === null ? '' : String(minimumAge),
  }
}

export function readCohort(form: CohortForm): FormReading<Cohort, CohortField> {
  const problems: Problems<CohortField> = {}
  const age = readCount(form.minimumAge)
  if (form.kinds.length === 0) problems.kinds = 'Chọn ít nhất một đối tượng.'
  if (form.minimumAge.trim() !== '' && (age === null || age > 120)) {
    problems.minimumAge = 'Ghi số tuổi từ 0 đến 120, hoặc để trống.'
  }
  return readingOf(problems, () => ({
    kinds: form.kinds,
    staff: form.staff === 'all' || !form.kinds.includes('staff') ? null : form.staff,
    levels: form.levels.length === 0 || !form.kinds.includes('student') ? null : form.levels,
    minimumAge: age,
  }))
}
