/** What stands in a cell of our CSV: safe for a spreadsheet, and the same again when read. */
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cellText } from '../../../shared/domain/roster/cells.ts'
import { guardCell, unguardCell } from '../../../shared/text/csv-cell.ts'
import { tidy } from '../../../shared/text/fold.ts'

/** Letters that matter to spreadsheets come often. */
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('=', '"', "'", '’', '+', '-', '@', '0', '6', 'E', '/', ';', 'ă', ' '),
    maxLength: 12,
  }),
)

describe('a cell of CSV', () => {
  it.each([
    ['079209012345', '="079209012345"'],
    ['0901234567', '="0901234567"'],
    ['6/1', '="6/1"'],
    ['6E1', '="6E1"'],
    ['9 a', '="9 a"'],
    ['9A1', '9A1'],
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['=1+1', "'=1+1"],
    ['-Lê An', "'-Lê An"],
    ['@sum', "'@sum"],
    ['+84 của mẹ', "'+84 của mẹ"],
    ["'Lê An", `="'Lê An"`],
    ['="x"', `'="x"`],
  ])('%j stands as %j and is read back', (value, cell) => {
    expect(guardCell(value)).toBe(cell)
    expect(cellText(cell)).toBe(value)
  })

  it('gives any text back', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(unguardCell(guardCell(value))).toBe(value)
      }),
    )
  })

  it('gives any text of the register back through the file and the roster reader', () => {
    fc.assert(
      fc.property(text.map(tidy), (value) => {
        const file = Papa.unparse([[guardCell(value), 'x']], { delimiter: ';', newline: '\r\n' })
        const { data } = Papa.parse<string[]>(file, { delimiter: ';' })
        expect(cellText(data[0]?.[0])).toBe(value)
      }),
    )
  })

  it('never begins with what a spreadsheet would run, but for a constant', () => {
    fc.assert(
      fc.property(text, (value) => {
        const cell = guardCell(value)
        expect(/^[=+\-@\t\r]/.test(cell) && !/^="(?:[^"]|"")*"$/su.test(cell)).toBe(false)
      }),
    )
  })

  it.each(["'079209012345", "''079209012345", '="079209012345"', '’079209012345'])(
    'reads %j of other programs',
    (cell) => {
      expect(cellText(cell)).toBe('079209012345')
    },
  )
})
