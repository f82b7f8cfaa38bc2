/**
 * The contract: every call that a window or a script may make, with the schema of what goes in and what comes out.
 * The dispatcher (electron/core/dispatcher.ts) checks what goes in; tests also check what comes out. The typed
 * client of every host is derived from this table, so there is no second list to keep.
 *
 * A new call is one entry here (or in the part of its feature, spread in below) and one function in the feature's `api.ts`.
 */
import { z } from 'zod'
import { EXEMPTION_REASON_IDS } from '../domain/exemptions.ts'
import { GROUPINGS } from '../domain/figures.ts'
import { historyCalls } from './history.ts'
import { importCalls } from './imports.ts'
import {
  fileLook,
  correction,
  importChoices,
  importPreview,
  importResult,
  knownPerson,
  mapping,
  previewRow,
  ROW_OUTCOMES,
} from './intake.ts'
import { moveCalls } from './moves.ts'
import { planCalls } from './plans.ts'
import { reconcileCalls } from './reconcile.ts'
import { outputFile, REPORT_FORMATS, reportRequest } from './reports.ts'
import {
  editResult,
  figures,
  id,
  isoDay,
  kind,
  person,
  personFields,
  school,
  schoolFields,
  stageKey,
  track,
} from './schemas.ts'
import { viewCalls } from './views.ts'
import { sheetCalls } from './sheet.ts'

const nothing = z.object({})
const ids = z.array(id).min(1).max(200_000)
const password = z.string().min(1).max(1000).nullable()

const storeStatus = z.object({
  /** `none`: no store file yet; `locked`: it wants its password; `open`: ready. */
  state: z.enum(['none', 'locked', 'open']),
  encrypted: z.boolean(),
})

/** Longest text that may be pasted, in characters; a table of 100,000 people is shorter. */
const PASTE_LENGTH = 20_000_000

export const contract = {
  'app.info': { input: nothing, output: z.object({ version: z.string(), today: isoDay }) },

  'store.status': { input: nothing, output: storeStatus },
  /** Makes a new store; a null password leaves it unencrypted. */
  'store.create': { input: z.object({ password }), output: storeStatus },
  'store.open': { input: z.object({ password }), output: storeStatus },
  'store.check': {
    input: nothing,
    output: z.object({ ok: z.boolean(), problems: z.array(z.string()), people: z.number().int() }),
  },

  'schools.list': { input: nothing, output: z.array(school) },
  'schools.add': { input: schoolFields.partial().required({ name: true }), output: school },
  'schools.update': { input: z.object({ id, fields: schoolFields.partial() }), output: school },

  'tracks.list': { input: nothing, output: z.array(track) },

  'people.list': {
    input: z.object({ schoolId: id.optional(), kind: kind.optional(), className: z.string().optional() }),
    output: z.array(person),
  },
  /** Those of the ids that still exist. */
  'people.byIds': { input: z.object({ ids }), output: z.array(person) },
  'people.add': {
    input: z.object({ schoolId: id, kind, fields: personFields.partial().required({ fullName: true }) }),
    output: editResult.extend({ id }),
  },
  /** Several people, one change set. */
  'people.edit': {
    input: z.object({
      edits: z
        .array(z.object({ id, fields: personFields.partial() }))
        .min(1)
        .max(200_000),
    }),
    output: editResult,
  },
  'people.remove': { input: z.object({ ids }), output: editResult },

  /**
   * Sets the day on which people reached a stage; null takes the milestone away. With `keepExisting`, whoever has a
   * day already keeps it: marking a whole class does not overwrite the days known before.
   */
  'progress.mark': {
    input: z.object({ ids, stage: stageKey, on: isoDay.nullable(), keepExisting: z.boolean().optional() }),
    output: editResult,
  },
  'progress.exempt': {
    input: z.object({
      ids,
      reason: z.enum(EXEMPTION_REASON_IDS),
      from: isoDay,
      until: isoDay.nullable(),
      note: z.string().max(500).nullable(),
    }),
    output: editResult,
  },
  /** Sets the last day of an exemption; null leaves it open. */
  'progress.endExemption': {
    input: z.object({ exemptionId: id, until: isoDay.nullable() }),
    output: editResult,
  },
  'progress.removeExemption': { input: z.object({ exemptionId: id }), output: editResult },

  ...historyCalls,

  'figures.summary': {
    input: z.object({ asOf: isoDay, by: z.enum(GROUPINGS), schoolId: id.optional(), kind: kind.optional() }),
    output: figures,
  },

  /** Takes a table from the clipboard as text, as a web page (what spreadsheets put there) or as both. */
  'intake.paste': {
    input: z.object({ text: z.string().max(PASTE_LENGTH), html: z.string().max(PASTE_LENGTH).optional() }),
    /** A token and a name, as of a file that the user picked. */
    output: z.object({ token: z.string(), name: z.string() }),
  },
  /** Reads a roster file and says what importing it would do. Long: streams progress, can be cancelled. */
  'intake.preview': {
    input: z.object({
      file: z.string(),
      /** A school of the register, or the name of one that the import is to add. */
      school: z.union([id, z.string().trim().min(1).max(500)]),
      kind,
      /** Without columns, those that the user mapped for an earlier file of the same layout are taken. */
      mapping: mapping.optional(),
      /** The day that ticks without a day take. */
      listDay: isoDay.optional(),
      /** A blank cell empties the field that its column holds. */
      eraseBlanks: z.boolean().optional(),
    }),
    output: importPreview,
  },
  /**
   * Puts typed text in place of cells of a preview (null: takes it back) and reads, checks and compares the whole file
   * anew; the preview keeps its id. Refused if the file has changed. Long: streams progress, can be cancelled.
   */
  'intake.mend': {
    input: z.object({
      previewId: z.string(),
      corrections: z
        .array(correction.omit({ before: true }).extend({ text: z.string().max(500).nullable() }))
        .min(1)
        .max(10_000),
    }),
    output: importPreview,
  },
  /** The file as it stands, for a user who has to say which row holds the headings. */
  'intake.look': { input: z.object({ file: z.string() }), output: fileLook },
  /** Rows of a preview, in the file's order. */
  'intake.rows': {
    input: z.object({
      previewId: z.string(),
      outcome: z.enum(ROW_OUTCOMES).optional(),
      /** Only rows with a warning or a repaired value. */
      withIssues: z.boolean().optional(),
      /** Only rows that may be people of the register already. */
      alike: z.boolean().optional(),
      /** Only rows with cells mended in the preview. */
      mended: z.boolean().optional(),
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(1000),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(previewRow) }),
  },
  /** People of the register, in the classes or teams of the file, whom it does not name. */
  'intake.missing': {
    input: z.object({
      previewId: z.string(),
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(1000),
    }),
    output: z.object({ total: z.number().int(), people: z.array(knownPerson) }),
  },
  /** Imports what a preview showed, as one change set; refused if the register has changed since. */
  'intake.apply': {
    input: z.object({ previewId: z.string(), choices: importChoices.optional() }),
    output: importResult,
  },
  /** The rows of a preview that are held back, as a workbook: cells at fault coloured, the reason beside each row. */
  'intake.heldBack': { input: z.object({ previewId: z.string() }), output: outputFile },
  'intake.discard': { input: z.object({ previewId: z.string() }), output: nothing },

  /** The report as a page for preview and print. */
  'reports.html': { input: reportRequest, output: z.object({ html: z.string(), title: z.string() }) },
  /** The report as a file, kept by the host until the window asks to save it. */
  'reports.file': {
    input: reportRequest.extend({ format: z.enum(REPORT_FORMATS) }),
    output: outputFile,
  },

  ...importCalls,
  ...reconcileCalls,
  ...sheetCalls,
  ...moveCalls,
  ...sheetCalls,
  ...planCalls,
  ...viewCalls,
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type Method = keyof Contract
export type Input<M extends Method> = z.input<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>

/** Says whether a text names a call of the contract (own entries only). */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name)
}
