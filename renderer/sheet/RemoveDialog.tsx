/** Takes people out of the register, after asking. The step can be undone. */
import { useApp } from '../app/context.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { SheetDialogsProps } from './SheetDialogs.tsx'
import { nameTargets } from './targets.ts'
import { useCommand } from './use-command.ts'

const NAMED = 5

export function RemoveDialog({ targets, undo, onDone, onClose }: SheetDialogsProps) {
  const { backend } = useApp()
  const command = useCommand(undo)
  const marked = targets.filter((person) => Object.keys(person.milestones).length > 0).length
  const submit = () => {
    const ids = targets.map((person) => person.id)
    command.send(backend.call('people.remove', { ids }), `Đã xóa ${nameTargets(targets)}`, () => {
      onDone()
      onClose()
    })
  }
  return (
    <FormDialog
      title={`Xóa ${nameTargets(targets)}?`}
      work={command}
      action={`Xóa ${targets.length} người`}
      actionIcon="remove"
      look="danger"
      onSubmit={submit}
      onClose={onClose}
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
    </FormDialog>
  )
}
