import { expect, it } from 'vitest'
import { addSchool, openTestCore } from '../../../support/core.ts'

async function school() {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const add = async (fullName: string) =>
    (
      await test.call('people.add', {
        schoolId,
        kind: 'student',
        fields: { fullName, birthDate: '2009-03-05', className: '9A1' },
      })
    ).id
  return { test, schoolId, an: await add('Lê An'), binh: await add('Trần Bình') }
}

it('tells what happened to one person, in words, the newest first', async () => {
  const { test, an, binh } = await school()
  await test.call('people.edit', {
    edits: [
      { id: an, fields: { gender: 'female', className: '9A2' } },
      { id: binh, fields: { phone: '0901234567' } },
    ],
  })
  await test.call('progress.mark', { ids: [an, binh], stage: 'card.issued', on: '2023-08-27' })
  await test.call('progress.exempt', { ids: [an], reason: 'abroad', from: '2023-09-01', until: null, note: 'Học bổng' })
  const [abroad] = await test.call('people.byIds', { ids: [an] })
  await test.call('progress.endExemption', { exemptionId: abroad?.exemptions[0]?.id ?? 0, until: '2023-10-01' })

  const told = await test.call('history.of', { personId: an })
  expect(told.map(({ what, before, after }) => `${what}: ${before} → ${after}`)).toEqual([
    'Đi nước ngoài: chưa kết thúc → đến hết 01/10/2023',
    'Đi nước ngoài:  → từ 01/09/2023: Học bổng',
    'Đã có thẻ:  → 27/08/2023',
    'Giới tính:  → Nữ',
    'Lớp: 9A1 → 9A2',
    'Hồ sơ:  → Thêm vào sổ',
    'Họ và tên:  → Lê An',
    'Ngày sinh:  → 05/03/2009',
    'Lớp:  → 9A1',
  ])
  expect(told[0]).toMatchObject({ who: 'Người thử', label: 'Kết thúc ngày 01/10/2023 “Đi nước ngoài”: Lê An' })
})

it('tells what happened to one cell, with what was undone, also after a restart', async () => {
  const { test, an } = await school()
  await test.call('progress.mark', { ids: [an], stage: 'card.issued', on: '2023-08-27' })
  await test.call('progress.mark', { ids: [an], stage: 'card.issued', on: '2023-08-28' })
  await test.call('progress.mark', { ids: [an], stage: 'card.applied', on: '2023-08-01' })
  await test.call('history.undo', {})
  await test.call('history.undo', {})
  await test.restart()
  const cell = await test.call('history.of', { personId: an, stage: 'card.issued' })
  expect(cell.map(({ before, after, undone }) => [before, after, undone])).toEqual([
    ['27/08/2023', '28/08/2023', true],
    ['', '27/08/2023', false],
  ])
  const name = await test.call('history.of', { personId: an, field: 'fullName' })
  expect(name.map(({ field, after }) => [field, after])).toEqual([['fullName', 'Lê An']])
})

it('names a class that is gone, and counts people and their school for each step', async () => {
  const { test, an, binh } = await school()
  await test.call('people.edit', { edits: [{ id: an, fields: { className: '9A9' } }] })
  await test.call('progress.mark', { ids: [an, binh], stage: 'card.issued', on: '2023-08-27' })
  await test.call('progress.mark', { ids: [an, binh], stage: 'card.applied', on: '2023-08-01' })
  const other = await addSchool(test, 'Trường khác')
  await test.call('people.add', { schoolId: other, kind: 'student', fields: { fullName: 'Đỗ Chi' } })
  await test.call('people.remove', { ids: [binh] })
  const [removed, added, schoolAdded, marked] = await test.call('history.list', { limit: 4 })
  expect(removed).toMatchObject({ people: 1, school: 'Trường THCS Thử' })
  expect(added).toMatchObject({ people: 1, school: 'Trường khác' })
  expect(schoolAdded).toMatchObject({ people: 0, school: null })
  expect(marked).toMatchObject({ people: 2, school: 'Trường THCS Thử' })

  const edited = (await test.call('history.list', { limit: 10 })).find(({ label }) => label === 'Sửa Lê An')
  await test.call('history.undo', { changeSetId: edited?.id })
  const classes = await test.call('history.of', { personId: an, field: 'className' })
  expect(classes[0]).toMatchObject({ before: '9A1', after: '9A9', undone: true })
})
