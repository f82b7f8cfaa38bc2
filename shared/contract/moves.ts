/** Calls that move people with a day: the turn of the school year, another class, another school. Part of the contract. */
import { z } from 'zod'
import type { Rollover } from '../domain/roster/rollover.ts'
import { editResult, id, isoDay } from './schemas.ts'

const className = z.string().trim().min(1).max(500)
const count = z.number().int().nonnegative()

const rolloverRequest = z.object({
  schoolId: id,
  /** First day of the new classes, and the first on which the last grade no longer belongs to the school. */
  on: isoDay,
  /** What becomes of single classes: the new name, or null for leaving. The others move up by their grade. */
  classes: z.record(z.string(), className.nullable()).optional(),
})

const rollover: z.ZodType<Rollover> = z.object({
  classes: z.array(
    z.object({
      className: z.string(),
      pupils: count,
      fate: z.enum(['moves', 'leaves', 'stays', 'unnamed']),
      to: z.string().nullable(),
    }),
  ),
  moving: count,
  leaving: count,
  unnamed: count,
  withoutClass: count,
})

export const moveCalls = {
  /** What the turn of the year would do; nothing is written. */
  'roster.rolloverPreview': { input: rolloverRequest, output: rollover },
  /** Does it, as one change set. Classes that have no grade and are not named stay as they are. */
  'roster.rollover': { input: rolloverRequest, output: editResult.extend({ rollover }) },
  /**
   * Moves people to another school, or to another class of their own, from a day on. Figures of earlier days stay as
   * they were in both places. In another school each gets a new record with the milestones and reasons known by now;
   * `ids` are those of the new records then.
   */
  'people.transfer': {
    input: z.object({
      ids: z.array(id).min(1).max(200_000),
      toSchoolId: id,
      /** The class there; null for none yet (and always for staff). */
      className: className.nullable(),
      on: isoDay,
    }),
    output: editResult.extend({ ids: z.array(id) }),
  },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
