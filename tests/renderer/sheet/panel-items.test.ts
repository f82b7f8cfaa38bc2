import { describe, expect, it } from 'vitest'
import { type SheetFilterColumn, filterColumn } from '../../../renderer/sheet/filters/filter-columns.ts'
import { filterParts } from '../../../renderer/sheet/filters/filter-words.ts'
import { afterPress, foundKeys, listedKeys, panelItems, tickedOf } from '../../../renderer/sheet/filters/panel-items.ts'
import { WHOLE_SHEET } from '../../../renderer/sheet/view.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { ANYTHING, tallyKeys } from '../../../shared/sheet/filters.ts'
import { student, TODAY } from '../people.ts'

const moment = { kind: 'student', tracks: STANDARD_TRACKS, asOf: TODAY } as const
function columnOf(id: string): SheetFilterColumn {
  const column = filterColumn(id, moment)
  if (!column) throw new Error(`no column ${id}`)
  return column
}

const people = [
  student({ className: '10A1', birthDate: '2011-03-05', milestones: { 'vneid2.activated': '2026-01-05' } }),
  student({ className: '9A2', birthDate: '2011-12-31', milestones: { 'vneid2.approved': '2026-12-01' } }),
  student({ className: null, birthDate: '2010-03-01' }),
  student({ className: '9A2', birthDate: null, fullName: 'Đặng Thị Hòa' }),
]
function itemsOf(id: string, options: { searching?: boolean; open?: string[]; named?: string[] } = {}) {
  const column = columnOf(id)
  const counts = tallyKeys(people, column, () => true)
  const keys = listedKeys(column, counts, options.named ?? [])
  return panelItems(column, keys, counts, { searching: options.searching ?? false, open: new Set(options.open) }).map(
    ({ label, count, level }) => `${'  '.repeat(level - 1)}${label} ${count}`,
  )
}

describe('the list of values', () => {
  it('stands in the order of the column, blank last, each with its number of people', () => {
    expect(itemsOf('className')).toEqual(['(Chọn tất cả) 4', '  9A2 2', '  10A1 1', '  (Trống) 1'])
  })

  it('keeps a value that the filter names although nobody has it', () => {
    expect(itemsOf('className', { named: ['9A1'] })).toContain('  9A1 0')
  })

  it('puts months under their years, shown when the year is opened', () => {
    expect(itemsOf('birthDate', { open: ['2011'] })).toEqual([
      '(Chọn tất cả) 4',
      '  Năm 2010 1',
      '  Năm 2011 2',
      '    Tháng 03/2011 1',
      '    Tháng 12/2011 1',
      '  (Trống) 1',
    ])
  })

  it('tells of a step who has it, of whom a later step tells, who has not (always), and whose day is to come', () => {
    expect(itemsOf('vneid2.approved')).toEqual([
      '(Chọn tất cả) 4',
      '  Đã có 0',
      '  Suy ra từ bước sau 1',
      '  Chưa có 2',
      '  Ghi ngày sau ngày tính số liệu 1',
    ])
  })

  it('is searched without marks', () => {
    const column = columnOf('fullName')
    expect(foundKeys(column, ['Đặng Thị Hòa', 'Đàm Hoa', ''], 'dang HOA')).toEqual(['Đặng Thị Hòa'])
    expect(foundKeys(column, ['Đặng Thị Hòa', ''], 'trong')).toEqual([''])
  })

  it('has nothing for the row numbers', () => {
    expect(filterColumn('number', moment)).toBeUndefined()
  })
})

it('ticks a line whole, and clears it only when it was whole', () => {
  const some = new Set(['a'])
  expect(tickedOf(['a', 'b'], some)).toBe('some')
  const whole = afterPress(['a', 'b'], some)
  expect(tickedOf(['a', 'b'], whole)).toBe('all')
  expect(tickedOf(['a', 'b'], afterPress(['a', 'b'], whole))).toBe('none')
})

describe('filters in words', () => {
  it('name each filter, and what is left without it', () => {
    const view = {
      filters: {
        className: { ...ANYTHING, mode: 'only' as const, keys: ['9A1', ''] },
        gone: ANYTHING,
        birthDate: { ...ANYTHING, from: '2011-01-01', until: '2011-12-31' },
        'card.issued': { ...ANYTHING, keys: ['none'], from: '2026-01-01' },
      },
      list: 'no-phone',
      query: ' lê ',
    }
    const parts = filterParts(view, moment)
    expect(parts.map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'Lớp: 9A1, (Trống)',
      'Ngày sinh: từ 01/01/2011 đến 31/12/2011',
      'Đã có thẻ: trừ Chưa có; từ 01/01/2026',
      'Còn thiếu: Thiếu số điện thoại',
      'Tìm: “lê”',
    ])
    expect(parts.map(({ without }) => filterParts(without, moment).length)).toEqual([4, 4, 4, 4, 4])
    expect(filterParts(WHOLE_SHEET, moment)).toEqual([])
  })

  it('count values instead of naming many', () => {
    const keys = Array.from({ length: 12 }, (_, at) => `6A${at}`)
    const view = { ...WHOLE_SHEET, filters: { className: { ...ANYTHING, keys } } }
    expect(filterParts(view, moment)[0]?.words).toBe('trừ 12 lớp')
  })
})
