/** Models of every report over a small school that has one of each case, for the tests of renderers. */
import type { ReportId } from '../../shared/contract/reports.ts'
import type { Person } from '../../shared/domain/person.ts'
import { type ReportModel, isDocument } from '../../shared/domain/report.ts'
import { REPORTS } from '../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../shared/domain/tracks.ts'
import type { Submission } from '../../shared/domain/submissions/submission.ts'
import { makeExemption, makePerson, makeSchool, makeStaff } from './people.ts'
import { EVERYBODY, makePlan, makeTarget } from './plans.ts'

const done = { 'card.issued': '2025-02-03', 'vneid1.activated': '2026-01-31', 'vneid2.activated': '2026-03-01' }

/** Names that a spreadsheet or a browser could take for something else. */
export const TRICKY_NAMES = ['=1+1', '+84 An', '-5 Bình', '@Cúc', '<script>alert("x")</script>', "O'Hà & “Dũng”"]

const SOME_PEOPLE: readonly Person[] = [
  ...TRICKY_NAMES.map((fullName) => makePerson({ fullName, moetId: '7912345678', phone: '0901234567' })),
  makePerson({ fullName: 'Lê Xong', milestones: done }),
  makePerson({ fullName: 'Lê Nhỏ', className: '6A1', birthDate: '2014-05-06', milestones: done }),
  makePerson({ fullName: 'Lê Không Ngày', className: '6A1', birthDate: null, gender: null, personalId: null }),
  makePerson({ fullName: 'Lê Vắng', exemptions: [makeExemption({ reason: 'abroad' })] }),
  makePerson({ fullName: 'Lê Chờ', milestones: { 'card.issued': '1999-12-31', 'vneid2.applied': '2026-03-01' } }),
  makeStaff({ milestones: { ...done, 'signature.registered': '2026-02-28' } }),
  makeStaff({ fullName: 'Võ Văn Hữu', teamName: null }),
]

const PLAN = makePlan({
  targets: [
    makeTarget(),
    makeTarget({
      id: 'signature',
      name: 'Cán bộ có chữ ký số',
      measures: [{ stage: 'signature.active', issued: null }],
      cohort: { ...EVERYBODY, kinds: ['staff'] },
      goal: { percent: 50 },
    }),
    makeTarget({ id: 'cards', name: '5 thẻ', measures: [{ stage: 'card.issued', issued: null }], goal: { count: 5 } }),
    makeTarget({ id: 'with-card', name: 'Có thẻ thì có mức 2', denominator: 'with-card', phase: 'Giai đoạn 2' }),
  ],
})

/** Something that a school has sent; of the first school and of the plan above. */
export function makeSubmission(overrides: Partial<Submission> = {}): Submission {
  return {
    id: 1,
    schoolId: 1,
    planId: PLAN.id,
    dutyId: null,
    report: 'submission',
    format: 'xlsx',
    period: null,
    asOf: '2026-05-24',
    sentOn: '2026-05-25',
    receiver: 'Ủy ban nhân dân phường Tân An',
    note: '',
    fileName: 'bao-cao.xlsx',
    sha256: '0'.repeat(64),
    total: {
      name: '',
      headcount: 20,
      notEligible: { 'under-age': 4 },
      eligible: 16,
      absent: 0,
      stages: { 'vneid2.activated': 9 },
      stagesOfEligible: { 'vneid2.activated': 8 },
    },
    ...overrides,
  }
}

/** The input of every report: a small school, a plan, another school that has sent nothing. */
const INPUT = {
  school: makeSchool(),
  people: SOME_PEOPLE,
  tracks: STANDARD_TRACKS,
  asOf: '2026-05-31',
  plan: PLAN,
  schools: [makeSchool(), makeSchool({ id: 2, name: 'Trường TH Tân An' })],
  submissions: [makeSubmission()],
}

/** The model of a report that is a table. */
export function modelOf(id: ReportId, overrides: object = {}): ReportModel {
  const model = REPORTS[id].build({ ...INPUT, ...overrides })
  if (isDocument(model)) throw new Error(`${id} is a document`)
  return model
}

const TABLES = [
  'class-list',
  'student-list',
  'staff-list',
  'summary',
  'outstanding',
  'confirmed',
  'absent',
  'not-eligible',
  'mobile-session',
  'ranking',
  'submission',
  'consolidated',
] as const satisfies ReportId[]
export const ALL_MODELS: readonly [ReportId, ReportModel][] = TABLES.map((id) => [id, modelOf(id)])
