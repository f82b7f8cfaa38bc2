import { describe, expect, it } from 'vitest'
import { stageState, withMilestone } from '../../../renderer/sheet/stage-state.ts'
import { proofsOf, STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { student, TODAY } from '../people.ts'

const proofs = proofsOf(STANDARD_TRACKS)
const state = (milestones: Record<string, string>, stage: string) =>
  stageState(milestones, stage, proofs.get(stage) ?? [], TODAY)

describe('stageState', () => {
  it('is reached up to the day, later after it', () => {
    expect(state({ 'card.issued': TODAY }, 'card.issued')).toBe('reached')
    expect(state({ 'card.issued': '2026-11-23' }, 'card.issued')).toBe('later')
    expect(state({}, 'card.issued')).toBe('none')
  })

  it('is implied by a later stage of an ordered track, reached by the day', () => {
    expect(state({ 'vneid2.activated': TODAY }, 'vneid2.approved')).toBe('implied')
    expect(state({ 'vneid2.activated': '2026-11-23' }, 'vneid2.approved')).toBe('none')
    expect(state({ 'vneid2.applied': TODAY }, 'vneid2.approved')).toBe('none')
    expect(state({ 'documents.vehicle': TODAY }, 'documents.health-insurance')).toBe('none')
  })
})

describe('withMilestone', () => {
  it('sets and takes away one stage, and leaves the person given as it was', () => {
    const before = student({ milestones: { 'card.issued': '2026-01-01' } })
    const after = withMilestone(before, 'app.installed', TODAY)
    expect(after.milestones).toEqual({ 'card.issued': '2026-01-01', 'app.installed': TODAY })
    expect(withMilestone(after, 'card.issued', null).milestones).toEqual({ 'app.installed': TODAY })
    expect(before.milestones).toEqual({ 'card.issued': '2026-01-01' })
  })
})
