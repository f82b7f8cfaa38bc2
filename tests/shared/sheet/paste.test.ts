import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText } from '../../../shared/sheet/cells.ts'
import { readClipboard, writeClipboard } from '../../../shared/sheet/clipboard.ts'
import { copiedTable } from '../../../shared/sheet/copy.ts'
import { planPaste } from '../../../shared/sheet/paste.ts'
import { planClear } from '../../../shared/sheet/write-all.ts'
import { somePerson } from '../../support/arbitrary-people.ts'
import { student } from '../../renderer/people.ts'
import { chosen, readPlan, sheetOf } from './sheet-of.ts'

const people = [1, 2, 3, 4].map((id) => student({ id, fullName: `Lê An ${id}`, phone: null, address: null }))
const view = sheetOf(people, ['fullName', 'standing', 'phone', 'address', 'birthDate'])
const texts = (table: string[][], selection: Parameters<typeof planPaste>[2]) =>
  planPaste(view, table, selection).changes.map(({ id, column, text }) => `${id} ${column} ${text}`)

describe('pasting', () => {
  it('puts one cell into every chosen cell, of all ranges', () => {
    expect(texts([['x']], chosen([0, 3, 1, 3], [3, 3, 3, 3]))).toEqual(['1 address x', '2 address x', '4 address x'])
  })

  it('puts a table down and right from the first cell', () => {
    expect(
      texts(
        [
          ['0901234567', 'Ấp 1'],
          ['0901234568', 'Ấp 2'],
        ],
        chosen([1, 2, 1, 2]),
      ),
    ).toEqual(['2 phone 0901234567', '2 address Ấp 1', '3 phone 0901234568', '3 address Ấp 2'])
  })

  it('repeats a table over a range that is several of it, in each direction by itself', () => {
    expect(texts([['a'], ['b']], chosen([0, 3, 3, 3]))).toEqual([
      '1 address a',
      '2 address b',
      '3 address a',
      '4 address b',
    ])
    // A row of two over one column and three rows goes three times down, and keeps its width.
    expect(texts([['0901234567', 'Ấp 1']], chosen([0, 2, 2, 2]))).toHaveLength(6)
    // It does not divide: once, from the first cell.
    expect(texts([['a'], ['b']], chosen([0, 3, 2, 3]))).toEqual(['1 address a', '2 address b'])
  })

  it('refuses a table over several ranges that it does not fit', () => {
    const plan = planPaste(view, [['a'], ['b']], chosen([0, 3, 0, 3], [2, 3, 2, 3]))
    expect(plan).toMatchObject({
      changes: [],
      refused: 'Bảng tạm không vừa các vùng đã chọn. Hãy chọn một vùng rồi dán.',
    })
    expect(texts([['a'], ['b']], chosen([0, 3, 1, 3], [2, 3, 3, 3]))).toHaveLength(4)
  })

  it('never writes a column that only shows, and says so', () => {
    const plan = planPaste(view, [['Lê Bình', 'Khác', '0901234567']], chosen([0, 0, 0, 0]))
    expect(plan.changes.map(({ column }) => column)).toEqual(['fullName', 'phone'])
    expect(plan.notices).toEqual(['Cột “Diện” do chương trình tính nên không ghi (1 ô).'])
  })

  it('leaves out columns past the last, and says so', () => {
    const plan = planPaste(view, [['Ấp 1', '05/09/2011', 'a', 'b']], chosen([0, 3, 0, 3]))
    expect(plan.changes).toHaveLength(2)
    expect(plan.notices).toEqual(['2 cột ở bên phải không còn chỗ nên không dán.'])
    expect(plan.box).toEqual({ top: 0, bottom: 0, left: 3, right: 4 })
  })

  it('adds people for rows past the last, but for blank ones', () => {
    const table = [
      ['Lê Năm', '', '0901234567'],
      ['', '', ''],
      ['', '', '0901234568'],
    ]
    const plan = planPaste(view, table, chosen([4, 0, 4, 0]))
    const read = readPlan(people, plan)
    expect(read.added).toEqual([{ fields: { fullName: 'Lê Năm', phone: '0901234567' } }])
    expect(read.addedIds).toEqual([-1])
    expect(read.bad).toEqual([{ id: -3, column: 'fullName', text: '', message: 'Người mới phải có họ và tên.' }])
  })

  it('leaves cells alone for which a row of the text has none', () => {
    const named = [student({ id: 1, phone: '0901234567', address: 'Ấp 1' })]
    const sheet = sheetOf(named, ['phone', 'address'])
    expect(planPaste(sheet, [['0901234568']], chosen([0, 0, 0, 1])).changes).toHaveLength(2)
    expect(planPaste(sheet, [['a', 'b'], ['0901234568']], chosen([0, 0, 0, 0])).changes).toHaveLength(3)
  })

  it('turns days of a computer that writes the month first, when the column can only be read so', () => {
    const plan = planPaste(view, [['9/5/2011'], ['9/25/2011']], chosen([0, 4, 0, 4]))
    expect(readPlan(people, plan).edits.map(({ fields }) => fields?.birthDate)).toEqual(['2011-09-05', '2011-09-25'])
    expect(plan.notices).toEqual(['Cột “Ngày sinh” ghi tháng trước ngày (9/25/2011): đã hiểu là tháng/ngày/năm.'])
    // One that can only be the day first: nothing is turned, and the other is refused.
    const mixed = readPlan(people, planPaste(view, [['25/9/2011'], ['9/25/2011']], chosen([0, 4, 0, 4])))
    expect(mixed.bad.map(({ message }) => message)).toEqual(['Không có ngày 9/25/2011 trong lịch.'])
  })

  it('empties what was cut, but where it is pasted', () => {
    const named = [student({ id: 1, phone: '0901234567', address: null }), student({ id: 2, phone: null })]
    const sheet = sheetOf(named, ['phone', 'address'])
    const cut = planClear(sheet, chosen([0, 0, 0, 0])).changes
    expect(planPaste(sheet, [['0901234567']], chosen([1, 0, 1, 0]), cut)).toMatchObject({
      what: 'cut',
      changes: [
        { id: 1, text: '' },
        { id: 2, text: '0901234567' },
      ],
    })
    expect(planPaste(sheet, [['0901234567']], chosen([0, 0, 0, 0]), cut).changes).toEqual([])
  })

  it('refuses what is too large, and an empty clipboard', () => {
    expect(planPaste(view, [], chosen([0, 0, 0, 0])).refused).toBe('Bảng tạm không có gì để dán.')
    const long = Array.from({ length: 50_001 }, () => ['x'])
    expect(planPaste(view, long, chosen([0, 0, 0, 0])).refused).toContain('mỗi lần dán được 50.000 dòng')
  })
})

const IDS = [
  'fullName',
  'className',
  'personalId',
  'standing',
  'birthDate',
  'gender',
  'phone',
  'card.issued',
  'vneid2.applied',
  'vneid2.activated',
]
const somePeople = fc.array(somePerson, { minLength: 1, maxLength: 6 })
const corner = fc.tuple(fc.nat(5), fc.nat(9), fc.nat(5), fc.nat(9))

describe('whatever is on the clipboard', () => {
  it('a paste of what was copied changes nothing, in either form', () => {
    fc.assert(
      fc.property(somePeople, corner, fc.boolean(), (rows, [top, left, height, width], asText) => {
        const sheet = sheetOf(rows, IDS)
        const [first, column] = [top % rows.length, left % IDS.length]
        const bottom = Math.min(first + height, rows.length - 1)
        const selection = chosen([first, column, bottom, Math.min(column + width, IDS.length - 1)])
        const table = copiedTable(sheet, selection)
        if (!table) throw new Error('one range is always a table')
        const { text, html } = writeClipboard(table)
        const plan = planPaste(sheet, readClipboard({ text, html: asText ? '' : html }), selection)
        expect(plan).toMatchObject({ changes: [], notices: [], refused: null })
        expect(readPlan(rows, plan)).toMatchObject({ edits: [], added: [], bad: [] })
      }),
    )
  })

  it('writes only people on screen and new ones, and no column that only shows', () => {
    const cell = fc.constantFrom('', 'x', '05/09/2011', '079211012345', 'Lê An', '9/25/2011')
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(somePeople, table, corner, (rows, cells, [top, left, height, width]) => {
        // The last person is hidden by a filter.
        const shown = rows.slice(0, -1)
        const sheet = sheetOf(shown, IDS)
        const row = Math.min(top, shown.length)
        const plan = planPaste(sheet, cells, chosen([row, left, row + height, Math.min(left + width, 9)]))
        const ids = new Set(shown.map(({ id }) => id))
        for (const { id, column } of plan.changes) {
          expect(id < 0 || ids.has(id)).toBe(true)
          expect(column).not.toBe('standing')
        }
        const read = readPlan(rows, plan)
        expect(read.edits.every(({ id }) => ids.has(id))).toBe(true)
        // Every cell is read or refused.
        for (const { id, column, text } of plan.changes) {
          const person = shown.find((one) => one.id === id)
          const shownColumn = sheet.columns.find((one) => one.id === column)
          if (person && shownColumn) expect(text.trim()).not.toBe(cellText(shownColumn, person))
        }
      }),
    )
  })
})
