/** What the plan asks of the school beside targets and reports. */
import { useState } from 'react'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PlanContents } from './PlanContents.tsx'

export function ContentsPanel({ plan }: { plan: StoredPlan }) {
  const [withSources, setWithSources] = useState(false)
  const { tasks, bring, bases, receivers } = plan
  if ([tasks, bring.required, bring.optional, bases, receivers].every((lines) => lines.length === 0)) {
    return (
      <EmptyState title="Chưa ghi nội dung">
        Bấm “Sửa kế hoạch…” để ghi nhiệm vụ, căn cứ, nơi nhận và những thứ cần mang theo.
      </EmptyState>
    )
  }
  return (
    <div className="plan-panel plan-contents">
      {Object.keys(plan.sources).length > 0 && (
        <label className="choice">
          <input type="checkbox" checked={withSources} onChange={({ target }) => setWithSources(target.checked)} />
          Hiện câu chữ của văn bản
        </label>
      )}
      <PlanContents plan={plan} withSources={withSources} />
    </div>
  )
}
