/** Calls that move people with a day: the turn of the school year, another class, another school. Part of the contract. */
import { z } from 'zod'
import type { Rollover } from '../domain/roster/rollover.ts'
import { editResult, id, isoDay, kind } from './schemas.ts'

const className = z.string().trim().min(1).max(500)
const count = z.number().int().nonnegative()

const rolloverRequest = z.object({
  schoolId: id,
  /** First day of the new classes, and the first on which the last grade no longer belongs to the school. */
  on: isoDay,
  /** What becomes of single classes: the new name, or null for leaving. The others move up by their grade. */
  classes: z.record(z.string(), className.nullable()).optional(),
  /** What becomes of single pupils, whatever becomes of their class: the class they stay down in, or null for leaving. */
  pupils: z
    .array(z.object({ id, to: className.nullable() }))
    .max(200_000)
    .optional(),
})

const rollover: z.ZodType<Rollover> = z.object({
  classes: z.array(
    z.object({
      className: z.string(),
      pupils: count,
      apart: count,
      fate: z.enum(['moves', 'leaves', 'stays', 'unnamed']),
      to: z.string().nullable(),
    }),
  ),
  moving: count,
  leaving: count,
  staying: count,
  unnamed: count,
  withoutClass: count,
  after: z.array(z.object({ className: z.string(), pupils: count })),
})

/** A record of somebody in one school. */
const stay = z.object({
  id,
  schoolId: id,
  schoolName: z.string(),
  kind,
  fullName: z.string(),
  birthDate: isoDay.nullable(),
  /** Class or team. */
  group: z.string(),
  joinedOn: isoDay.nullable(),
})
export type Stay = z.infer<typeof stay>

export const moveCalls = {
  /** What the turn of the year would do; nothing is written. */
  'roster.rolloverPreview': { input: rolloverRequest, output: rollover },
  /** Does it, as one change set. Classes that have no grade and are not named stay as they are. */
  'roster.rollover': { input: rolloverRequest, output: editResult.extend({ rollover }) },
  /**
   * Moves people to another school, or to another class of their own, from a day on. Figures of earlier days stay as
   * they were in both places. In another school each gets a new record with the milestones and reasons known by now,
   * or, where the school has one with the same number already (by its own list), that one takes them over; `ids` are
   * those of the records there then.
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
  /** Writes down that people left, to a place outside the register: they count until the day before. */
  'people.leave': { input: z.object({ ids: z.array(id).min(1).max(200_000), on: isoDay }), output: editResult },
  /** People of a school whose number stands in another school of the register too, both being present today. */
  'people.twice': {
    input: z.object({ schoolId: id }),
    output: z.array(z.object({ personalId: z.string(), here: stay, there: stay })),
  },
  /**
   * Of two records of one person, says which school was left and which entered on the day: from then on the person
   * counts in the second only, before it in the first only; what the first knows goes over to the second.
   */
  'people.settle': {
    input: z.object({
      pairs: z
        .array(z.object({ leaves: id, stays: id }))
        .min(1)
        .max(10_000),
      on: isoDay,
    }),
    output: editResult,
  },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
