import { describe, expect, it } from 'vitest'
import { dueLines, openDuties } from '../../../renderer/overview/due-list.ts'
import { dueDuty } from '../duties.ts'

const brief = (lines: ReturnType<typeof dueLines>) =>
  lines.map(({ duty, overdue }) => [duty.dutyId, duty.due, duty.state, overdue])

describe('dueLines', () => {
  it('makes one line of a daily report missed for days, to begin with the latest', () => {
    const missed = ['2023-09-10', '2023-09-12', '2023-09-11'].map((due) => dueDuty({ due, state: 'overdue' }))
    expect(brief(dueLines(missed))).toEqual([['daily', '2023-09-12', 'overdue', 3]])
  })

  it('puts what is late before what is due, and what comes next last', () => {
    expect(
      brief(
        dueLines([
          dueDuty({ dutyId: 'final', due: '2023-10-25', state: 'coming' }),
          dueDuty({ dutyId: 'daily', due: '2023-09-15', state: 'due' }),
          dueDuty({ dutyId: 'plan', due: '2023-08-24', state: 'overdue' }),
          dueDuty({ dutyId: 'daily', due: '2023-09-14', state: 'overdue' }),
        ]),
      ),
    ).toEqual([
      ['plan', '2023-08-24', 'overdue', 1],
      ['daily', '2023-09-14', 'overdue', 1],
      ['daily', '2023-09-15', 'due', 0],
      ['final', '2023-10-25', 'coming', 0],
    ])
  })

  it('names only the next of what is coming, and nothing of what was sent', () => {
    expect(
      brief(
        dueLines([
          dueDuty({ dutyId: 'weekly', due: '2023-09-25', state: 'coming' }),
          dueDuty({ dutyId: 'weekly', due: '2023-09-18', state: 'coming' }),
          dueDuty({ dutyId: 'weekly', due: '2023-09-11', state: 'sent' }),
          dueDuty({ dutyId: 'monthly', due: '2023-09-10', state: 'sent-late' }),
        ]),
      ),
    ).toEqual([['weekly', '2023-09-18', 'coming', 0]])
  })

  it('keeps the duties of two plans apart', () => {
    const both = [1, 2].map((planId) => dueDuty({ planId, state: 'overdue' }))
    expect(openDuties(both)).toMatchObject({ overdue: [{ overdue: 1 }, { overdue: 1 }], due: [] })
  })
})
