/**
 * Calls that compare a list of the police or of the sector database with the register. Part of the contract
 * (contract.ts).
 */
import { z } from 'zod'
import { CONFLICTS, RECONCILE_OUTCOMES, type ReconcileCounts } from '../domain/reconcile/reconcile.ts'
import { mapping, previewColumn, skippedRow } from './intake.ts'
import { outputFile } from './reports.ts'
import { id, isoDay } from './schemas.ts'

const count = z.number().int().nonnegative()

/** Rows of the list by outcome; `changes` are the values that applying the certain ones sets. */
const counts = z.object({
  read: count,
  matched: count,
  matchedByNameAndBirth: count,
  conflicts: count,
  onlyOurs: count,
  onlyTheirs: count,
  rejected: count,
  changes: count,
}) satisfies z.ZodType<ReconcileCounts>

/** A value that would be set; `field` is a stage key, or `personalId` for a number that was not on record. */
const change = z.object({
  field: z.string(),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string(),
})

const person = z.object({
  id,
  schoolId: id,
  fullName: z.string(),
  birthDate: isoDay.nullable(),
  personalId: z.string().nullable(),
  group: z.string(),
})

const reconcileRow = z.object({
  /** Where it stands in the file; null for somebody of the register only. */
  sheet: z.string().nullable(),
  row: z.number().int().positive().nullable(),
  outcome: z.enum(RECONCILE_OUTCOMES),
  conflict: z.enum(CONFLICTS).nullable(),
  /** What the outcome means for this row and what to do, in Vietnamese; empty where nothing is to be said. */
  message: z.string(),
  /** As the list has them; dates ISO. */
  fullName: z.string(),
  birthDate: isoDay.nullable(),
  personalId: z.string().nullable(),
  /** The person of the register. */
  ours: person.nullable(),
  /** Where several fit: whom `accept` may name, and what each would get. */
  options: z.array(z.object({ person, changes: z.array(change) })),
  changes: z.array(change),
  /** Applied unless the user says otherwise. */
  certain: z.boolean(),
})
export type ReconcileRow = z.infer<typeof reconcileRow>

const place = z.object({ sheet: z.string(), row: z.number().int().positive() })

export const reconcileCalls = {
  /** Reads a list and compares it. Long: streams progress, can be cancelled. */
  'reconcile.preview': {
    input: z.object({
      file: z.string(),
      /** The school whose people the list may name; all schools when absent. */
      schoolId: id.optional(),
      mapping: mapping.optional(),
      /** The day of ticks and levels without a day; that of the list's title, or today, when absent. */
      listDay: isoDay.optional(),
    }),
    output: z.object({
      reconcileId: z.string(),
      fileName: z.string(),
      sheet: z.string(),
      sheets: z.array(z.string()),
      headerRow: z.number().int().positive(),
      columns: z.array(previewColumn),
      /** How many tables were read; one a sheet. */
      tables: count,
      /** The columns are read as the user mapped them for an earlier list of this layout. */
      remembered: z.boolean(),
      /** What to know of the file as a whole: sheets that are hidden, parts that could not be read. */
      notices: z.array(z.string()),
      /** Rows below the headings that hold no person: totals, signatures. */
      skipped: z.array(skippedRow),
      /** Rows held back because their birth date may be read in two ways (`mapping.dateOrder` says which). */
      ambiguousDates: count,
      listDay: isoDay,
      counts,
    }),
  },
  /** Rows of a comparison: those of the list in its order, then those of the register only. */
  'reconcile.rows': {
    input: z.object({
      reconcileId: z.string(),
      outcome: z.enum(RECONCILE_OUTCOMES).optional(),
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(1000),
    }),
    output: z.object({ total: count, rows: z.array(reconcileRow) }),
  },
  /**
   * Sets what the certain rows prove, as one change set; refused if the register has changed since, or if it has been
   * done. The comparison is kept, for its paper, until it is discarded. Rows in `accept`
   * are applied too, to the person named; those in `leave` are not.
   */
  'reconcile.apply': {
    input: z.object({
      reconcileId: z.string(),
      accept: z.array(place.extend({ personId: id })).optional(),
      leave: z.array(place).optional(),
    }),
    output: counts.extend({ changeSetId: id.nullable() }),
  },
  /** The differences as an official list to send back; `not-found` where the two agree. */
  'reconcile.paper': {
    input: z.object({
      reconcileId: z.string(),
      format: z.enum(['xlsx', 'docx', 'pdf']),
      /** Whose paper it is; the school of the comparison, or the only one of the register, when absent. */
      schoolId: id.optional(),
    }),
    output: outputFile,
  },
  'reconcile.discard': { input: z.object({ reconcileId: z.string() }), output: z.object({}) },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
