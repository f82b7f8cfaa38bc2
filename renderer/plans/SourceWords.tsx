/** The words of the plan's text about a place of it, folded away until asked for; and how a doubtful place was read. */
import type { Plan } from '../../shared/domain/plans/plan.ts'
import { sourcesOf } from './plan-form.ts'

export function SourceWords({ plan, place }: { plan: Pick<Plan, 'sources'>; place: string }) {
  const words = sourcesOf(plan, place)
  if (words.length === 0) return null
  return (
    <details className="source">
      <summary>Câu chữ của văn bản</summary>
      {words.map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
    </details>
  )
}

/** The places of the text that could not be taken at their word, and how the program reads them. */
export function Readings({ plan: { readings } }: { plan: Pick<Plan, 'readings'> }) {
  if (readings.length === 0) return null
  return (
    <ul className="readings" aria-label="Chỗ được đọc lại">
      {readings.map(({ field, text, read, why }) => (
        <li key={`${field} ${text}`}>
          Văn bản ghi “{text}”, chương trình hiểu là <strong>{read}</strong>. <span className="muted">{why}</span>
        </li>
      ))}
    </ul>
  )
}
