/** Changes of a person, the newest first, those of one step together. */
import type { PersonChange } from '../../shared/contract/history.ts'
import { changeWords } from './change-words.ts'
import { formatMoment } from './moment.ts'
import './changes.css'

export function ChangeList({ changes }: { changes: readonly PersonChange[] }) {
  const steps = [...Map.groupBy(changes, ({ changeSetId }) => changeSetId).values()]
  return (
    <ol className="changes">
      {steps.map((step) => {
        const [first] = step
        if (!first) return null
        return (
          <li key={first.changeSetId} className={first.undone ? 'change-undone' : undefined}>
            <p className="change-head">
              {formatMoment(first.at)}, {first.who}
              {first.undone && <strong> (đã hoàn tác)</strong>}
            </p>
            <ul title={first.label}>
              {step.map((change) => (
                <li key={`${change.kind} ${change.field ?? change.stage ?? change.what} ${change.after}`}>
                  {changeWords(change)}
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}
