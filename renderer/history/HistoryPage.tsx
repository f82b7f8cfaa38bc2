/** The history: every step, and the imports among them with the files that they came from. */
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { Steps } from '../app/use-steps.ts'
import { Segments } from '../ui/Segments.tsx'
import { ImportsPanel } from './ImportsPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import './history.css'

const PARTS = [
  { id: 'steps', label: 'Các thao tác' },
  { id: 'imports', label: 'Các lần nhập' },
] as const
type Part = (typeof PARTS)[number]['id']

interface HistoryPageProps {
  schools: readonly School[]
  steps: Steps
}

export function HistoryPage({ schools, steps }: HistoryPageProps) {
  const [part, setPart] = useState<Part>('steps')
  return (
    <div className="page history-page">
      <Segments label="Phần của thẻ Lịch sử" items={PARTS} value={part} onChange={setPart} />
      {part === 'steps' && <StepsPanel steps={steps} severalSchools={schools.length > 1} />}
      {part === 'imports' && <ImportsPanel severalSchools={schools.length > 1} />}
    </div>
  )
}
