import { describe, expect, it } from 'vitest'
import { markSentence, planMark } from '../../../renderer/sheet/mark-plan.ts'
import { student, TODAY } from '../people.ts'

const fresh = student()
const same = student({ milestones: { 'card.issued': TODAY } })
const earlier = student({ milestones: { 'card.issued': '2026-01-01' } })
const child = student({ birthDate: '2015-01-01' })
const people = [fresh, same, earlier, child]

describe('planMark', () => {
  it('marks those without a day, and lets the others keep theirs', () => {
    expect(planMark(people, 'card.issued', TODAY, true)).toEqual({
      ids: [fresh.id, child.id],
      redated: 0,
      same: 2,
      notEligible: 1,
    })
  })

  it('gives everybody the day when asked', () => {
    expect(planMark(people, 'card.issued', TODAY, false)).toEqual({
      ids: [fresh.id, earlier.id, child.id],
      redated: 1,
      same: 1,
      notEligible: 1,
    })
  })

  it('takes the mark from those who have it', () => {
    expect(planMark(people, 'card.issued', null, true)).toEqual({
      ids: [same.id, earlier.id],
      redated: 0,
      same: 2,
      notEligible: 0,
    })
  })
})

describe('markSentence', () => {
  it('says what will happen', () => {
    expect(markSentence({ ids: [1, 2], redated: 1, same: 3, notEligible: 1 }, TODAY)).toBe(
      'Sẽ ghi ngày 22/11/2026 cho 2 người; trong đó 1 người đổi ngày đã ghi; 1 người không đủ điều kiện; 3 người giữ nguyên.',
    )
    expect(markSentence({ ids: [1], redated: 0, same: 0, notEligible: 0 }, null)).toBe('Sẽ bỏ dấu của 1 người.')
    expect(markSentence({ ids: [], redated: 0, same: 5, notEligible: 0 }, TODAY)).toBe('Không có ai thay đổi.')
  })
})
