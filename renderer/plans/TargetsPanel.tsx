/** The targets of a plan with how far each is at the as-of date; one can be opened, adjusted, taken out, added. */
import { useCallback, useState } from 'react'
import { formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { PlanViewProps } from './PlanView.tsx'
import { DropDialog } from './DropDialog.tsx'
import { TargetDetailDialog } from './TargetDetailDialog.tsx'
import { TargetDialog } from './TargetDialog.tsx'
import { TargetTable } from './TargetTable.tsx'

type Opened = { what: 'add' } | { what: 'open' | 'edit' | 'drop'; id: string }

export function TargetsPanel({ plan, school, tracks, asOf }: PlanViewProps) {
  const { backend } = useApp()
  const [opened, setOpened] = useState<Opened | null>(null)
  // The plan's own version is part of what is asked: its targets may have been adjusted.
  const load = useCallback(async () => {
    const progress = await backend.call('plans.progress', { id: plan.id, asOf, schoolId: school.id, by: 'group' })
    return { plan, progress }
  }, [asOf, backend, plan, school.id])
  const { value, loading, error } = useFresh(load)
  const target = opened && 'id' in opened ? plan.targets.find(({ id }) => id === opened.id) : undefined
  const progress = value?.progress.find(({ targetId }) => targetId === target?.id)
  const close = () => setOpened(null)
  return (
    <div className="plan-panel" aria-busy={loading}>
      <div className="panel-bar">
        <p className="muted">
          Tính đến ngày {formatDate(asOf)}. Bấm một chỉ tiêu để xem theo lớp, tổ và giao chỉ tiêu.
        </p>
        <Button icon="plus" onClick={() => setOpened({ what: 'add' })}>
          Thêm chỉ tiêu…
        </Button>
      </div>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {plan.targets.length === 0 ? (
        <EmptyState title="Kế hoạch chưa có chỉ tiêu">
          Thêm chỉ tiêu để theo dõi tiến độ từng lớp, từng tổ và giao chỉ tiêu theo ngày, tuần, tháng.
        </EmptyState>
      ) : (
        <TargetTable
          targets={plan.targets}
          tracks={tracks}
          progress={value?.progress ?? []}
          onOpen={(id) => setOpened({ what: 'open', id })}
          onEdit={(id) => setOpened({ what: 'edit', id })}
          onDrop={(id) => setOpened({ what: 'drop', id })}
        />
      )}
      {opened?.what === 'add' && <TargetDialog plan={plan} target={null} tracks={tracks} onClose={close} />}
      {opened?.what === 'edit' && target && (
        <TargetDialog plan={plan} target={target} tracks={tracks} onClose={close} />
      )}
      {opened?.what === 'drop' && target && <DropDialog plan={plan} list="targets" part={target} onClose={close} />}
      {opened?.what === 'open' && target && (
        <TargetDetailDialog
          plan={plan}
          target={target}
          progress={progress ?? null}
          tracks={tracks}
          school={school}
          asOf={asOf}
          onEdit={() => setOpened({ what: 'edit', id: target.id })}
          onClose={close}
        />
      )}
    </div>
  )
}
