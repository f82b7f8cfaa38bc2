/** Invented people and a school for tests. Nobody here exists; the numbers are made up. */
import type { School } from '../../shared/contract/schemas.ts'
import type { Exemption, Person } from '../../shared/domain/person.ts'

let lastId = 0

/** A person with every field filled by what is not overridden: a boy of 15 in 9A1 on 1 June 2026. */
export function makePerson(overrides: Partial<Person> = {}): Person {
  lastId += 1
  return {
    id: lastId,
    schoolId: 1,
    kind: 'student',
    fullName: 'Nguyễn Văn An',
    birthDate: '2011-03-15',
    gender: 'male',
    personalId: `0792110${String(lastId).padStart(5, '0')}`,
    oldIdNumber: null,
    moetId: null,
    localId: null,
    className: '9A1',
    teamName: null,
    position: null,
    partyMember: false,
    phone: null,
    address: null,
    leftOn: null,
    joinedOn: null,
    milestones: {},
    exemptions: [],
    formerClasses: [],
    ...overrides,
  }
}

/** A member of staff: a teacher of the mathematics team. */
export function makeStaff(overrides: Partial<Person> = {}): Person {
  return makePerson({
    kind: 'staff',
    fullName: 'Trần Thị Bích',
    birthDate: '1985-09-02',
    gender: 'female',
    className: null,
    teamName: 'Toán',
    position: 'Giáo viên',
    ...overrides,
  })
}

/** An exemption that holds from the start of 2020 and has no end. */
export function makeExemption(overrides: Partial<Exemption> & Pick<Exemption, 'reason'>): Exemption {
  lastId += 1
  return { id: lastId, from: '2020-01-01', until: null, note: null, ...overrides }
}

/** A school with everything that stands on its papers. */
export function makeSchool(overrides: Partial<School> = {}): School {
  return {
    id: 1,
    name: 'Trường THCS Hoa Sen',
    governingBody: 'Ủy ban nhân dân phường Tân An',
    place: 'Tân An',
    headRole: 'Hiệu trưởng',
    headName: 'Lê Thị Minh Nguyệt',
    preparerName: 'Phạm Văn Lộc',
    levels: ['THCS'],
    paperCode: 'THCSHS',
    receivers: [],
    students: 0,
    staff: 0,
    ...overrides,
  }
}
