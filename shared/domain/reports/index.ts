/** Every report by its id: what it is called, whom it can be about, and the function that makes its model. */
import type { ReportId } from '../../contract/reports.ts'
import { absent } from './absent.ts'
import { classList } from './class-list.ts'
import { confirmed } from './confirmed.ts'
import { consolidatedReport } from './consolidated.ts'
import type { ReportDefinition } from './definition.ts'
import { final } from './final.ts'
import { mobileSession } from './mobile-session.ts'
import { notEligible } from './not-eligible.ts'
import { outstanding } from './outstanding.ts'
import { period } from './period.ts'
import { ranking } from './ranking.ts'
import { schoolPlan } from './school-plan.ts'
import { staffList } from './staff-list.ts'
import { studentList } from './student-list.ts'
import { submission } from './submission.ts'
import { summary } from './summary.ts'

/** In the order in which a user is offered them. */
export const REPORTS = {
  'class-list': classList,
  'student-list': studentList,
  'staff-list': staffList,
  summary,
  outstanding,
  confirmed,
  absent,
  'not-eligible': notEligible,
  'mobile-session': mobileSession,
  period,
  final,
  'school-plan': schoolPlan,
  ranking,
  submission,
  consolidated: consolidatedReport(nameOf),
} satisfies Record<ReportId, ReportDefinition>

function nameOf(id: ReportId): string {
  return REPORTS[id].name
}
