/** Filters on columns: one is compared with a plain reading of what it says, several with each alone. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ANYTHING,
  chosenKeys,
  type ColumnFilter,
  type FilterColumn,
  filterOfTicks,
  filterTest,
  isFiltering,
  tallyKeys,
  withFilter,
} from '../../../shared/sheet/filters.ts'
import { addDays } from '../../../shared/text/dates.ts'

interface Row {
  name: string
  day: string
}

const COLUMNS: Record<string, FilterColumn<Row>> = {
  name: { key: (row) => row.name },
  day: { key: (row) => row.day.slice(0, 7), day: (row) => row.day },
}
const columns = (id: string) => COLUMNS[id]

const someDay = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-01-01', days))
const someRow: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom('', 'An', 'Bình', 'Chi'),
  day: fc.oneof(fc.constant(''), someDay),
})
const rows = fc.array(someRow, { maxLength: 40 })
const filterOver = (keys: readonly string[]): fc.Arbitrary<ColumnFilter> =>
  fc.record({
    mode: fc.constantFrom('only', 'except'),
    keys: fc.subarray([...keys]),
    from: fc.option(someDay),
    until: fc.option(someDay),
  })
const nameFilter = filterOver(['', 'An', 'Bình', 'Chi', 'Không ai'])
const dayFilter = filterOver(['', '2026-01', '2026-02', '2026-03'])

/** The filter read word by word. */
function passesPlainly(row: Row, { mode, keys, from, until }: ColumnFilter): boolean {
  const month = row.day.slice(0, 7)
  if (mode === 'only' ? !keys.includes(month) : keys.includes(month)) return false
  if (from === null && until === null) return true
  return row.day !== '' && (from ?? '0') <= row.day && row.day <= (until ?? '9')
}

describe('filterTest', () => {
  it('lets pass what the filter says', () => {
    fc.assert(
      fc.property(rows, dayFilter, (some, filter) => {
        const test = filterTest({ day: filter }, columns)
        expect(some.filter(test)).toEqual(some.filter((row) => passesPlainly(row, filter)))
      }),
    )
  })

  it('lets pass, over several columns, whom each lets pass', () => {
    fc.assert(
      fc.property(rows, nameFilter, dayFilter, (some, name, day) => {
        const byName = filterTest({ name }, columns)
        const byDay = filterTest({ day }, columns)
        expect(some.filter(filterTest({ name, day }, columns))).toEqual(some.filter(byName).filter(byDay))
      }),
    )
  })

  it('asks no day of a column without days, and nothing of a column that there is no longer', () => {
    const rows = [{ name: 'An', day: '' }]
    expect(rows.filter(filterTest({ name: { ...ANYTHING, from: '2026-01-01' } }, columns))).toEqual(rows)
    expect(rows.filter(filterTest({ gone: { ...ANYTHING, mode: 'only', keys: [] } }, columns))).toEqual(rows)
  })
})

it('takes a filter away that lets everything pass, and leaves the others', () => {
  fc.assert(
    fc.property(nameFilter, dayFilter, (name, day) => {
      const set = withFilter(withFilter({}, 'name', name), 'day', day)
      expect(Object.keys(set)).toEqual([...(isFiltering(name) ? ['name'] : []), ...(isFiltering(day) ? ['day'] : [])])
      expect(withFilter(set, 'name', ANYTHING)).toEqual(isFiltering(day) ? { day } : {})
    }),
  )
})

describe('a list of values', () => {
  it('counts everybody whom the other columns let pass, once', () => {
    fc.assert(
      fc.property(rows, dayFilter, (some, day) => {
        const others = filterTest({ day }, columns)
        const counts = tallyKeys(some, COLUMNS['name'] as FilterColumn<Row>, others)
        const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
        expect(total).toBe(some.filter(others).length)
        for (const [name, count] of counts) {
          const chosen = { name: { ...ANYTHING, mode: 'only' as const, keys: [name] }, day }
          expect(some.filter(filterTest(chosen, columns)).length).toBe(count)
        }
      }),
    )
  })

  it('shows exactly those whose values were ticked, whichever way the filter names them', () => {
    const all = ['', 'An', 'Bình', 'Chi']
    fc.assert(
      fc.property(rows, fc.subarray(all), (some, ticked) => {
        const filter = { ...ANYTHING, ...filterOfTicks(all, new Set(ticked)) }
        expect(some.filter(filterTest({ name: filter }, columns))).toEqual(
          some.filter(({ name }) => ticked.includes(name)),
        )
        expect(chosenKeys(filter, all)).toEqual(new Set(ticked))
        expect(isFiltering(filter)).toBe(ticked.length < all.length)
      }),
    )
  })

  it('lets a value that comes later pass when most were left ticked, and not when few were', () => {
    const later = [{ name: 'Dũng', day: '' }]
    const all = ['An', 'Bình', 'Chi']
    const most = { ...ANYTHING, ...filterOfTicks(all, new Set(['An', 'Bình'])) }
    const few = { ...ANYTHING, ...filterOfTicks(all, new Set(['An'])) }
    expect(later.filter(filterTest({ name: most }, columns))).toEqual(later)
    expect(later.filter(filterTest({ name: few }, columns))).toEqual([])
  })
})
