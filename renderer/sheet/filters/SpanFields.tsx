/** First and last day of a filter. */
import { useState } from 'react'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { DateField } from '../../ui/DateField.tsx'

interface Span {
  from: IsoDate | null
  until: IsoDate | null
}

interface SpanFieldsProps {
  span: Span
  today: IsoDate
  onSpan: (span: Span) => void
  /** Whether both texts are days, in their order. */
  onGood: (good: boolean) => void
}

export function SpanFields({ span, today, onSpan, onGood }: SpanFieldsProps) {
  const [problems, setProblems] = useState({ from: false, until: false })
  const tell = (next: Span, bad: typeof problems) => {
    setProblems(bad)
    onGood(!bad.from && !bad.until && !isTurned(next))
  }
  const field = (part: keyof Span, label: string) => (
    <DateField
      label={label}
      value={span[part]}
      today={today}
      {...(part === 'until' && isTurned(span) ? { error: 'Phải từ ngày đầu trở đi.' } : {})}
      onChange={(day) => {
        const next = { ...span, [part]: day }
        onSpan(next)
        tell(next, { ...problems, [part]: false })
      }}
      onProblem={(problem) => tell(span, { ...problems, [part]: problem !== null })}
    />
  )
  return (
    <div className="filter-span">
      {field('from', 'Từ ngày')}
      {field('until', 'đến ngày')}
    </div>
  )
}

function isTurned({ from, until }: Span): boolean {
  return from !== null && until !== null && from > until
}
