/** Reports: making them, what has been sent, and the log of activities that the closing reports rest on. */
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import type { PlanChoice } from '../app/plan-choice.ts'
import { ActivitiesPanel } from '../activities/ActivitiesPanel.tsx'
import { SubmissionsPanel } from '../submissions/SubmissionsPanel.tsx'
import { Segments } from '../ui/Segments.tsx'
import type { ReportDraft } from './draft.ts'
import { MakeReport } from './MakeReport.tsx'
import './reports.css'

interface ReportsPageProps extends PlanChoice {
  school: School
  tracks: readonly Track[]
  asOf: IsoDate
  draft: ReportDraft
  onDraft: (draft: ReportDraft) => void
  undo: (changeSetId?: number) => void
}

const PARTS = [
  { id: 'make', label: 'Lập và in' },
  { id: 'sent', label: 'Đã nộp' },
  { id: 'activities', label: 'Nhật ký tuyên truyền, tập huấn' },
] as const
type Part = (typeof PARTS)[number]['id']

export function ReportsPage({ tracks, undo, ...making }: ReportsPageProps) {
  const [part, setPart] = useState<Part>('make')
  return (
    <div className="page reports-page">
      <Segments label="Phần của thẻ Báo cáo" items={PARTS} value={part} onChange={setPart} />
      {part === 'make' && <MakeReport {...making} onShowSent={() => setPart('sent')} />}
      {part === 'sent' && (
        <SubmissionsPanel
          school={making.school}
          plans={making.plans}
          tracks={tracks}
          undo={undo}
          onMake={() => setPart('make')}
        />
      )}
      {part === 'activities' && (
        <ActivitiesPanel school={making.school} plans={making.plans} plan={making.plan} undo={undo} />
      )}
    </div>
  )
}
