import { describe, expect, it } from 'vitest'
import type { Person } from '../../../shared/domain/person.ts'
import { readChanges, repairedNotice } from '../../../shared/sheet/read-changes.ts'
import { student } from '../../renderer/people.ts'
import { contextOf } from './sheet-of.ts'

const read = (cells: Record<string, string>, person: Partial<Person> = {}) => {
  const people = [student({ id: 1, ...person })]
  return readChanges(
    contextOf(people),
    Object.entries(cells).map(([column, text]) => ({ id: 1, column, text })),
  )
}
const milestonesOf = (cells: Record<string, string>, milestones: Person['milestones'] = {}) =>
  read(cells, { milestones }).edits[0]?.milestones

describe('texts by cell', () => {
  it('become one edit a person, of what differs', () => {
    expect(read({ phone: '0912.345.678', address: ' Ấp  1 ', birthDate: '5/9/2011' })).toMatchObject({
      edits: [{ id: 1, fields: { address: 'Ấp 1', birthDate: '2011-09-05' } }],
      bad: [],
    })
    expect(read({ phone: '0912345678' })).toMatchObject({ edits: [], bad: [] })
  })

  it('keep a name that is written in capitals when it is pasted over itself', () => {
    expect(read({ fullName: 'NGUYỄN VĂN AN' }, { fullName: 'NGUYỄN VĂN AN' }).edits).toEqual([])
  })

  it('are refused one by one, with the reason; the rest of the person is taken', () => {
    const { edits, bad } = read({ fullName: ' ', gender: 'khác', address: 'Ấp 1', standing: 'Đủ điều kiện' })
    expect(edits).toEqual([{ id: 1, fields: { address: 'Ấp 1' } }])
    expect(bad.map(({ column, message }) => [column, message])).toEqual([
      ['fullName', 'Họ và tên không được để trống.'],
      ['gender', 'Ghi Nam hoặc Nữ.'],
      ['standing', 'Cột này do chương trình tính, không ghi được.'],
    ])
  })

  it('take a number without its zero where sex and year of birth bear it out, and say so', () => {
    const { edits, repaired, bad } = read({ personalId: '79211012346' })
    expect(edits).toEqual([{ id: 1, fields: { personalId: '079211012346' } }])
    expect(bad).toEqual([])
    expect(repairedNotice(repaired)).toBe(
      '1 số định danh thiếu số 0 ở đầu đã được thêm lại, ví dụ 79211012346 thành 079211012346.',
    )
    // A boy of 2011 has no such number; with sex and birth date pasted beside it, it is hers.
    expect(read({ personalId: '79310012346' }).bad.map(({ message }) => message)).toEqual([
      'Số định danh có 12 chữ số, đang ghi 11. Có thể thiếu số 0 ở đầu.',
    ])
    expect(read({ personalId: '79310012346', gender: 'Nữ', birthDate: '1/2/2010' }).bad).toEqual([])
  })

  it('refuse a number that the spreadsheet has shortened', () => {
    for (const text of ['7.9211E+10', '7,9211E+10', '#####']) {
      expect(read({ personalId: text }).bad[0]?.message).toContain('rút gọn')
    }
  })

  it('of a stage are a day, a tick or nothing', () => {
    const step = 'vneid2.applied'
    expect(milestonesOf({ [step]: '5/9' })).toEqual({ [step]: '2026-09-05' })
    expect(milestonesOf({ [step]: '✓ 05/09/2026' })).toEqual({ [step]: '2026-09-05' })
    expect(milestonesOf({ [step]: 'x' })).toEqual({ [step]: '2026-11-20' })
    expect(milestonesOf({ [step]: 'Có' })).toEqual({ [step]: '2026-11-20' })
    expect(milestonesOf({ [step]: '' }, { [step]: '2026-09-05' })).toEqual({ [step]: null })
    expect(milestonesOf({ [step]: 'chưa' }, { [step]: '2026-09-05' })).toEqual({ [step]: null })
    expect(read({ [step]: '23/11/2026' }).bad[0]?.message).toContain('sau hôm nay')
    expect(read({ [step]: 'mai' }).bad).toHaveLength(1)
  })

  it('tick only what nothing proves yet', () => {
    const [first, last] = ['vneid2.applied', 'vneid2.activated']
    expect(milestonesOf({ [first]: 'x' }, { [first]: '2026-09-05' })).toBeUndefined()
    expect(milestonesOf({ [first]: 'x' }, { [last]: '2026-09-05' })).toBeUndefined()
    expect(milestonesOf({ [first]: 'x', [last]: '05/09/2026' })).toEqual({ [last]: '2026-09-05' })
    // The step that proved it goes in the same edit.
    expect(milestonesOf({ [first]: 'x', [last]: '' }, { [last]: '2026-09-05' })).toEqual({
      [first]: '2026-11-20',
      [last]: null,
    })
  })

  it('count once, the last of a cell', () => {
    const changes = ['Ấp 1', 'Ấp 2'].map((text) => ({ id: 1, column: 'address', text }))
    expect(readChanges(contextOf([student({ id: 1 })]), changes).edits).toEqual([
      { id: 1, fields: { address: 'Ấp 2' } },
    ])
  })

  it('of somebody who is gone are refused', () => {
    expect(readChanges(contextOf([]), [{ id: 7, column: 'address', text: 'x' }]).bad[0]?.message).toBe(
      'Người này không còn trong sổ.',
    )
  })
})
