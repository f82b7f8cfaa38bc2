/** The registers go to another office, or come back: what is exported must be readable as a roster. */
import { expect, it } from 'vitest'
import { openTestCore } from '../../../support/core.ts'

it.each([
  ['student', 'student-list', { className: '9A1', moetId: '7912345678' }, { className: '9A2' }],
  ['staff', 'staff-list', { teamName: 'Toán', position: 'Giáo viên' }, { teamName: 'Văn phòng' }],
] as const)('reads a %s register back unchanged', async (kind, id, one, other) => {
  const { core, call } = await openTestCore()
  const school = await call('schools.add', { name: 'Trường THCS Hoa Sen', place: 'Tân An' })
  const add = (fields: Record<string, string>, fullName: string) =>
    call('people.add', { schoolId: school.id, kind, fields: { ...fields, fullName } })
  const numbers = { personalId: '079209012345', phone: '0901234567' }
  await add({ ...one, ...numbers, birthDate: '2009-03-15', gender: 'male' }, 'Nguyễn Văn An')
  const { id: second } = await add({ ...other, birthDate: '2009-01-02', gender: 'female' }, 'Tôn Nữ Quỳnh Trang')
  await call('progress.mark', { ids: [second], stage: 'card.issued', on: '2023-06-01' })

  const { token } = await call('reports.file', { id, asOf: '2023-10-31', schoolId: school.id, format: 'xlsx' })
  const { body, fileName } = core.files.output(token)
  if (body.kind !== 'bytes') throw new Error('not a workbook')
  core.files.grant('again', { name: fileName, bytes: body.bytes })
  const preview = (mapping: { sheet?: string }) =>
    call('intake.preview', { file: 'again', school: school.id, kind, mapping })
  const { sheets } = await preview({})
  const unchanged: number[] = []
  for (const sheet of sheets) {
    const { counts, columns } = await preview({ sheet })
    expect(counts).toMatchObject({ added: 0, updated: 0, rejected: 0, warnings: 0, repaired: 0 })
    expect(columns.flatMap(({ field }) => field ?? [])).toEqual(
      expect.arrayContaining(['fullName', 'personalId', 'phone']),
    )
    unchanged.push(counts.unchanged)
  }
  expect(unchanged.reduce((sum, count) => sum + count, 0)).toBe(2)
})
