/** Models of every report over a small school that has one of each case, for the tests of renderers. */
import type { ReportId } from '../../shared/contract/reports.ts'
import type { Person } from '../../shared/domain/person.ts'
import { type ReportModel, isDocument } from '../../shared/domain/report.ts'
import { REPORTS } from '../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../shared/domain/tracks.ts'
import { makeExemption, makePerson, makeSchool, makeStaff } from './people.ts'

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

/** The model of a report that is a table. */
export function modelOf(id: ReportId, overrides: object = {}): ReportModel {
  const input = { school: makeSchool(), people: SOME_PEOPLE, tracks: STANDARD_TRACKS, asOf: '2026-05-31' }
  const model = REPORTS[id].build({ ...input, ...overrides })
  if (isDocument(model)) throw new Error(`${id} is a document`)
  return model
}

const TABLES = ['class-list', 'student-list', 'staff-list', 'summary', 'outstanding'] as const satisfies ReportId[]
export const ALL_MODELS: readonly [ReportId, ReportModel][] = TABLES.map((id) => [id, modelOf(id)])
