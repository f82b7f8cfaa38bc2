/** Which school the window shows; adding one and mending the one that is shown. */
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { SchoolDialog } from './SchoolDialog.tsx'

interface SchoolSwitcherProps {
  school: School
  schools: readonly School[]
  onChoose: (id: number) => void
  reload: () => void
}

export function SchoolSwitcher({ school, schools, onChoose, reload }: SchoolSwitcherProps) {
  const [dialog, setDialog] = useState<'add' | 'edit' | null>(null)
  return (
    <div className="school-switcher">
      <Popover label={school.name} name={`Trường: ${school.name}`} look="quiet" onOpen={reload}>
        {() => (
          <>
            {schools.map((one) => (
              <button
                key={one.id}
                type="button"
                className="menu-item"
                aria-current={one.id === school.id}
                data-close
                onClick={() => onChoose(one.id)}
              >
                {one.name}
                <small>
                  {formatCount(one.students)} HS, {formatCount(one.staff)} CB-GV-NV
                </small>
              </button>
            ))}
            <div className="menu-line" />
            <button type="button" className="menu-item" data-close onClick={() => setDialog('add')}>
              <Icon name="plus" />
              Thêm trường…
            </button>
            <button type="button" className="menu-item" data-close onClick={() => setDialog('edit')}>
              <Icon name="edit" />
              Sửa thông tin trường…
            </button>
          </>
        )}
      </Popover>
      {dialog !== null && (
        <SchoolDialog
          school={dialog === 'edit' ? school : null}
          onClose={() => setDialog(null)}
          onSaved={(saved) => {
            setDialog(null)
            onChoose(saved.id)
          }}
        />
      )}
    </div>
  )
}
