/** Asks before a plan is no longer offered. */
import { useState } from 'react'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { messageOf } from '../app/backend.ts'
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { useDateProblems } from '../ui/use-date-problems.ts'

export function RetireDialog({ plan, onClose }: { plan: StoredPlan; onClose: () => void }) {
  const { backend, today } = useApp()
  const messages = useMessages()
  const dates = useDateProblems()
  const [on, setOn] = useState<IsoDate>(today)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const takeBack = () => {
    backend.call('plans.retire', { id: plan.id, on: null }).then(
      () => messages.say('Đã dùng lại kế hoạch'),
      (error: unknown) => messages.fail(messageOf(error)),
    )
  }
  const retire = () => {
    if (dates.any) return
    const finish = async () => {
      await backend.call('plans.retire', { id: plan.id, on })
      messages.say('Đã ngừng dùng kế hoạch', { label: 'Hoàn tác', run: takeBack })
      onClose()
    }
    setBusy(true)
    setFailure(null)
    finish()
      .catch((error: unknown) => setFailure(messageOf(error)))
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title="Ngừng dùng kế hoạch?"
      onClose={onClose}
      onSubmit={retire}
      locked={busy}
      footer={
        <>
          <Button data-first onClick={onClose}>
            Hủy
          </Button>
          <Button look="danger" submit busy={busy}>
            Ngừng dùng
          </Button>
        </>
      }
    >
      <p>
        <strong>{plan.title}</strong>
      </p>
      <p>
        Kế hoạch không còn được chọn ở số liệu và báo cáo, và không còn nhắc hạn. Chỉ tiêu và các báo cáo đã gửi vẫn
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
      {failure !== null && <Notice look="bad">{failure}</Notice>}
    </Dialog>
  )
}
