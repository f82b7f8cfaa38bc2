import { expect, it } from 'vitest'
import { isOpen, namedBy, readEntries } from '../../../renderer/marking/whom.ts'
import { PeopleFinder } from '../../../shared/domain/find-people.ts'
import { student, TODAY } from '../people.ts'

const an = student({ fullName: 'Lê An', personalId: '079211000001', birthDate: '2011-01-01' })
const binh = student({ fullName: 'Trần Bình', personalId: '079211000002', birthDate: '2011-02-02', className: '9A1' })
const other = student({ fullName: 'Trần Bình', personalId: '079211000003', birthDate: '2011-03-03', className: '9A2' })
const finder = new PeopleFinder([an, binh, other])
const read = (lines: string[], decisions = new Map<string, number | null>()) =>
  readEntries(lines, finder, decisions, TODAY)

it('counts a person named twice once, and leaves namesakes and strangers to the user', () => {
  const entries = read(['079211000001', '', 'Lê An', 'Trần Bình', 'Người Lạ'])
  expect(entries.map(({ person, again }) => [person?.fullName ?? null, again])).toEqual([
    ['Lê An', false],
    ['Lê An', true],
    [null, false],
    [null, false],
  ])
  expect(entries.map(isOpen)).toEqual([false, false, true, true])
  expect(namedBy(entries).people).toEqual([an])
})

it('takes the namesake whom the user chose, also when lines are added before', () => {
  const [line] = read(['Trần Bình'])
  const decided = new Map([[line?.key ?? '', other.id]])
  expect(namedBy(read(['Lê An', 'Trần Bình'], decided)).people).toEqual([an, other])
})

it('reads scanned cards among the lines, with the day of issue; one that differs in birth waits to be confirmed', () => {
  const cards = ['079211000001||Lê An|01012011|Nam|X|15072025', '079211000002||Tran Bjnh|03022011|Nam|X|16072025']
  const entries = read(cards)
  expect(entries.map(({ person }) => person?.id ?? null)).toEqual([an.id, null])
  expect([...namedBy(entries).issued]).toEqual([[an.id, '2025-07-15']])
  const confirmed = read(cards, new Map([[entries[1]?.key ?? '', binh.id]]))
  expect(namedBy(confirmed).people).toEqual([an, binh])
})
