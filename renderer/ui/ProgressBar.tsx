/** How far long work is; without a total it only says that work goes on. */
import './progress.css'
import { formatCount } from '../../shared/text/numbers.ts'

interface ProgressBarProps {
  label: string
  done: number
  total: number | null
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <div className="progress">
      <div className="progress-words">
        <span>{label}</span>
        <span className="muted">
          {total === null ? done > 0 && formatCount(done) : `${formatCount(done)} / ${formatCount(total)}`}
        </span>
      </div>
      <progress aria-label={label} {...(total === null || total === 0 ? {} : { value: done, max: total })} />
    </div>
  )
}
