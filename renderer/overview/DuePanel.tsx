/** What the plan wants of the office now: late, due, and what comes next. */
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { DUTY_STATE_WORDS, shortWeekday } from '../plans/plan-words.ts'
import { Button } from '../ui/Button.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { dueLines } from './due-list.ts'

interface DuePanelProps {
  duties: readonly DueDuty[]
  onMakeReport: (duty: DueDuty) => void
}

export function DuePanel({ duties, onMakeReport }: DuePanelProps) {
  const lines = dueLines(duties)
  return (
    <section className="card" aria-labelledby="due-title">
      <header className="card-head">
        <h2 id="due-title">Báo cáo phải nộp</h2>
      </header>
      {lines.length === 0 ? (
        <p className="card-words muted">Không có báo cáo nào quá hạn hoặc đến hạn trong 31 ngày tới.</p>
      ) : (
        <ul className="due-list">
          {lines.map(({ duty, overdue }) => (
            <li key={`${duty.dutyId} ${duty.due}`}>
              <div>
                <strong>{duty.name}</strong>
                <span className="muted">
                  Hạn {duty.time !== null && `${duty.time} `}
                  {shortWeekday(duty.due)} {formatDate(duty.due)}
                  {overdue > 1 && `, ${overdue} kỳ chưa nộp`}
                </span>
              </div>
              <StateTag standing={DUTY_STATE_WORDS[duty.state]} />
              <Button
                aria-label={`Lập báo cáo: ${duty.name}, hạn ${formatDate(duty.due)}`}
                onClick={() => onMakeReport(duty)}
              >
                Lập báo cáo
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
