/**
 * Calls of the sheet: many cells of many people written as one step, as pasting, filling and replacing do, and the
 * same checked beforehand.
 */
import { z } from 'zod'
import { editResult, id, isoDay, kind, personFields, stageKey } from './schemas.ts'

/** Day by stage; null takes the day away. */
const days = z.record(stageKey, isoDay.nullable())

const sheetEdit = z.object({
  schoolId: id,
  kind,
  /** Each person once. What is not named stays. */
  changes: z.array(z.object({ id, fields: personFields.partial(), days })).max(200_000),
  /** People to be added. */
  added: z.array(z.object({ fields: personFields.partial().required({ fullName: true }), days })).max(200_000),
})
export type SheetEdit = z.infer<typeof sheetEdit>

const sheetProblem = z.object({
  /** Index in `changes`; those added follow on. */
  at: z.number().int().nonnegative(),
  /** Field or stage. */
  column: z.string(),
  message: z.string(),
})
export type SheetProblem = z.infer<typeof sheetProblem>

export const sheetCalls = {
  /** Says which cells could not be stored, and stores nothing. Throws `not-found` when a person or a stage is gone. */
  'sheet.check': { input: sheetEdit, output: z.object({ problems: z.array(sheetProblem) }) },
  /** Stores everything as one change set with the label, or nothing: throws `bad-request` where `sheet.check` finds a problem. */
  'sheet.apply': {
    input: sheetEdit.extend({ label: z.string().min(1).max(200) }),
    output: editResult.extend({ addedIds: z.array(id) }),
  },
}
