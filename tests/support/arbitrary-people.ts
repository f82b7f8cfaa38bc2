/** Random people for property tests: any class or team, milestone, exemption, age or day of leaving. */
import * as fc from 'fast-check'
import { EXEMPTION_REASON_IDS } from '../../shared/domain/exemptions.ts'
import type { Person } from '../../shared/domain/person.ts'
import { STANDARD_TRACKS } from '../../shared/domain/tracks.ts'
import { addDays } from '../../shared/text/dates.ts'
import { makePerson } from './people.ts'

/** Days around the as-of dates that tests use. */
export const someDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days))

const STAGES = STANDARD_TRACKS.flatMap((track) => track.stages.map((stage) => stage.key))

export const somePerson: fc.Arbitrary<Person> = fc
  .record({
    kind: fc.constantFrom<Person['kind']>('student', 'staff'),
    fullName: fc.constantFrom('Lê An', 'Trần Thị Bình', 'Đỗ Văn Ân', 'Nguyễn Hòa', 'Phạm Ánh'),
    birthDate: fc.option(fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('1950-01-01', days))),
    className: fc.option(fc.constantFrom('6A1', '9A2', '9A10')),
    teamName: fc.option(fc.constantFrom('Toán', 'Văn phòng')),
    phone: fc.option(fc.constantFrom('0901234567', '0912345678')),
    leftOn: fc.option(someDay, { freq: 5 }),
    milestones: fc.dictionary(fc.constantFrom(...STAGES), someDay, { maxKeys: 6 }),
    exemptions: fc.array(
      fc.record({
        id: fc.nat(),
        reason: fc.constantFrom(...EXEMPTION_REASON_IDS),
        from: someDay,
        until: fc.option(someDay),
        note: fc.constant(null),
      }),
      { maxLength: 2 },
    ),
  })
  .map((fields) => makePerson(fields))
