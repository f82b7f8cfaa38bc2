/** What the hidden part of a submission workbook holds (report `submission`): a school's figures, for programs to read. */
import { z } from 'zod'
import { SCHOOL_LEVELS } from '../domain/plans/plan.ts'
import { targetFigure } from './plans.ts'
import { figureGroup, isoDay, kind, stageKey } from './schemas.ts'

/** Grows by one whenever a reader of the version before could misunderstand what stands in the file. */
export const SUBMISSION_VERSION = 1

export const submissionPayload = z.object({
  school: z.object({ name: z.string(), governingBody: z.string(), levels: z.array(z.enum(SCHOOL_LEVELS)) }),
  /** As the school's papers name it; null for figures sent without a plan. */
  plan: z.object({ title: z.string(), issuer: z.string(), number: z.string(), issuedOn: isoDay.nullable() }).nullable(),
  /** Day at whose end the figures stand. */
  asOf: isoDay,
  madeOn: isoDay,
  madeBy: z.string(),
  /** The stages that the figures count, with their names: a school may follow tracks of its own. */
  stages: z.array(z.object({ key: stageKey, name: z.string() })),
  /** Of everybody in the report. */
  total: figureGroup,
  /** Of students by class, of staff by team; a kind that the report is not about is left out. */
  kinds: z.array(z.object({ kind, total: figureGroup, groups: z.array(figureGroup) })),
  targets: z.array(z.object({ id: z.string(), name: z.string(), total: targetFigure, groups: z.array(targetFigure) })),
})
export type SubmissionPayload = z.infer<typeof submissionPayload>
