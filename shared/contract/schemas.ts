/** Schemas of the things that calls carry; the types of `shared/domain` are what they must parse to. */
import { z } from 'zod'
import { EXEMPTION_REASON_IDS } from '../domain/exemptions.ts'
import type { Person, PersonFields } from '../domain/person.ts'
import { SCHOOL_LEVELS } from '../domain/plans/plan.ts'
import type { FigureGroup, Figures } from '../domain/figures.ts'
import type { Track } from '../domain/tracks.ts'
import { isIsoDate } from '../text/dates.ts'

export const id = z.number().int().positive()
export const isoDay = z.string().refine(isIsoDate, 'Ngày phải có dạng YYYY-MM-DD và có thật')
export const kind = z.enum(['staff', 'student'])
export const stageKey = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)
const line = z.string().max(500)
const nullableLine = line.nullable()

export const personFields = z.object({
  fullName: line.min(1),
  birthDate: isoDay.nullable(),
  gender: z.enum(['male', 'female']).nullable(),
  personalId: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  oldIdNumber: nullableLine,
  moetId: nullableLine,
  localId: nullableLine,
  className: nullableLine,
  teamName: nullableLine,
  position: nullableLine,
  partyMember: z.boolean(),
  phone: nullableLine,
  address: nullableLine,
  leftOn: isoDay.nullable(),
  joinedOn: isoDay.nullable(),
}) satisfies z.ZodType<PersonFields>

const exemption = z.object({
  id,
  reason: z.enum(EXEMPTION_REASON_IDS),
  from: isoDay,
  until: isoDay.nullable(),
  note: nullableLine,
})

export const person: z.ZodType<Person> = personFields.extend({
  id,
  schoolId: id,
  kind,
  milestones: z.record(stageKey, isoDay),
  exemptions: z.array(exemption),
  formerClasses: z.array(z.object({ className: nullableLine, until: isoDay })),
})

export const schoolFields = z.object({
  name: line.min(1),
  /** The body above, as it stands over the school's name on papers. */
  governingBody: line,
  /** The place before the date on papers. */
  place: line,
  headRole: line,
  headName: line,
  preparerName: line,
  /** Cấp học that it teaches; empty where it has not said. */
  levels: z.array(z.enum(SCHOOL_LEVELS)),
  /** The school's part of a paper's number: "THCSND" in "Số: 12/BC-THCSND". */
  paperCode: line,
  /** Nơi nhận of its papers, without "Lưu: VT"; those of the plan stand before them. */
  receivers: z.array(line).max(50),
})
export type SchoolFields = z.infer<typeof schoolFields>

export const school = schoolFields.extend({
  id,
  /** People on record who have not left. */
  students: z.number().int(),
  staff: z.number().int(),
})
export type School = z.infer<typeof school>

export const track: z.ZodType<Track> = z.object({
  id: z.string(),
  name: z.string(),
  ordered: z.boolean(),
  kinds: z.array(kind),
  shown: z.boolean(),
  stages: z.array(z.object({ key: stageKey, name: z.string(), shortName: z.string() })),
})

const count = z.number().int().nonnegative()

export const figureGroup: z.ZodType<FigureGroup> = z.object({
  name: z.string(),
  headcount: count,
  notEligible: z.partialRecord(z.enum([...EXEMPTION_REASON_IDS, 'under-age', 'unknown-birth-date']), count),
  eligible: count,
  absent: count,
  stages: z.record(stageKey, count),
  stagesOfEligible: z.record(stageKey, count),
})

export const figures: z.ZodType<Figures> = z.object({
  asOf: isoDay,
  total: figureGroup,
  groups: z.array(figureGroup),
})

/** One edit as the history lists it. */
export const changeSet = z.object({
  id,
  /** ISO date and time, UTC. */
  at: z.string(),
  who: z.string(),
  label: z.string(),
  /** How many records it touched. */
  changes: count,
  /** How many people it touched; 0 for one of schools, plans or tracks. */
  people: count,
  /** The school of these people; null where they are of several, or none. */
  school: z.string().nullable(),
  undone: z.boolean(),
})
export type ChangeSet = z.infer<typeof changeSet>

/** What an edit answers; `changeSet` is null when nothing had to change. */
export const editResult = z.object({ changeSet: changeSet.nullable(), changed: count })
export type EditResult = z.infer<typeof editResult>
