import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable, tablePage, tableText } from '../../../shared/sheet/clipboard.ts'
import { layPaste } from '../../../shared/sheet/paste.ts'
import { replaceIn } from '../../../shared/sheet/replace.ts'
import { selectBox, selectCell } from '../../../shared/sheet/selection.ts'

const cell = (text: string) => ({ text, kind: 'text' as const })

describe('a table on the clipboard', () => {
  it('is read as it was written, with blanks, tabs, line ends and quotes', () => {
    const texts = fc.stringMatching(/^[a-zđấ "\t\n]{0,6}$/)
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(texts, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
    fc.assert(
      fc.property(tables, (table) => {
        expect(readTable(`${tableText(table.map((row) => row.map(cell)))}\r\n`)).toEqual(table)
      }),
    )
  })

  it('keeps blank cells at the ends of rows, and blank rows', () => {
    expect(readTable('a\t\t\r\n\t\t\r\nb\tc\t\r\n')).toEqual([
      ['a', '', ''],
      ['', '', ''],
      ['b', 'c', ''],
    ])
    expect(readTable('')).toEqual([])
  })

  it('tells Excel to keep the zeros before a number', () => {
    const page = tablePage([[cell('001234567890'), { text: '05/09/2012', kind: 'date' }, cell('<b>')]])
    expect(page).toContain(String.raw`mso-number-format:"\@"'>001234567890`)
    expect(page).toContain(String.raw`mso-number-format:"dd\/mm\/yyyy"'>05/09/2012`)
    expect(page).toContain('&lt;b&gt;')
  })
})

describe('where a paste goes', () => {
  const extent = { rows: 10, columns: 4 }

  it('repeats over a range that is the table several times over', () => {
    const { cells, box } = layPaste([['a', 'b']], selectBox({ top: 2, bottom: 4, left: 1, right: 2 }), extent)
    expect(cells.map(({ at, text }) => `${at.row}${at.column}${text}`)).toEqual([
      '21a',
      '22b',
      '31a',
      '32b',
      '41a',
      '42b',
    ])
    expect(box).toEqual({ top: 2, bottom: 4, left: 1, right: 2 })
  })

  it('goes past a range that it does not fit, and says what has no place', () => {
    const table = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]
    const { cells, beyond, lostColumns, box } = layPaste(table, selectCell({ row: 9, column: 2 }), extent)
    expect(cells.map(({ text }) => text)).toEqual(['a', 'b'])
    expect(beyond).toEqual([
      new Map([
        [2, 'd'],
        [3, 'e'],
      ]),
    ])
    expect(lostColumns).toBe(1)
    expect(box).toEqual({ top: 9, bottom: 9, left: 2, right: 3 })
  })

  it('makes nobody of a blank row past the last', () => {
    expect(layPaste([['a'], [' ']], selectCell({ row: 9, column: 0 }), extent).beyond).toEqual([])
  })
})

describe('find and replace', () => {
  const plain = { exactCase: false, wholeCell: false }

  it('replaces every match, whatever its case, but not other marks', () => {
    expect(replaceIn('9A1 và 9a1', { ...plain, find: '9a1', replacement: '9A2' })).toBe('9A2 và 9A2')
    expect(replaceIn('Hòa', { ...plain, find: 'hoa', replacement: 'x' })).toBeNull()
    expect(replaceIn('Hòa'.normalize('NFD'), { ...plain, find: 'hòa', replacement: 'Hoà' })).toBe('Hoà')
  })

  it('takes signs for what they are', () => {
    expect(replaceIn('a.b (c)', { ...plain, find: '.b (', replacement: '$&' })).toBe('a$&c)')
  })

  it('minds case and whole cells when asked', () => {
    expect(replaceIn('9a1', { find: '9A1', replacement: 'x', exactCase: true, wholeCell: false })).toBeNull()
    expect(replaceIn('9A12', { find: '9A1', replacement: 'x', exactCase: false, wholeCell: true })).toBeNull()
    expect(replaceIn('', { ...plain, find: '', replacement: 'x' })).toBeNull()
  })
})
