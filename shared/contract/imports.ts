/** Calls on what imports left behind: the file as it was, what was held back, taking an import back. Part of the contract. */
import { z } from 'zod'
import { importCounts, issue, mapping } from './intake.ts'
import { outputFile } from './reports.ts'
import { changeSet, id, isoDay, kind } from './schemas.ts'

const importRecord = z.object({
  id,
  schoolId: id,
  schoolName: z.string(),
  kind,
  fileName: z.string(),
  /** SHA-256 of the file, hexadecimal. */
  sha256: z.string(),
  /** What the user chose of the file's columns; the rest was recognised. */
  mapping,
  /** The day that ticks without a day took. */
  listDay: isoDay,
  counts: importCounts,
  changeSet,
})
export type ImportRecord = z.infer<typeof importRecord>

/** Something of an import that stands after it was taken back, because it was edited since. */
const keptValue = z.object({
  /** Null for a class, a team or a school. */
  personId: id.nullable(),
  name: z.string(),
  /** Interface name of the field or stage. */
  field: z.string(),
  /** As it stands now. */
  value: z.string(),
})
export type KeptValue = z.infer<typeof keptValue>

export const importCalls = {
  /** Imports that changed something and were not taken back, of one school or of all, the newest first. */
  'imports.list': { input: z.object({ schoolId: id.optional() }), output: z.array(importRecord) },
  /** The file that was imported, as it was. */
  'imports.file': { input: z.object({ id }), output: outputFile },
  /** All that was said of its rows. */
  'imports.issues': { input: z.object({ id }), output: z.array(issue) },
  /** The rows that it held back, as a workbook to be mended and imported; as `intake.heldBack`. */
  'imports.heldBack': { input: z.object({ id }), output: outputFile },
  /** What would stand if the import were taken back now. */
  'imports.standing': { input: z.object({ id }), output: z.object({ kept: z.array(keptValue) }) },
  /**
   * Takes an import back as one new change set: what nobody edited since is as it was before, what somebody did edit
   * stands and is listed.
   */
  'imports.undo': {
    input: z.object({ id }),
    output: z.object({ changeSet: changeSet.nullable(), kept: z.array(keptValue) }),
  },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
