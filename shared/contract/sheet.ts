/** Calls that edit many cells of a sheet as one edit: paste, fill, clear, replace. Part of the contract. */
import { z } from 'zod'
import { editResult, id, isoDay, kind, personFields, stageKey } from './schemas.ts'

/** What the user did, for the history. */
const SHEET_WORKS = ['edit', 'paste', 'cut', 'fill', 'clear', 'replace', 'tick', 'untick', 'date'] as const
export type SheetWork = (typeof SHEET_WORKS)[number]

/** Most people in one edit. */
export const SHEET_ROWS = 50_000

/** Day of each stage; null takes the milestone away. */
const milestones = z.record(stageKey, isoDay.nullable())
const fields = personFields.partial()

const sheetEdit = z.object({ id, fields: fields.optional(), milestones: milestones.optional() })
export type SheetEdit = z.input<typeof sheetEdit>

/** Somebody new. `fullName` is asked for by `sheet.check`, so that it can say which row lacks it. */
const sheetAddition = z.object({ fields, milestones: milestones.optional() })
export type SheetAddition = z.input<typeof sheetAddition>

const sheetRequest = z.object({
  schoolId: id,
  kind,
  what: z.enum(SHEET_WORKS),
  /** What the history says, where the words for `what` do not say all. */
  label: z.string().min(1).max(200).optional(),
  /** Each person once. */
  edits: z.array(sheetEdit).max(SHEET_ROWS),
  added: z.array(sheetAddition).max(SHEET_ROWS),
})
export type SheetRequest = z.output<typeof sheetRequest>

const sheetProblem = z.object({
  list: z.enum(['edits', 'added']),
  /** Place in that list, from 0. */
  index: z.number().int().nonnegative(),
  /** The field or the key of the stage; null where the whole person is concerned. */
  column: z.string().nullable(),
  code: z.enum([
    'gone',
    'missing-name',
    'repeated-id',
    'taken-id',
    'future-day',
    'day-before-birth',
    'unknown-stage',
    'repeated-person',
  ]),
  /** What is wrong and what to do. */
  message: z.string(),
})
export type SheetProblem = z.output<typeof sheetProblem>

export const sheetCalls = {
  /** What the register has against an edit, in the order of its lists; nothing is written. */
  'sheet.check': { input: sheetRequest, output: z.object({ problems: z.array(sheetProblem) }) },
  /**
   * Does all of it as one change set. With a single problem nothing is done and the call fails (`conflict`) with the
   * words of the first; `sheet.check` names them all.
   */
  'sheet.apply': {
    input: sheetRequest,
    output: editResult.extend({ addedIds: z.array(id) }),
  },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
