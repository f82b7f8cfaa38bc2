/** What a report is made of, and what every report definition offers. */
import type { MobileSession, ReportFormat } from '../../contract/reports.ts'
import type { School } from '../../contract/schemas.ts'
import type { IsoDate } from '../../text/dates.ts'
import type { Activity } from '../activities.ts'
import type { Grouping } from '../figures.ts'
import type { Kind, Person } from '../person.ts'
import type { Period, StoredPlan } from '../plans/plan.ts'
import type { Report } from '../report.ts'
import type { Snapshot, Submission } from '../submissions/submission.ts'
import type { Track } from '../tracks.ts'

export interface ReportInput {
  school: School
  /** Of the school; those of another kind and those who had left by `asOf` are passed over. */
  people: readonly Person[]
  tracks: readonly Track[]
  asOf: IsoDate
  /** The day that stands at the head of the paper; the as-of date when absent. */
  madeOn?: IsoDate | undefined
  /** Students or staff, where the report is about either; both, or the report's usual kind, when absent. */
  kind?: Kind | undefined
  /** Only this class (or, for staff, this team). */
  group?: string | undefined
  /** Personal numbers in full on a paper that masks them. */
  unmasked?: boolean | undefined
  /** The plan whose targets, calendar and receivers the report follows. */
  plan?: StoredPlan | undefined
  period?: Period | undefined
  difficulties?: string | undefined
  proposals?: string | undefined
  session?: MobileSession | undefined
  units?: 'school' | 'class' | 'team' | undefined
  /** What the figures are grouped by, where the report lets one choose; students by class, staff by team when absent. */
  by?: Grouping | undefined
  /** "Số" of the paper, without its code. */
  number?: string | undefined
  /** Of the school, of this plan or of any, the oldest first. */
  activities?: readonly Activity[] | undefined
  /** The last submission of the same report about an earlier day, with what stood behind it. */
  previous?: { submission: Submission; snapshot: Snapshot } | undefined
  /** Where the definition's scope is the register: all schools, and what they have sent. `people` is then of all. */
  schools?: readonly School[] | undefined
  submissions?: readonly Submission[] | undefined
}

/** The people of one school, or of every school in the register. */
export type ReportScope = 'school' | 'register'
/** What of a request can decide that. */
export type ScopeQuery = Pick<ReportInput, 'units' | 'by'>

export interface ReportDefinition<R extends Report = Report> {
  /** Interface words. */
  name: string
  formats: readonly ReportFormat[]
  /** Whom the report can be about. */
  kinds: readonly Kind[]
  /** Whom it is about when the request names no kind: one kind, or all of `kinds`. */
  usualKind: Kind | 'all'
  /** Masks personal numbers unless asked not to. */
  masks: boolean
  /** Whose people it is made of, where not always those of one school; ask `scopeOf`. */
  scope?: ReportScope | ((asked: ScopeQuery) => ReportScope)
  /** It cannot be made without a plan. */
  needsPlan?: boolean
  /** It explains how its figures follow from its last submission, and so is given that (`previous`). */
  explainsPrevious?: boolean
  /** The report as a model; the sections (blocks, for a document) are empty when there is nobody to list. */
  build(input: ReportInput): R
  /** What to tell the user when there is nobody to list: why, and what to do. */
  whenEmpty(input: ReportInput): string
}

/** The kinds of people that a report is about; a kind that it cannot be about is not heeded. */
export function kindsOf(
  { kinds, usualKind }: Pick<ReportDefinition, 'kinds' | 'usualKind'>,
  kind: Kind | undefined,
): readonly Kind[] {
  const asked = kind !== undefined && kinds.includes(kind) ? kind : usualKind
  return asked === 'all' ? kinds : [asked]
}

/** Whose people (and, of the register, which schools and submissions) the report of a request is made of. */
export function scopeOf({ scope = 'school' }: Pick<ReportDefinition, 'scope'>, asked: ScopeQuery): ReportScope {
  return typeof scope === 'function' ? scope(asked) : scope
}
