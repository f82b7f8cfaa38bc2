/** The rare commands of a sheet, under one button. */
import type { Kind } from '../../shared/domain/person.ts'
import type { SheetDialog } from '../sheet/SheetDialogs.tsx'
import { Popover } from '../ui/Popover.tsx'
import './moves.css'

interface MoreMenuProps {
  kind: Kind
  /** Somebody is chosen. */
  hasTargets: boolean
  onOpen: (dialog: SheetDialog) => void
}

export function MoreMenu({ kind, hasTargets, onOpen }: MoreMenuProps) {
  const pupils = kind === 'student'
  return (
    <Popover label="Khác" name="Việc khác">
      {() => (
        <div className="more-menu">
          {pupils && (
            <button type="button" className="menu-item" data-close onClick={() => onOpen('rollover')}>
              Lên lớp đầu năm học…
            </button>
          )}
          <button
            type="button"
            className="menu-item"
            data-close
            disabled={!hasTargets}
            onClick={() => onOpen('transfer')}
          >
            {pupils ? 'Chuyển lớp, chuyển trường…' : 'Chuyển trường…'}
            {!hasTargets && <small>chọn người trước</small>}
          </button>
          <button type="button" className="menu-item" data-close onClick={() => onOpen('twice')}>
            Người có tên ở hai trường…
          </button>
        </div>
      )}
    </Popover>
  )
}
