/** A plan's targets in the words of reports. */
import { formatDate } from '../../text/dates.ts'
import { groupNamer } from '../figures.ts'
import { groupOf } from '../person.ts'
import type { StoredPlan, Target } from '../plans/plan.ts'
import type { ProgressInput } from '../plans/progress.ts'
import { goalWords } from '../plans/words.ts'
import type { PlanPerson } from '../plans/target-people.ts'
import type { ReportInput } from './definition.ts'

/** What a target is counted for: everybody of the input, by class or team, by school, or all together. */
export function progressInput(
  input: ReportInput,
  plan: StoredPlan,
  target: Target,
  by: 'group' | 'school' | null,
): ProgressInput {
  const schools = new Map((input.schools ?? [input.school]).map((school) => [school.id, school]))
  const names: Record<'group' | 'school', (person: PlanPerson) => string> = {
    group: groupOf,
    school: groupNamer('school', input.asOf, ({ schoolId }) => schools.get(schoolId)?.name ?? ''),
  }
  return {
    target,
    plan,
    people: input.people,
    tracks: input.tracks,
    asOf: input.asOf,
    schoolLevels: (schoolId) => schools.get(schoolId)?.levels ?? [],
    groupName: by && names[by],
  }
}

/** `Giai đoạn 1: 50% tài khoản …`. */
export function targetTitle({ name, phase }: Target): string {
  return phase === null || name.startsWith(phase) ? name : `${phase}: ${name}`
}

/** What is asked, and by when: `Chỉ tiêu: 100%; hạn hoàn thành: 30/06/2023`. */
export function goalLine(target: Target): string {
  const due = target.due === null ? '' : `; hạn hoàn thành: ${formatDate(target.due)}`
  return `Chỉ tiêu: ${goalWords(target)}${due}`
}

/** `Kế hoạch số 34/KH-PGDĐT ngày 26/06/2023 của Phòng …`: how a paper under a plan names it. */
export function planLine({ number, issuedOn, issuer, title }: StoredPlan): string {
  if (number === '') return `Thực hiện: ${title}`
  const day = issuedOn === null ? '' : ` ngày ${formatDate(issuedOn)}`
  return `Thực hiện Kế hoạch số ${number}${day}${issuer === '' ? '' : ` của ${issuer}`}`
}
