/** A share as a bar with its numbers: done of the whole; the mark stands where the goal is short of the whole. */
import type { TargetFigure } from '../../shared/domain/plans/progress.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { formatShare } from '../ui/numbers.ts'

interface ShareBarProps {
  figure: TargetFigure
  /** On one line, without the numbers, which stand in columns of their own. */
  slim?: boolean
}

export function ShareBar({ figure: { done, whole, required }, slim = false }: ShareBarProps) {
  const share = whole === 0 ? 0 : Math.min(100, (done / whole) * 100)
  const goal = whole === 0 ? null : Math.min(100, (required / whole) * 100)
  return (
    <div className={slim ? 'share share-slim' : 'share'}>
      <span className="share-words">
        <strong>{formatShare(done, whole)}</strong>
        {!slim && (
          <span className="muted">
            {formatCount(done)} / {formatCount(whole)}
          </span>
        )}
      </span>
      <span className="share-bar" aria-hidden="true">
        <span className="share-fill" style={{ width: `${share}%` }} />
        {goal !== null && goal < 100 && <span className="share-goal" style={{ left: `${goal}%` }} />}
      </span>
    </div>
  )
}
