import { describe, expect, it } from 'vitest'
import { BLANK_STAGE, BLANK_TRACK, readTrack, trackFormOf } from '../../../renderer/tracks/track-form.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'

const [card, ...others] = STANDARD_TRACKS

describe('the form of a track', () => {
  it('begins with what is on record and gives it back', () => {
    if (!card) throw new Error('no tracks')
    expect(readTrack(trackFormOf(card), others)).toEqual({
      ok: true,
      value: { name: card.name, kinds: [...card.kinds], ordered: true, stages: [...card.stages] },
    })
  })

  it('passes over new steps left blank; the short name is the full one where none is given', () => {
    const stages = [{ key: null, name: ' Đã liên kết ', shortName: '' }, BLANK_STAGE]
    expect(readTrack({ ...BLANK_TRACK, name: 'Liên kết', stages }, STANDARD_TRACKS)).toMatchObject({
      ok: true,
      value: { name: 'Liên kết', stages: [{ key: null, name: 'Đã liên kết', shortName: 'Đã liên kết' }] },
    })
  })

  const step = (name: string, shortName = '') => ({ key: null, name, shortName })
  it.each([
    [{ name: ' ', stages: [step('A')] }, 'name'],
    [{ name: 'VNeID mức 2', stages: [step('A')] }, 'name'],
    [{ kinds: [], stages: [step('A')] }, 'kinds'],
    [{}, 'stages'],
    [{ stages: [step('A'), step('A')] }, 'stages'],
    [{ stages: [step('', 'A')] }, 'stages'],
    [{ stages: [step('A', 'một tên cột quá dài để đứng ở đầu cột')] }, 'stages'],
    [{ stages: Array.from({ length: 11 }, (_, at) => step(`Bước ${at}`)) }, 'stages'],
  ])('%j is wrong at %s', (part, field) => {
    const reading = readTrack({ ...BLANK_TRACK, name: 'Liên kết', ...part }, STANDARD_TRACKS)
    expect(Object.keys(reading.ok ? {} : reading.problems)).toEqual([field])
  })
})
