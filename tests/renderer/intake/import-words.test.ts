import { expect, it } from 'vitest'
import { importWords, readable, resultSentence } from '../../../renderer/intake/import-words.ts'

it('says on the button what the import will do', () => {
  expect(importWords({ people: 1203, left: 0, moved: 0 })).toBe('Nhập 1.203 người')
  expect(importWords({ people: 3, left: 2, moved: 1 })).toBe('Nhập 3 người, ghi 2 người rời trường, chuyển lớp 1 người')
  expect(importWords({ people: 0, left: 2, moved: 0 })).toBe('Ghi 2 người rời trường')
  expect(importWords({ people: 0, left: 0, moved: 0 })).toBeNull()
})

it('tells what was done, and only what there was', () => {
  const counts = { read: 10, added: 1200, updated: 3, unchanged: 0, rejected: 2, warnings: 0, repaired: 0 }
  expect(resultSentence(counts, { left: 0, moved: 0 })).toBe(
    'Đã thêm 1.200 người, cập nhật 3 người, giữ lại 2 dòng chưa nhập.',
  )
  expect(resultSentence({ ...counts, added: 0, rejected: 0, unchanged: 5 }, { left: 0, moved: 0 })).toBe(
    'Đã cập nhật 3 người, để 5 người không đổi.',
  )
  expect(resultSentence({ ...counts, rejected: 0 }, { left: 4, moved: 1 })).toBe(
    'Đã thêm 1.200 người, cập nhật 3 người, ghi 4 người rời trường, chuyển lớp 1 người.',
  )
})

it('shows dates with the day first and leaves other values as they are', () => {
  expect(readable('2009-10-31')).toBe('31/10/2009')
  expect(readable('9A1')).toBe('9A1')
})
