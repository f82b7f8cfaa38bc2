/** One plan: its head, and its targets, its calendar or its contents. */
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { Segments } from '../ui/Segments.tsx'
import { CalendarPanel } from './CalendarPanel.tsx'
import { ContentsPanel } from './ContentsPanel.tsx'
import { PlanHead } from './PlanHead.tsx'
import { TargetsPanel } from './TargetsPanel.tsx'

export interface PlanViewProps {
  plan: StoredPlan
  school: School
  tracks: readonly Track[]
  asOf: IsoDate
  /** Shows another plan (a copy just made, or this one taken back into use). */
  onShow: (id: number) => void
  onMakeReport: (duty: DueDuty) => void
}

const PARTS = [
  { id: 'targets', label: 'Chỉ tiêu' },
  { id: 'calendar', label: 'Lịch báo cáo' },
  { id: 'contents', label: 'Nội dung' },
] as const
type Part = (typeof PARTS)[number]['id']

export function PlanView(props: PlanViewProps) {
  const { plan, onShow } = props
  const [part, setPart] = useState<Part>('targets')
  return (
    <section className="plan-view" aria-label={plan.title}>
      <PlanHead plan={plan} onShow={onShow} />
      <Segments label="Phần của kế hoạch" items={PARTS} value={part} onChange={setPart} />
      {part === 'targets' && <TargetsPanel {...props} />}
      {part === 'calendar' && <CalendarPanel {...props} />}
      {part === 'contents' && <ContentsPanel plan={plan} />}
    </section>
  )
}
