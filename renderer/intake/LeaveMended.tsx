/** Asks before cells mended in the preview are given up. */
import { formatCount } from '../../shared/text/numbers.ts'
import { FormDialog } from '../ui/FormDialog.tsx'

interface LeaveMendedProps {
  /** How many cells. */
  mended: number
  onLeave: () => void
  onStay: () => void
}

const WORK = { busy: false, failure: null }

export function LeaveMended({ mended, onLeave, onStay }: LeaveMendedProps) {
  return (
    <FormDialog
      title="Bỏ các ô đã sửa?"
      work={WORK}
      action="Bỏ và thoát"
      look="danger"
      onSubmit={onLeave}
      onClose={onStay}
    >
      <p>
        Đã sửa {formatCount(mended)} ô nhưng chưa bấm Nhập. Thoát bây giờ thì các ô đã sửa không còn; sổ và tệp vẫn như
        cũ.
      </p>
    </FormDialog>
  )
}
