/** What a submission is called in lists: "Báo cáo định kỳ (tuần)". */
import { REPORTS } from '../../shared/domain/reports/index.ts'
import type { Submission } from '../../shared/domain/submissions/submission.ts'
import { PERIOD_NAMES } from '../plans/plan-words.ts'

export function submissionName({ report, period }: Pick<Submission, 'report' | 'period'>): string {
  const { name } = REPORTS[report]
  return period === null ? name : `${name} (${PERIOD_NAMES[period].toLocaleLowerCase('vi')})`
}
