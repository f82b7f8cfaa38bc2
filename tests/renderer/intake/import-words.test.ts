import { describe, expect, it } from 'vitest'
import { fieldOptions, importSize, remap, resultSentence } from '../../../renderer/intake/import-words.ts'
import type { PreviewColumn } from '../../../shared/contract/intake.ts'

const column = (number: number, field: PreviewColumn['field']): PreviewColumn => ({
  column: number,
  letter: 'A',
  heading: '',
  field,
  fieldName: '',
  confidence: field === null ? null : 'sure',
  samples: [],
})
const columns = [column(1, null), column(2, 'fullName'), column(3, 'phone')]

describe('remap', () => {
  it('moves a field to another column and leaves the old one out', () => {
    expect(remap({ sheet: 'HS' }, columns, 1, 'fullName')).toEqual({
      sheet: 'HS',
      columns: { '1': 'fullName', '2': null },
    })
  })

  it('keeps what was given before', () => {
    const first = remap({}, columns, 3, null)
    expect(remap(first, columns, 1, 'phone').columns).toEqual({ '1': 'phone', '3': null })
  })
})

it('offers each kind of people the fields that it has', () => {
  const student = fieldOptions('student').map(([field]) => field)
  const staff = fieldOptions('staff').map(([field]) => field)
  expect(student).toContain('className')
  expect(student).not.toContain('teamName')
  expect(staff).toContain('position')
  expect(staff).not.toContain('className')
})

it('counts and tells the import', () => {
  const counts = { read: 10, added: 1200, updated: 3, unchanged: 0, rejected: 2, warnings: 0, repaired: 0 }
  expect(importSize(counts)).toBe(1203)
  expect(resultSentence(counts)).toBe('Đã thêm 1.200 người, cập nhật 3 người, giữ lại 2 dòng chưa nhập.')
})
