/** One target: its figures by class and team, and the numbers handed down over the time that is left. */
import { DENOMINATOR_NAMES, goalWords } from '../../shared/domain/plans/words.ts'
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { StoredPlan, Target } from '../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../shared/domain/plans/progress.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Segments } from '../ui/Segments.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { GroupTable } from './GroupTable.tsx'
import { HandDownPanel } from './HandDownPanel.tsx'
import { cohortText, measuresText, TARGET_STATE_WORDS } from './plan-words.ts'
import { daysLeftText, forecastText } from './progress-words.ts'
import { ShareBar } from './ShareBar.tsx'
import { SourceWords } from './SourceWords.tsx'

interface TargetDetailDialogProps {
  plan: StoredPlan
  target: Target
  /** Null while it is read. */
  progress: TargetProgress | null
  tracks: readonly Track[]
  school: School
  asOf: IsoDate
  onEdit: () => void
  onClose: () => void
}

const PARTS = [
  { id: 'groups', label: 'Theo lớp, tổ' },
  { id: 'hand-down', label: 'Giao chỉ tiêu' },
] as const

export function TargetDetailDialog(props: TargetDetailDialogProps) {
  const { plan, target, progress, tracks, school, asOf, onEdit, onClose } = props
  const [part, setPart] = useState<(typeof PARTS)[number]['id']>('groups')
  return (
    <Dialog title={target.name} size="large" onClose={onClose}>
      <div className="target-facts">
        {progress && (
          <>
            <div className="target-fact-share">
              <ShareBar figure={progress.total} />
            </div>
            <StateTag standing={TARGET_STATE_WORDS[progress.state]} />
          </>
        )}
        <p>
          Giao {goalWords(target)}, {target.due === null ? 'không nêu hạn' : `hạn ${formatDate(target.due)}`}
          {progress && daysLeftText(progress) !== '' && ` (${daysLeftText(progress)})`}
          {progress && progress.total.left > 0 && `; dự kiến đạt: ${forecastText(progress).toLowerCase()}`}
        </p>
        <span className="toolbar-spring" />
        <Button icon="edit" onClick={onEdit}>
          Sửa chỉ tiêu…
        </Button>
      </div>
      <p className="muted">
        {measuresText(target, tracks)} · {cohortText(target.cohort)} · mẫu số:{' '}
        {DENOMINATOR_NAMES[target.denominator].toLowerCase()}
        {target.baseline !== null && ` (${formatDate(target.baseline)})`}
      </p>
      <SourceWords plan={plan} place={`targets.${target.id}`} />
      <Segments label="Phần của chỉ tiêu" items={PARTS} value={part} onChange={setPart} />
      {part === 'groups' && progress && <GroupTable progress={progress} />}
      {part === 'hand-down' && (
        <HandDownPanel
          plan={plan}
          target={target}
          goal={progress?.total.required ?? null}
          school={school}
          asOf={asOf}
        />
      )}
    </Dialog>
  )
}
