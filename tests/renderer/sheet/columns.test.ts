import { describe, expect, it } from 'vitest'
import { columnChoices, stageOfColumn } from '../../../renderer/sheet/columns.ts'
import { nameTargets, targetsOf } from '../../../renderer/sheet/targets.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { student } from '../people.ts'

describe('columnChoices', () => {
  it('offers the tracks of the kind of people, shown as the tracks say', () => {
    const tracks = columnChoices('student', STANDARD_TRACKS).filter(({ id }) => id.startsWith('track:'))
    expect(tracks.map(({ id }) => id)).not.toContain('track:signature')
    expect(tracks.find(({ id }) => id === 'track:vneid2')).toMatchObject({
      shown: true,
      columns: ['vneid2.applied', 'vneid2.approved', 'vneid2.activated'],
    })
    expect(tracks.find(({ id }) => id === 'track:training')?.shown).toBe(false)
  })

  it('has each choice and each column once', () => {
    for (const kind of ['student', 'staff'] as const) {
      const choices = columnChoices(kind, STANDARD_TRACKS)
      const columns = choices.flatMap((choice) => choice.columns)
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length)
      expect(new Set(columns).size).toBe(columns.length)
    }
  })
})

it('finds the stage of a column', () => {
  expect(stageOfColumn(STANDARD_TRACKS, 'card.issued')?.name).toBe('Đã có thẻ')
  expect(stageOfColumn(STANDARD_TRACKS, 'fullName')).toBeUndefined()
})

describe('targetsOf', () => {
  const [an, binh, hidden] = [student(), student(), student()]
  const shown = [an, binh]

  it('is the chosen who are shown', () => {
    expect(targetsOf(shown, [binh.id, hidden.id])).toEqual([binh])
    expect(targetsOf(shown, [binh.id, an.id])).toEqual([an, binh])
    expect(targetsOf(shown, [hidden.id])).toEqual([])
  })

  it('is named by name or by number', () => {
    expect(nameTargets([an])).toBe('Nguyễn Văn An')
    expect(nameTargets(shown)).toBe('2 người')
  })
})
