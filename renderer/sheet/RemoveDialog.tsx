/** Takes people out of the register, after asking. The step can be undone. */
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { SheetDialogsProps } from './SheetDialogs.tsx'
import { nameTargets } from './targets.ts'
import { useCommand } from './use-command.ts'

const NAMED = 5

export function RemoveDialog({ targets, undo, onDone, onClose }: SheetDialogsProps) {
  const { backend } = useApp()
  const { busy, failure, send } = useCommand(undo)
  const marked = targets.filter((person) => Object.keys(person.milestones).length > 0).length
  const submit = () => {
    const ids = targets.map((person) => person.id)
    send(backend.call('people.remove', { ids }), `Đã xóa ${nameTargets(targets)}`, () => {
      onDone()
      onClose()
    })
  }
  return (
    <Dialog
      title={`Xóa ${nameTargets(targets)}?`}
      onClose={onClose}
      onSubmit={submit}
      locked={busy}
      footer={
        <>
          <Button data-first onClick={onClose}>
            Hủy
          </Button>
          <Button look="danger" icon="remove" submit busy={busy}>
            Xóa {targets.length} người
          </Button>
        </>
      }
    >
      <p>
        {targets
          .slice(0, NAMED)
          .map((person) => person.fullName)
          .join(', ')}
        {targets.length > NAMED && ` và ${targets.length - NAMED} người khác`}
      </p>
      {marked > 0 && (
        <Notice look="warn">
          {marked} người đã có mốc được ghi. Số liệu của các ngày trước cũng sẽ không còn tính những người này. Nếu họ
          chuyển đi, hãy ghi “Ngày rời trường” thay vì xóa.
        </Notice>
      )}
      <p className="muted">Có thể hoàn tác trong Lịch sử.</p>
      {failure !== null && <Notice look="bad">{failure}</Notice>}
    </Dialog>
  )
}
