/** Every step, who made it and when; each can be undone, the newest redone. */
import { useCallback, useState } from 'react'
import type { ChangeSet } from '../../shared/contract/schemas.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import type { Steps } from '../app/use-steps.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatMoment } from './moment.ts'
import '../ui/table.css'

const AT_FIRST = 200
const AT_MOST = 1000

interface StepsPanelProps {
  steps: Steps
  /** Steps say of which school they are. */
  severalSchools: boolean
}

export function StepsPanel({ steps, severalSchools }: StepsPanelProps) {
  const { backend } = useApp()
  const [limit, setLimit] = useState(AT_FIRST)
  const load = useCallback(() => backend.call('history.list', { limit }), [backend, limit])
  const { value, error } = useFresh(load)
  return (
    <>
      <header className="page-head panel-head">
        <h1>Các thao tác</h1>
        <Button icon="undo" disabled={!steps.undo} busy={steps.busy} onClick={() => steps.runUndo()}>
          Hoàn tác bước mới nhất
        </Button>
        <Button icon="redo" disabled={!steps.redo} busy={steps.busy} onClick={() => steps.runRedo()}>
          Làm lại
        </Button>
      </header>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {value?.length === 0 && (
        <EmptyState title="Chưa có thao tác nào">
          Mỗi lần nhập danh sách, đánh dấu hay sửa đều được ghi ở đây và hoàn tác được, kể cả sau khi mở lại chương
          trình.
        </EmptyState>
      )}
      {value && value.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Thời gian</th>
                <th scope="col">Người làm</th>
                <th scope="col" className="wide">
                  Thao tác
                </th>
                <th scope="col" className="number nowrap">
                  Số người
                </th>
                <th scope="col">Trạng thái</th>
                <th scope="col">
                  <span className="visually-hidden">Hoàn tác</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {value.map((step) => (
                <StepRow key={step.id} step={step} steps={steps} severalSchools={severalSchools} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {value && value.length >= limit && limit < AT_MOST && (
        <p className="table-more">
          <Button onClick={() => setLimit(AT_MOST)}>Xem thêm</Button>
        </p>
      )}
    </>
  )
}

function StepRow({ step, steps, severalSchools }: StepsPanelProps & { step: ChangeSet }) {
  return (
    <tr className={step.undone ? 'row-undone' : undefined}>
      <td className="nowrap">{formatMoment(step.at)}</td>
      <td className="nowrap">{step.who}</td>
      <td>
        {step.label}
        {severalSchools && step.school !== null && <span className="muted"> ({step.school})</span>}
      </td>
      <td className="number">{step.people > 0 && formatCount(step.people)}</td>
      <td className="nowrap">{step.undone ? 'Đã hoàn tác' : 'Đang có hiệu lực'}</td>
      <td className="row-action">
        {!step.undone && (
          <Button
            look="quiet"
            icon="undo"
            aria-label={`Hoàn tác: ${step.label}`}
            disabled={steps.busy}
            onClick={() => steps.runUndo(step.id)}
          >
            Hoàn tác
          </Button>
        )}
      </td>
    </tr>
  )
}
