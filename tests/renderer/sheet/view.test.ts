import { describe, expect, it } from 'vitest'
import { growView, takeView, viewTest, WHOLE_SHEET } from '../../../renderer/sheet/view.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { student, TODAY } from '../people.ts'

const an = student({ fullName: 'Nguyễn Văn An', className: '9A1' })
const binh = student({ fullName: 'Trần Bình', className: '9A2', milestones: { 'card.issued': '2026-01-01' } })
const chi = student({ fullName: 'Lê Chi', className: null })
const gone = student({ fullName: 'Phạm Dũng', leftOn: '2026-09-01' })
const all = [an, binh, chi, gone]

const test = (view: Partial<typeof WHOLE_SHEET>, asOf = TODAY) =>
  viewTest({ ...WHOLE_SHEET, ...view }, STANDARD_TRACKS, asOf)

describe('a view', () => {
  it('shows everybody who belongs to the school on the day', () => {
    expect([...takeView(all, test({}))]).toEqual([an.id, binh.id, chi.id])
    expect([...takeView(all, test({}, '2026-08-31'))]).toEqual([an.id, binh.id, chi.id, gone.id])
  })

  it('shows those who left when asked for them', () => {
    expect([...takeView(all, test({ filter: 'left' }))]).toEqual([gone.id])
  })

  it('joins class, filter and search', () => {
    expect([...takeView(all, test({ group: '9A1' }))]).toEqual([an.id])
    expect([...takeView(all, test({ group: '' }))]).toEqual([chi.id])
    expect([...takeView(all, test({ filter: 'no-card' }))]).toEqual([an.id, chi.id])
    expect([...takeView(all, test({ filter: 'no-card', query: 'chi' }))]).toEqual([chi.id])
  })
})

describe('growView', () => {
  const noCard = test({ filter: 'no-card' })
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
