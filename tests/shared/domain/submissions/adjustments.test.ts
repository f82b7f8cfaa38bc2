import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { adjustments } from '../../../../shared/domain/submissions/adjustments.ts'
import { freeze } from '../../../../shared/domain/submissions/freeze.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'

const EVERYBODY = { scope: 'school', kinds: ['student', 'staff'], group: null } as const
const stages = STANDARD_TRACKS.flatMap((track) => track.stages.map(({ key }) => key))

it('makes of what was sent, what came since and the people listed, exactly the figures now', () => {
  const registers = fc.array(fc.tuple(fc.option(somePerson), fc.option(somePerson)), { maxLength: 25 })
  fc.assert(
    fc.property(registers, someDay, someDay, (pairs, one, other) => {
      fc.pre(one !== other)
      const [sentOn, on] = one < other ? [one, other] : [other, one]
      const side = (which: 0 | 1) =>
        pairs.flatMap((pair, at) => {
          const person = pair[which]
          return person ? [{ ...person, id: at + 1 }] : []
        })
      const sent = freeze(side(0), STANDARD_TRACKS, sentOn, EVERYBODY)
      const now = freeze(side(1), STANDARD_TRACKS, on, EVERYBODY)
      const found = adjustments(sent, now, side(1), STANDARD_TRACKS, stages)
      for (const figure of found.figures) {
        expect(figure.sent + figure.since + figure.adjusted).toBe(figure.now)
        const explained = found.adjustments
          .filter(({ difference }) => difference.stage === figure.stage)
          .reduce((sum, { effect }) => sum + effect, 0)
        expect(explained).toBe(figure.adjusted)
      }
      expect(found.figures.map(({ now: count }) => count)).toEqual([
        now.total.eligible,
        ...stages.map((key) => now.total.stages[key]),
      ])
    }),
    { numRuns: 200 },
  )
})
