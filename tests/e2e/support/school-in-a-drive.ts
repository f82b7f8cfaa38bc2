/**
 * A store in the middle of a drive: the sample's students and staff, marks on different days, and plans. Made with the
 * core itself, by a clock of 5 November 2023.
 */
import { fileURLToPath } from 'node:url'
import type { StageKey } from '../../../shared/domain/tracks.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { type TestCore, openTestCore } from '../../support/core.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))

const SCHOOL = 'Trường THCS Củ Chi'

/** Whom a mark goes to: by the last two digits of the personal number. */
export const upTo = (limit: number) => (person: Person) => Number(person.personalId?.slice(-2) ?? 99) < limit

export interface SchoolInADrive {
  test: TestCore
  schoolId: number
  storePath: string
  /** Closes the store, so that the program can open it. */
  done: () => void
}

export async function schoolInADrive(presets: readonly string[]): Promise<SchoolInADrive> {
  const test = await openTestCore()
  let schoolId: number | null = null
  for (const [kind, file] of [
    ['student', 'csdl-hoc-sinh.xlsx'],
    ['staff', 'can-bo-giao-vien.xlsx'],
  ] as const) {
    const token = `${kind} roster`
    test.core.files.grant(token, { name: file, path: sample(file) })
    const { previewId } = await test.call('intake.preview', { file: token, school: schoolId ?? SCHOOL, kind })
    await test.call('intake.apply', { previewId })
    schoolId ??= (await test.call('schools.list', {}))[0]?.id ?? null
  }
  if (schoolId === null) throw new Error('no school after the import')
  const people = await test.call('people.list', { schoolId })
  const mark = async (stage: StageKey, on: string, who: (person: Person) => boolean) => {
    const ids = people.filter((person) => (person.birthDate ?? '') < on && who(person)).map(({ id }) => id)
    await test.call('progress.mark', { ids, stage, on })
  }
  await mark('card.issued', '2023-07-15', upTo(70))
  await mark('vneid2.applied', '2023-08-28', upTo(55))
  await mark('vneid2.approved', '2023-09-02', upTo(48))
  await mark('vneid2.activated', '2023-09-05', upTo(20))
  await mark('vneid2.activated', '2023-09-12', (person) => upTo(40)(person) && !upTo(20)(person))
  for (const preset of presets) await test.call('plans.add', { preset })
  return { test, schoolId, storePath: test.storePath, done: () => test.core.close() }
}
