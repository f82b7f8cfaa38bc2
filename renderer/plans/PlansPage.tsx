/** The plans of the office above: which there are, and the one in force with its targets and its calendar. */
import type { School } from '../../shared/contract/schemas.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import type { PlanChoice } from '../app/plan-choice.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

interface PlansPageProps extends PlanChoice {
  school: School
  tracks: readonly Track[]
  asOf: IsoDate
  loading: boolean
  error: string | null
  onReload: () => void
  /** Opens the reports screen with the report that a duty asks for. */
  onMakeReport: (duty: DueDuty) => void
}

export function PlansPage({ plan, loading, error, onReload }: PlansPageProps) {
  if (error !== null) {
    return (
      <EmptyState
        title="Chưa đọc được kế hoạch"
        actions={
          <Button icon="refresh" onClick={onReload}>
            Thử lại
          </Button>
        }
      >
        {error}
      </EmptyState>
    )
  }
  if (loading) return <p className="start-wait">Đang đọc kế hoạch…</p>
  return <EmptyState title={plan?.title ?? 'Chưa có kế hoạch nào'} />
}
