import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFillDown, planFillRight, planFillTo } from '../../../shared/sheet/fill.ts'
import type { CellPlan } from '../../../shared/sheet/plan.ts'
import { findCells, findReplacements, planReplace } from '../../../shared/sheet/replace.ts'
import { planClear, planDate, planText, planTicks } from '../../../shared/sheet/write-all.ts'
import { workWords } from '../../../shared/sheet/words.ts'
import { somePerson } from '../../support/arbitrary-people.ts'
import { student } from '../../renderer/people.ts'
import { chosen, readPlan, sheetOf } from './sheet-of.ts'

const written = ({ changes }: CellPlan) => changes.map(({ id, column, text }) => `${id} ${column} ${text}`)

const people = ['Ấp 1', 'Ấp 2', null, null].map((address, at) =>
  student({
    id: at + 1,
    fullName: `Lê An ${at + 1}`,
    address,
    phone: `090123456${at}`,
    birthDate: `2011-0${at + 1}-05`,
  }),
)
const view = sheetOf(people, ['fullName', 'standing', 'phone', 'address', 'birthDate', 'leftOn'])

describe('filling', () => {
  it('takes the first row down, and the row above where one row is chosen', () => {
    expect(written(planFillDown(view, chosen([1, 3, 3, 3])))).toEqual(['3 address Ấp 2', '4 address Ấp 2'])
    expect(written(planFillDown(view, chosen([2, 3, 2, 4])))).toEqual(['3 address Ấp 2', '3 birthDate 05/02/2011'])
    expect(planFillDown(view, chosen([0, 3, 0, 3])).refused).toBe('Không có dòng nào ở trên để lấy giá trị.')
  })

  it('takes the first column to the right, and the column at the left where one column is chosen', () => {
    expect(written(planFillRight(view, chosen([0, 4, 1, 5])))).toEqual(['1 leftOn 05/01/2011', '2 leftOn 05/02/2011'])
    expect(written(planFillRight(view, chosen([0, 5, 0, 5])))).toEqual(['1 leftOn 05/01/2011'])
    expect(planFillRight(view, chosen([0, 0, 3, 0])).refused).toBe('Không có cột nào ở bên trái để lấy giá trị.')
  })

  it('copies with the handle to each side, the source again and again', () => {
    const source = { top: 0, bottom: 1, left: 3, right: 3 }
    expect(written(planFillTo(view, source, { top: 2, bottom: 3, left: 3, right: 3 }))).toEqual([
      '3 address Ấp 1',
      '4 address Ấp 2',
    ])
    const last = { top: 3, bottom: 3, left: 4, right: 4 }
    expect(written(planFillTo(view, last, { top: 1, bottom: 2, left: 4, right: 4 }))).toEqual([
      '2 birthDate 05/04/2011',
      '3 birthDate 05/04/2011',
    ])
    expect(written(planFillTo(view, last, { top: 3, bottom: 3, left: 5, right: 5 }))).toEqual(['4 leftOn 05/04/2011'])
    const plan = planFillTo(view, last, { top: 3, bottom: 3, left: 2, right: 3 })
    expect(written(plan)).toEqual(['4 phone 05/04/2011', '4 address 05/04/2011'])
    expect(plan.box).toEqual({ top: 3, bottom: 3, left: 2, right: 4 })
    // What a column cannot take is refused when it is read, not written as something else.
    expect(readPlan(people, plan).bad.map(({ column }) => column)).toEqual(['phone'])
  })

  it('never makes a series of days', () => {
    const plan = planFillTo(view, { top: 0, bottom: 1, left: 4, right: 4 }, { top: 2, bottom: 3, left: 4, right: 4 })
    expect(written(plan)).toEqual(['3 birthDate 05/01/2011', '4 birthDate 05/02/2011'])
  })

  it('leaves columns that only show alone, and says so', () => {
    const plan = planFillRight(view, chosen([0, 0, 0, 2]))
    expect(written(plan)).toEqual(['1 phone Lê An 1'])
    expect(plan.notices).toEqual(['Cột “Diện” do chương trình tính nên không ghi (1 ô).'])
  })
})

describe('every chosen cell', () => {
  it('is emptied, but for names', () => {
    const plan = planClear(view, chosen([1, 0, 2, 3]))
    expect(written(plan)).toEqual(['2 phone ', '2 address ', '3 phone '])
    expect(plan.notices).toEqual(['Họ và tên không để trống được nên giữ nguyên (2 ô).'])
    expect(planClear(view, chosen([0, 0, 3, 0])).refused).toContain('hãy dùng lệnh Xóa')
  })

  it('takes one text, or one day where it holds days', () => {
    expect(written(planText(view, chosen([0, 3, 1, 3]), 'Ấp 1'))).toEqual(['2 address Ấp 1'])
    expect(written(planDate(view, chosen([0, 3, 0, 5]), '2026-11-20'))).toEqual([
      '1 birthDate 20/11/2026',
      '1 leftOn 20/11/2026',
    ])
    expect(planDate(view, chosen([0, 0, 3, 3]), '2026-11-20').refused).toContain('không ghi ngày')
  })
})

describe('ticking a range', () => {
  const steps = ['vneid2.applied', 'vneid2.approved', 'vneid2.activated']
  const ticked = (milestones: Record<string, string>[], selection = chosen([0, 0, milestones.length - 1, 2])) => {
    const rows = milestones.map((days, at) => student({ id: at + 1, milestones: days }))
    const plan = planTicks(sheetOf(rows, steps), selection)
    return { what: plan.what, edits: readPlan(rows, plan).edits }
  }

  it('dates what is empty with the working day, and keeps days known before', () => {
    expect(ticked([{ 'vneid2.applied': '2026-09-01' }, {}], chosen([0, 0, 1, 0]))).toEqual({
      what: 'tick',
      edits: [{ id: 2, milestones: { 'vneid2.applied': '2026-11-20' } }],
    })
  })

  it('takes all away when none is empty', () => {
    const days = { 'vneid2.applied': '2026-09-01' }
    expect(ticked([days, days], chosen([0, 0, 1, 0]))).toEqual({
      what: 'untick',
      edits: [1, 2].map((id) => ({ id, milestones: { 'vneid2.applied': null } })),
    })
  })

  it('counts what a later step proves as ticked', () => {
    const activated = { 'vneid2.activated': '2026-09-01' }
    // Of the second person nothing is known: only that row is dated.
    expect(ticked([activated, {}], chosen([0, 0, 1, 0])).edits.map(({ id }) => id)).toEqual([2])
    // All three steps are ticked, one of them with a day: that day goes.
    expect(ticked([activated])).toEqual({
      what: 'untick',
      edits: [{ id: 1, milestones: { 'vneid2.activated': null } }],
    })
    // Nothing but implied ones: they get a day of their own.
    expect(ticked([activated], chosen([0, 0, 0, 1])).edits).toEqual([
      { id: 1, milestones: { 'vneid2.applied': '2026-11-20', 'vneid2.approved': '2026-11-20' } },
    ])
  })

  it('is undone by ticking once more, whoever is chosen', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { minLength: 1, maxLength: 5 }), (rows) => {
        const selection = chosen([0, 0, rows.length - 1, 2])
        const plan = planTicks(sheetOf(rows, steps), selection)
        if (plan.what === 'untick') return
        const days = new Map(readPlan(rows, plan).edits.map(({ id, milestones }) => [id, milestones]))
        const after = rows.map((person) => {
          const milestones = { ...person.milestones }
          for (const [stage, on] of Object.entries(days.get(person.id) ?? {})) if (on) milestones[stage] = on
          return { ...person, milestones }
        })
        expect(planTicks(sheetOf(after, steps), selection).what).toBe('untick')
      }),
    )
  })
})

describe('find and replace', () => {
  const rows = [
    student({ id: 1, fullName: 'Nguyễn Hòa', address: 'ấp Trung, xã Trung An' }),
    student({ id: 2, fullName: 'Đặng Hoa', address: 'Ấp trung' }),
  ]
  const sheet = sheetOf(rows, ['fullName', 'standing', 'address', 'birthDate'])
  const options = { find: '', withMarks: true, exactCase: false, wholeCell: false }
  const found = (changes: Partial<typeof options>, within = chosen([0, 0, 1, 3])) =>
    findCells(sheet, { ...options, ...changes }, within).map(({ id, column }) => `${id} ${column}`)

  it('finds with and without marks and case, in the whole cell, where it is chosen', () => {
    expect(found({ find: 'hoa' })).toEqual(['2 fullName'])
    expect(found({ find: 'hoa', withMarks: false })).toEqual(['1 fullName', '2 fullName'])
    expect(found({ find: 'dang', withMarks: false })).toEqual(['2 fullName'])
    expect(found({ find: 'Trung', exactCase: true })).toEqual(['1 address'])
    expect(found({ find: 'ấp trung', wholeCell: true })).toEqual(['2 address'])
    expect(found({ find: 'trung' }, chosen([0, 0, 1, 0]))).toEqual([])
    // As it was typed with another input method.
    expect(found({ find: 'Hòa'.normalize('NFD') })).toEqual(['1 fullName'])
    expect(found({ find: '' })).toEqual([])
    expect(found({ find: 'đủ' })).toEqual(['1 standing', '2 standing'])
  })

  it('replaces every place and keeps the rest as it is written', () => {
    const changes = findReplacements(sheet, { ...options, find: 'trung', withMarks: false }, 'Đông', null)
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['ấp Trung, xã Trung An', 'ấp Đông, xã Đông An'],
      ['Ấp trung', 'Ấp Đông'],
    ])
    expect(written(planReplace(changes))).toEqual(['1 address ấp Đông, xã Đông An', '2 address Ấp Đông'])
    // A column that only shows is found, and never replaced in.
    expect(findReplacements(sheet, { ...options, find: 'điều' }, 'x', null)).toEqual([])
    // Signs of patterns are letters like others.
    expect(findReplacements(sheet, { ...options, find: '.*' }, '$&', null)).toEqual([])
  })
})

describe('what an edit is called', () => {
  it('says what and how many', () => {
    expect(workWords('paste', { cells: 1200, who: 400, added: 3 })).toBe('Dán 1.200 ô của 400 người, thêm 3 người')
    expect(workWords('clear', { cells: 1, who: 'Lê An', added: 0 })).toBe('Xóa 1 ô của Lê An')
    expect(workWords('paste', { cells: 0, who: 0, added: 2 })).toBe('Dán để thêm 2 người')
  })
})
