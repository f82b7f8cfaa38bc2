/** Calls on the history of edits: what was done, by whom, undoing and redoing it. */
import { z } from 'zod'
import type { PersonFields } from '../domain/person.ts'
import { changeSet, id, personFields, stageKey } from './schemas.ts'

const nothing = z.object({})
const limit = z.number().int().min(1).max(1000)
const field = z.enum(Object.keys(personFields.shape) as [keyof PersonFields, ...(keyof PersonFields)[]])

/** One thing of one person that a change set changed. */
const personChange = z.object({
  changeSetId: id,
  /** ISO date and time, UTC. */
  at: z.string(),
  who: z.string(),
  /** What the history calls the change set. */
  label: z.string(),
  undone: z.boolean(),
  /** `record`: the person came into the register or left it. */
  kind: z.enum(['field', 'stage', 'exemption', 'former-class', 'record']),
  /** The field or stage, where it is one. */
  field: field.optional(),
  stage: stageKey.optional(),
  /** The thing in interface words: a field, a stage, a reason. */
  what: z.string(),
  /** As people read them (Nữ, 05/03/2009, 9A1); empty for nothing. */
  before: z.string(),
  after: z.string(),
})
export type PersonChange = z.infer<typeof personChange>

/** How many steps a call undid or redid, and the last of them. */
const walked = z.object({ steps: z.number().int().positive(), changeSet })

export const historyCalls = {
  'history.list': { input: z.object({ limit }), output: z.array(changeSet) },
  /** What the next undo and redo would do; null when there is nothing. */
  'history.next': { input: nothing, output: z.object({ undo: changeSet.nullable(), redo: changeSet.nullable() }) },
  /** What can be undone and redone, the next one first. */
  'history.steps': {
    input: z.object({ limit }),
    output: z.object({ undo: z.array(changeSet), redo: z.array(changeSet) }),
  },
  /** Everything that happened to a person, the newest first; with `field` or `stage` only to that cell. */
  'history.of': {
    input: z.object({ personId: id, field: field.optional(), stage: stageKey.optional() }),
    output: z.array(personChange),
  },
  /** Undoes the newest change set that is in force, or the one named. */
  'history.undo': { input: z.object({ changeSetId: id.optional() }), output: changeSet },
  'history.redo': { input: nothing, output: changeSet },
  /** Undoes every change set in force from the newest back to the one named, all or none. */
  'history.undoTo': { input: z.object({ changeSetId: id }), output: walked },
  /** Redoes what was undone, from the last up to the one named, all or none. */
  'history.redoTo': { input: z.object({ changeSetId: id }), output: walked },
}
