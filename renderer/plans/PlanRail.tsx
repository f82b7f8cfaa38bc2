/** The list of plans: those in use, then the retired ones. */
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { isInUse } from '../app/plan-choice.ts'
import { Button } from '../ui/Button.tsx'
import { plateText } from './plan-words.ts'

interface PlanRailProps {
  plans: readonly StoredPlan[]
  shown: StoredPlan | null
  onShow: (id: number) => void
  onAdd: () => void
  onOpenTracks: () => void
}

export function PlanRail({ plans, shown, onShow, onAdd, onOpenTracks }: PlanRailProps) {
  const inUse = plans.filter(isInUse)
  const retired = plans.filter((plan) => !isInUse(plan))
  const row = (plan: StoredPlan) => (
    <li key={plan.id}>
      <button
        type="button"
        className="plan-row"
        aria-current={plan.id === shown?.id}
        title={plan.title}
        onClick={() => onShow(plan.id)}
      >
        <span className="plan-row-title">{plan.title}</span>
        <span className="muted">{plateText(plan)}</span>
      </button>
    </li>
  )
  return (
    <nav className="plan-rail" aria-label="Các kế hoạch">
      <div className="plan-rail-list">
        {inUse.length > 0 && (
          <>
            <h2 className="plan-rail-head">Đang dùng</h2>
            <ul>{inUse.map(row)}</ul>
          </>
        )}
        {retired.length > 0 && (
          <>
            <h2 className="plan-rail-head">Đã ngừng dùng</h2>
            <ul className="plan-rail-retired">{retired.map(row)}</ul>
          </>
        )}
      </div>
      <div className="plan-rail-foot">
        <Button look={inUse.length === 0 ? 'plain' : 'primary'} icon="plus" onClick={onAdd}>
          Thêm kế hoạch…
        </Button>
        <Button onClick={onOpenTracks}>Nội dung theo dõi…</Button>
      </div>
    </nav>
  )
}
