/** Rows taken while a list is read are those that reading it to the end would give. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseTables } from '../../../../shared/domain/roster/choose-tables.ts'
import { RosterReader } from '../../../../shared/domain/roster/roster-reader.ts'
import { NO_STAGES } from '../../../../shared/domain/roster/stage-headings.ts'
import type { CellRange, CellValue, RosterRow } from '../../../../shared/domain/roster/types.ts'
import { type Cells, sheetRows, TODAY } from './rows.ts'

const HEAD: Cells = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Số định danh', 'Số điện thoại']

const line: fc.Arbitrary<CellValue[]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('1', ''),
    fc.constantFrom('Lê An', 'Trần Thị Bình', ''),
    fc.constantFrom<CellValue>(
      '05/08/2010',
      '25/08/2010',
      '8/25/2010',
      { date: '2010-08-05' },
      { date: '2010-08-25' },
      '',
    ),
    fc.constantFrom('6A1', '', '6A2'),
    fc.constantFrom('079210000001', '079210000002', ''),
    fc.constantFrom('0901234567', ''),
  ),
  fc.constantFrom<CellValue[]>(['Lớp: 7A1'], ['', 'Tổng số: 3'], ['2', '', '', '6A1']),
)
const merge = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.nat(4))
  .map(([firstRow, more]): CellRange => ({ firstRow, lastRow: firstRow + more, firstColumn: 4, lastColumn: 4 }))

describe('rows that are settled', () => {
  it('are the same as at the end, each once and in order', () => {
    let early = 0
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.array(merge, { maxLength: 2 }),
        fc.boolean(),
        (lines, merges, chosen) => {
          // Of merged cells only the first holds a value.
          const covered = (row: number) => merges.some(({ firstRow, lastRow }) => row > firstRow && row <= lastRow)
          const cells = lines.map((line, at) =>
            line.map((value, column) => (column === 3 && covered(at + 2) ? '' : value)),
          )
          const rows = sheetRows([HEAD, ...cells])
          const [table] = chooseTables([{ name: 'A', hidden: false, rows }], {}, 'student', NO_STAGES)
          if (!table) throw new Error('no row of headings was found')
          const { header, group } = table
          const dateOrder = chosen ? 'day-month' : null
          const start = () =>
            new RosterReader({ sheet: 'A', kind: 'student', header, group, stages: NO_STAGES, dateOrder, today: TODAY })
          const [whole, piecewise] = [start(), start()]
          const taken: RosterRow[] = []
          for (const row of rows) {
            whole.add(row)
            piecewise.add(row)
            // As they are sent away: what changes them afterwards changes nothing.
            taken.push(...structuredClone(piecewise.take()))
          }
          early += taken.length
          whole.end(merges)
          piecewise.end(merges)
          const { rows: wanted, skipped } = whole.finish()
          const rest = piecewise.finish()
          expect([...taken, ...rest.rows]).toEqual(wanted)
          expect(rest.skipped).toEqual(skipped)
        },
      ),
      { numRuns: 2000 },
    )
    expect(early).toBeGreaterThan(1000)
  })
})
