import { expect, it } from 'vitest'
import { readNewPerson } from '../../../renderer/sheet/new-person.ts'
import { TODAY } from '../people.ts'

const KEYS = ['fullName', 'className', 'birthDate', 'personalId'] as const

it('gathers the fields of the form', () => {
  const texts = { fullName: 'lê an', className: ' 9A1 ', birthDate: '5/3/2011' }
  expect(readNewPerson('student', texts, KEYS, TODAY)).toEqual({
    ok: true,
    fields: { fullName: 'Lê An', className: '9A1', birthDate: '2011-03-05', personalId: null },
    labels: { fullName: 'Họ và tên', className: 'Lớp', birthDate: 'Ngày sinh', personalId: 'Số định danh' },
  })
})

it('tells every problem, each at its field', () => {
  expect(readNewPerson('student', { birthDate: '31/2/2011', personalId: '1' }, KEYS, TODAY)).toMatchObject({
    ok: false,
    problems: {
      fullName: 'Họ và tên không được để trống.',
      birthDate: 'Không có ngày 31/2/2011 trong lịch.',
      personalId: 'Số định danh có 12 chữ số, đang ghi 1.',
    },
  })
})
