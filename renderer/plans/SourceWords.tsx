/** The words of a plan's text about a place of it; and how a doubtful place was read. */
import type { Plan, Reading } from '../../shared/domain/plans/plan.ts'
import { sourcesOf } from './plan-form.ts'

/** Folded away until asked for. */
export function SourceWords({ plan, place }: { plan: Pick<Plan, 'sources'>; place: string }) {
  const words = sourcesOf(plan, place)
  if (words.length === 0) return null
  return (
    <details className="source">
      <summary>Câu chữ của văn bản</summary>
      <Quotes words={words} />
    </details>
  )
}

export function Quotes({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <div className="source-quotes">
      {words.map((text) => (
        // The asterisks are bold type of the text as it was taken down.
        <blockquote key={text}>{text.replaceAll('**', '')}</blockquote>
      ))}
    </div>
  )
}

/** The places of the text that could not be taken at their word, and how the program reads them. */
export function Readings({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) return null
  const places = [...Map.groupBy(readings, ({ text, read, why }) => `${text}\n${read}\n${why}`)]
  return (
    <ul className="readings" aria-label="Chỗ được đọc lại">
      {places.map(([key, [reading]]) => (
        <li key={key}>
          Văn bản ghi “{reading?.text}”, chương trình hiểu là <strong>{reading?.read}</strong>.{' '}
          <span className="muted">{reading?.why}</span>
        </li>
      ))}
    </ul>
  )
}
