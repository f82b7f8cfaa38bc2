/** Asks before a plan is no longer offered. */
import { useState } from 'react'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { messageOf } from '../app/backend.ts'
import { useApp } from '../app/context.ts'
import { useWork } from '../app/use-work.ts'
import { DateField } from '../ui/DateField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { useDateProblems } from '../ui/use-date-problems.ts'

export function RetireDialog({ plan, onClose }: { plan: StoredPlan; onClose: () => void }) {
  const { backend, today } = useApp()
  const messages = useMessages()
  const dates = useDateProblems()
  const [on, setOn] = useState<IsoDate>(today)
  const work = useWork()
  const takeBack = () => {
    backend.call('plans.retire', { id: plan.id, on: null }).then(
      () => messages.say('Đã dùng lại kế hoạch'),
      (error: unknown) => messages.fail(messageOf(error)),
    )
  }
  const retire = () => {
    if (dates.any) return
    work.run(async () => {
      await backend.call('plans.retire', { id: plan.id, on })
      messages.say('Đã ngừng dùng kế hoạch', { label: 'Hoàn tác', run: takeBack })
      onClose()
    })
  }
  return (
    <FormDialog
      title="Ngừng dùng kế hoạch?"
      work={work}
      action="Ngừng dùng"
      look="danger"
      onSubmit={retire}
      onClose={onClose}
    >
      <p>
        <strong>{plan.title}</strong>
      </p>
      <p>
        Kế hoạch không còn được chọn ở số liệu và báo cáo, và không còn nhắc hạn. Chỉ tiêu và các báo cáo đã nộp vẫn
        giữ; có thể dùng lại bất cứ lúc nào.
      </p>
      <DateField
        label="Ngừng từ ngày"
        value={on}
        today={today}
        required="Hãy ghi ngày."
        onProblem={dates.of('on')}
        onChange={(day) => day !== null && setOn(day)}
      />
    </FormDialog>
  )
}
