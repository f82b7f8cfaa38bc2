import { describe, expect, it } from 'vitest'
import {
  groupOfView,
  growView,
  othersTest,
  takeView,
  viewTest,
  WHOLE_SHEET,
  withGroup,
} from '../../../renderer/sheet/view.ts'
import { ANYTHING } from '../../../shared/sheet/filters.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { student, TODAY } from '../people.ts'

const an = student({ fullName: 'Nguyễn Văn An', className: '9A1' })
const binh = student({ fullName: 'Trần Bình', className: '9A2', milestones: { 'card.issued': '2026-01-01' } })
const chi = student({ fullName: 'Lê Chi', className: null })
const gone = student({ fullName: 'Phạm Dũng', leftOn: '2026-09-01' })
const all = [an, binh, chi, gone]

const test = (view: Partial<typeof WHOLE_SHEET>, asOf = TODAY) =>
  viewTest({ ...WHOLE_SHEET, ...view }, { kind: 'student', tracks: STANDARD_TRACKS, asOf })

describe('a view', () => {
  it('shows everybody who belongs to the school on the day', () => {
    expect([...takeView(all, test({}))]).toEqual([an.id, binh.id, chi.id])
    expect([...takeView(all, test({}, '2026-08-31'))]).toEqual([an.id, binh.id, chi.id, gone.id])
  })

  it('shows those who left when asked for them', () => {
    expect([...takeView(all, test({ list: 'left' }))]).toEqual([gone.id])
  })

  it('joins class, filter and search', () => {
    expect([...takeView(all, test(withGroup(WHOLE_SHEET, 'student', '9A1')))]).toEqual([an.id])
    expect([...takeView(all, test(withGroup(WHOLE_SHEET, 'student', '')))]).toEqual([chi.id])
    expect([...takeView(all, test({ list: 'no-card' }))]).toEqual([an.id, chi.id])
    expect([...takeView(all, test({ list: 'no-card', query: 'chi' }))]).toEqual([chi.id])
  })
})

describe('filters on columns', () => {
  const moment = { kind: 'student', tracks: STANDARD_TRACKS, asOf: TODAY } as const
  const only = (column: string, ...keys: string[]) => ({
    ...WHOLE_SHEET,
    filters: { [column]: { ...ANYTHING, mode: 'only' as const, keys } },
  })

  it('show a class that is chosen in the list of classes, as the choice of a class does', () => {
    expect(groupOfView(only('className', '9A2'), 'student')).toBe('9A2')
    expect(groupOfView(only('className', '9A1', '9A2'), 'student')).toBeNull()
    expect(groupOfView(withGroup(only('className', '9A2'), 'student', null), 'student')).toBeNull()
  })

  it('ask of a step whether it was reached, and when', () => {
    expect([...takeView(all, test(only('card.issued', 'reached')))]).toEqual([binh.id])
    const spring = { ...ANYTHING, from: '2026-01-01', until: '2026-03-31' }
    expect([...takeView(all, test({ filters: { 'card.issued': spring } }))]).toEqual([binh.id])
    expect([...takeView(all, test({ filters: { 'card.issued': { ...spring, from: '2026-01-02' } } }))]).toEqual([])
  })

  it('show those who left when the day of leaving is asked for', () => {
    expect([...takeView(all, test(only('leftOn', '2026-09')))]).toEqual([gone.id])
  })

  it('count for a column whom the other filters let pass, those who left for the day of leaving', () => {
    const view = { ...only('className', '9A1'), list: 'no-card' }
    expect([...takeView(all, othersTest(view, moment, 'className'))]).toEqual([an.id, chi.id])
    expect([...takeView(all, othersTest(WHOLE_SHEET, moment, 'leftOn'))]).toEqual([an.id, binh.id, chi.id, gone.id])
  })
})

describe('growView', () => {
  const noCard = test({ list: 'no-card' })
  const shown = takeView(all, noCard)

  it('keeps a row that an edit made unfit', () => {
    const ticked = { ...an, milestones: { 'card.issued': TODAY } }
    expect(growView(shown, [ticked], noCard)).toBe(shown)
    expect(noCard(ticked)).toBe(false)
  })

  it('lets in those who fit now', () => {
    const unticked = { ...binh, milestones: {} }
    expect([...growView(shown, [unticked], noCard)]).toEqual([an.id, chi.id, binh.id])
  })
})
