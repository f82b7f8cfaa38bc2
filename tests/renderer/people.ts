/** People for the tests of the window: a student of 15 at the day of the tests, with nothing reached, changed as asked. */
import type { Person } from '../../shared/domain/person.ts'

export const TODAY = '2026-11-22'

let last = 0

export function student(changes: Partial<Person> = {}): Person {
  last += 1
  return {
    id: last,
    schoolId: 1,
    kind: 'student',
    fullName: 'Nguyễn Văn An',
    birthDate: '2011-03-05',
    gender: 'male',
    personalId: '079211012345',
    oldIdNumber: null,
    moetId: null,
    localId: null,
    className: '9A1',
    teamName: null,
    position: null,
    partyMember: false,
    phone: '0912345678',
    address: null,
    leftOn: null,
    joinedOn: null,
    milestones: {},
    exemptions: [],
    formerClasses: [],
    ...changes,
  }
}

export function exemption(
  reason: Person['exemptions'][number]['reason'],
  from = '2026-01-01',
): Person['exemptions'][number] {
  return { id: 1, reason, from, until: null, note: null }
}
