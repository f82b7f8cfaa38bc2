import { expect, it } from 'vitest'
import { nextClass } from '../../../../shared/domain/roster/rollover.ts'

it.each([
  ['6A1', ['THCS'], '7A1'],
  ['9A1', ['THCS'], null],
  ['9A1', ['THCS', 'THPT'], '10A1'],
  ['5/2', ['TH'], null],
  ['5/2', ['TH', 'THCS'], '6/2'],
  ['Lớp 10 Toán 1', ['THPT'], 'Lớp 11 Toán 1'],
  ['12C', ['THPT'], null],
  ['9.3', [], null],
  ['Lá 2', ['MN'], undefined],
  ['Chuyên Anh', ['THPT'], undefined],
] as const)('%s in a school of %s becomes %s', (name, levels, next) => {
  expect(nextClass(name, levels)).toBe(next)
})
