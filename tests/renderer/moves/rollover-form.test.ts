/** What the user says of the turn of the year, and the request that it makes. */
import { describe, expect, it } from 'vitest'
import { schoolYearStart } from '../../../shared/domain/roster/rollover.ts'
import {
  hasOpen,
  mergedKeys,
  newWish,
  requestOf,
  type RolloverForm,
  turnedAlready,
  withClass,
  withPupil,
  withPupils,
  wishOf,
} from '../../../renderer/moves/rollover-form.ts'
import { stayWords } from '../../../renderer/sheet/stay-words.ts'
import { student } from '../people.ts'

const EMPTY: RolloverForm = { on: '2023-09-05', classes: new Map(), pupils: [] }
const SIX = { className: '6A', pupils: 2, apart: 0, fate: 'moves', to: '7A' } as const

describe('the turn of the year', () => {
  it('is proposed for the newest 5 September', () => {
    expect(schoolYearStart('2023-09-04')).toBe('2022-09-05')
    expect(schoolYearStart('2023-09-05')).toBe('2023-09-05')
    expect(schoolYearStart('2024-06-01')).toBe('2023-09-05')
  })

  it('proposes a new name where the old one has a grade, after the last grade too', () => {
    expect(newWish('moves', '6A', ['THCS'])).toEqual({ is: 'moves', to: '7A' })
    expect(newWish('moves', '9A', ['THCS'])).toEqual({ is: 'moves', to: '10A' })
    expect(newWish('moves', 'Chuyên Anh', ['THPT'])).toEqual({ is: 'moves', to: '' })
  })

  it('sends what is said, and waits with what is not written yet', () => {
    const [an, be] = [student({ id: 1, className: '6A' }), student({ id: 2, className: '6A' })]
    let form = withPupils(withClass(EMPTY, '9A', { is: 'leaves' }), [an, be, student({ id: 3, className: null })])
    form = withPupil(withClass(form, '6A', { is: 'moves', to: ' 7 B ' }), 2, { is: 'moves', to: ' ' })
    expect(hasOpen(form)).toBe(true)
    expect(requestOf(5, form)).toEqual({
      schoolId: 5,
      on: '2023-09-05',
      classes: { '9A': null, '6A': '7 B' },
      pupils: [{ id: 1, to: '6A' }],
    })
    form = withPupil(withClass(form, '6A', null), 2, null)
    expect(hasOpen(form)).toBe(false)
    expect(wishOf(SIX, form)).toEqual({ is: 'moves', to: '7A' })
    expect(form.pupils.map(({ id }) => id)).toEqual([1])
  })

  it('points out classes that become one, and a year that was turned already', () => {
    const rollover = {
      classes: [SIX, { ...SIX, className: '6B', to: '7a' }, { ...SIX, className: '8A', to: '9A' }],
      moving: 6,
      leaving: 0,
      staying: 0,
      unnamed: 0,
      withoutClass: 0,
      after: [],
    }
    expect([...mergedKeys(rollover)]).toEqual(['7a'])
    const moved = [1, 2, 3].map((id) =>
      student({ id, className: '7A', formerClasses: id < 3 ? [{ className: '6A', until: '2023-09-05' }] : [] }),
    )
    expect(turnedAlready(moved, '2023-09-06')).toBe('2023-09-05')
    expect(turnedAlready(moved, '2024-09-05')).toBeNull()
    expect(turnedAlready(moved.slice(2), '2023-09-06')).toBeNull()
  })
})

it('former classes are named with the last day in each', () => {
  const formerClasses = [{ className: '6A', until: '2023-09-05' }]
  expect(stayWords({ formerClasses, joinedOn: null })).toBe('Lớp trước: 6A (đến 04/09/2023)')
  expect(stayWords({ formerClasses: [], joinedOn: '2023-09-05' })).toBe('Vào trường 05/09/2023')
  expect(stayWords({ formerClasses: [], joinedOn: null })).toBe('')
})
