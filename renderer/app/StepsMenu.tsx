/** The steps that can be undone or redone, by name: choosing one takes all from the next one to it. */
import { useCallback, useEffect } from 'react'
import type { ChangeSet } from '../../shared/contract/schemas.ts'
import { formatMoment } from '../history/moment.ts'
import { Popover } from '../ui/Popover.tsx'
import { useApp } from './context.ts'
import { useLoad } from './use-load.ts'
import type { Steps } from './use-steps.ts'
import './steps-menu.css'

const AT_MOST = 50

interface StepsMenuProps {
  steps: Steps
  /** Steps say of which school they are. */
  manySchools: boolean
}

export function StepsMenu({ steps, manySchools }: StepsMenuProps) {
  return (
    <div className="steps-menu">
      <Popover
        label=""
        name="Chọn bước để hoàn tác hoặc làm lại"
        look="quiet"
        hint="Chọn bước để hoàn tác hoặc làm lại"
      >
        {() => <StepLists steps={steps} manySchools={manySchools} />}
      </Popover>
    </div>
  )
}

function StepLists({ steps, manySchools }: StepsMenuProps) {
  const { backend } = useApp()
  const load = useCallback(() => backend.call('history.steps', { limit: AT_MOST }), [backend])
  const { value, error, reload } = useLoad(load)
  useEffect(() => backend.onChanged(reload), [backend, reload])
  if (error !== null) return <p className="menu-title">{error}</p>
  if (!value) return <p className="menu-title">Đang đọc…</p>
  const { undo, redo } = value
  return (
    <>
      <p className="menu-title">Hoàn tác đến hết bước</p>
      {undo.length === 0 && <p className="steps-none muted">Không có gì để hoàn tác.</p>}
      <div className="step-list">
        {undo.map((step) => (
          <StepItem key={step.id} step={step} manySchools={manySchools} onChoose={() => steps.runUndoTo(step.id)} />
        ))}
      </div>
      {redo.length > 0 && (
        <>
          <div className="menu-line" />
          <p className="menu-title">Làm lại đến hết bước</p>
          <div className="step-list">
            {redo.map((step) => (
              <StepItem key={step.id} step={step} manySchools={manySchools} onChoose={() => steps.runRedoTo(step.id)} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

interface StepItemProps {
  step: ChangeSet
  manySchools: boolean
  onChoose: () => void
}

function StepItem({ step, manySchools, onChoose }: StepItemProps) {
  return (
    <button type="button" className="menu-item" data-close onClick={onChoose}>
      <span>
        {step.label}
        {manySchools && step.school !== null && <span className="muted"> ({step.school})</span>}
      </span>
      <small>{formatMoment(step.at)}</small>
    </button>
  )
}
