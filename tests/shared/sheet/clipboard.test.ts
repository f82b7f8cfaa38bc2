import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClipboard, writeClipboard } from '../../../shared/sheet/clipboard.ts'
import { readHtmlTable, writeHtmlTable } from '../../../shared/sheet/html-table.ts'
import { readTsv, writeTsv } from '../../../shared/sheet/tsv.ts'
import { EXCEL, GOOGLE, LIBREOFFICE } from './clipboards.ts'

describe('a table as text', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb\r', [['a'], ['b']]],
    ['\ufeffa\tb', [['a', 'b']]],
    ['', []],
    // One blank cell, copied.
    ['\r\n', [['']]],
    // Blank cells at the ends of rows and blank rows empty what they are pasted over.
    [
      'a\t\t\r\n\t\t\r\n',
      [
        ['a', '', ''],
        ['', '', ''],
      ],
    ],
    ['a\r\n\r\n', [['a'], ['']]],
    ['a\t', [['a', '']]],
    // Rows of a text that is no rectangle stay as long as they are.
    ['a\tb\nc', [['a', 'b'], ['c']]],
  ])('is read: %j', (text, table) => {
    expect(readTsv(text)).toEqual(table)
  })

  it.each([
    // Excel puts a cell into quotes for a tab or a line end in it, and doubles the quotes inside.
    ['"tab\tinside"\tx', [['tab\tinside', 'x']]],
    ['"line\ninside"\r\nx', [['line\ninside'], ['x']]],
    ['"""tab""\tbetween ""quoted"""', [['"tab"\tbetween "quoted"']]],
    ['"\tđầu"', [['\tđầu']]],
    // It does not for a mere quote, also not at the beginning.
    ['half "quotes"\tx', [['half "quotes"', 'x']]],
    ['"half" quotes\tx', [['"half" quotes', 'x']]],
    ['"more ""double""\tx', [['"more ""double""', 'x']]],
    ['"\tx', [['"', 'x']]],
    [' đầu\tcuối ', [[' đầu', 'cuối ']]],
  ])('has quotes as Excel writes them: %j', (text, table) => {
    expect(readTsv(text)).toEqual(table)
  })

  it('is the same after writing and reading, whatever is in the cells', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^["\t\r\n aB]{0,6}$/))
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })
})

describe('a table as a page', () => {
  it('of Excel: line ends in cells, real numbers, days in the order of the region, no hidden row', () => {
    expect(readHtmlTable(EXCEL.html)).toEqual([
      ['Họ và tên', 'Số định danh', 'Ngày sinh', 'Ghi chú'],
      ['Lê An', '79211012345', '5/9/2011', 'a\nb'],
      ['Trần Bé', '079211012346', '', ''],
    ])
  })

  it('of LibreOffice: real numbers and days, blank cells, merged cells', () => {
    expect(readHtmlTable(LIBREOFFICE)).toEqual([
      ['Lê An', '79211012345', '05/09/2011', 'a\nb'],
      ['Trần "Bé"', '079211012346', '', ''],
      ['Gộp', '', 'x', 'y'],
    ])
  })

  it('of Google Sheets: real numbers and days, cells over rows', () => {
    expect(readHtmlTable(GOOGLE)).toEqual([
      ['Lê An\nlớp 9A1', '79211012345', '05/09/2011'],
      ['0042', '', 'TRUE'],
      ['', '', 'cuối'],
    ])
  })

  it('keeps what a number format shows, but for days and shortened numbers', () => {
    const cell = (attributes: string, shown: string) =>
      readHtmlTable(`<table><tr><td ${attributes}>${shown}</td></tr></table>`)
    expect(cell('sdval="79211012345" sdnum="1033;0;000000000000"', '079211012345')).toEqual([['079211012345']])
    expect(cell('x:num="0.125"', '12,5 %')).toEqual([['12,5 %']])
    expect(cell('x:num', '42')).toEqual([['42']])
    expect(cell('x:num="79211012345"', '########')).toEqual([['79211012345']])
    expect(cell('x:num="40791" style=\'mso-number-format:"Short Date"\'', '9/5/2011')).toEqual([['05/09/2011']])
    expect(cell('style=\'mso-number-format:"dd\\/mm\\/yyyy"\'', '05/09/2011')).toEqual([['05/09/2011']])
    // A number format that some program made up does no harm.
    expect(cell('data-sheets-value="{broken" sdnum=";;"', '5')).toEqual([['5']])
  })

  it('is none where a page holds no table or several', () => {
    expect(readHtmlTable('<p>Lê An</p>')).toBeNull()
    expect(readHtmlTable('<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>')).toBeNull()
    expect(readClipboard({ text: 'a\tb', html: '<p>a b</p>' })).toEqual([['a', 'b']])
  })

  it('is the same after writing and reading', () => {
    const letters = fc.constantFrom('a', 'Đ', 'ế', '0', '<', '>', '&', '"', "'", '&amp;', '\n', ' ')
    const cell = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(readHtmlTable(writeHtmlTable(rows))).toEqual(rows)
      }),
    )
  })

  it('tells Excel to leave the zeros before a number alone', () => {
    const { html, text } = writeClipboard([['079211012345', 'a\tb']])
    expect(html).toContain(String.raw`<td style='mso-number-format:"\@"'>079211012345</td>`)
    expect(text).toBe('079211012345\t"a\tb"')
  })
})
