/** Asks before a target or a report duty is taken out of a plan. */
import type { Duty, StoredPlan, Target } from '../../shared/domain/plans/plan.ts'
import { useApp } from '../app/context.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { dropPart } from './plan-form.ts'
import { planInput } from './plan-input.ts'
import { useSend } from '../app/use-send.ts'

type DropDialogProps = { plan: StoredPlan; onClose: () => void } & (
  | { list: 'targets'; part: Target }
  | { list: 'duties'; part: Duty }
)

export function DropDialog({ plan, list, part, onClose }: DropDialogProps) {
  const { backend } = useApp()
  const sending = useSend()
  const noun = list === 'targets' ? 'chỉ tiêu' : 'kỳ báo cáo'
  const drop = () =>
    sending.send(
      backend.call('plans.update', { id: plan.id, plan: planInput(dropPart(plan, list, part)) }),
      `Đã bỏ ${noun} “${part.name}”`,
      onClose,
    )
  return (
    <FormDialog
      title={`Bỏ ${noun}?`}
      work={sending}
      action={`Bỏ ${noun}`}
      look="danger"
      onSubmit={drop}
      onClose={onClose}
    >
      <p>Bỏ “{part.name}” khỏi kế hoạch. Dữ liệu của học sinh và cán bộ không thay đổi; có thể hoàn tác bằng Ctrl+Z.</p>
    </FormDialog>
  )
}
