/** Which view of the sheet is shown: the whole list, views of the user's own, and the working lists that are ready. */
import { useState } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import { listsFor } from '../../../shared/sheet/ready-lists.ts'
import { formatCount } from '../../../shared/text/numbers.ts'
import { useAction, useApp } from '../../app/context.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { useMessages } from '../../ui/Toasts.tsx'
import type { ViewMoment } from '../filters/filter-columns.ts'
import { type SheetView, viewTest } from '../view.ts'
import type { Views } from './use-views.ts'
import { type ViewDialog, ViewDialogs } from './ViewDialogs.tsx'
import './views.css'

interface ViewMenuProps {
  views: Views
  view: SheetView
  onView: (view: SheetView) => void
  moment: ViewMoment
  all: readonly Person[]
}

const WHOLE = 'Toàn bộ danh sách'
/** The same on the button, where the bar has no room for more. */
const WHOLE_SHORT = 'Toàn bộ'

export function ViewMenu({ views, view, onView, moment, all }: ViewMenuProps) {
  const [dialog, setDialog] = useState<ViewDialog | null>(null)
  const { backend } = useApp()
  const messages = useMessages()
  const [run] = useAction()
  const { current, isChanged, body } = views
  const lists = listsFor(moment.kind, moment.tracks)
  const list = lists.find(({ id }) => id === view.list)
  const name = current?.name ?? list?.label ?? WHOLE
  const overwrite = () => {
    if (!current) return
    run(async () => {
      views.kept(await backend.call('views.save', { kind: current.kind, name: current.name, body, replace: true }))
      messages.say(`Đã lưu chế độ xem “${current.name}”`)
    })
  }
  return (
    <div className="view-choice">
      <Popover
        label={
          <>
            {name === WHOLE ? WHOLE_SHORT : name}
            {isChanged && <span className="view-changed">•</span>}
          </>
        }
        name={`Chế độ xem: ${name}${isChanged ? ', có thay đổi chưa lưu' : ''}`}
        hint={isChanged ? `${name}: có thay đổi chưa lưu` : name}
        onOpen={views.reload}
      >
        {() => (
          <div className="view-menu">
            <p className="menu-title">Chế độ xem</p>
            <Choice label={WHOLE} chosen={!current && !list} onChoose={() => views.choose(null)} />
            {views.saved.map((one) => (
              <Choice
                key={one.id}
                label={one.name}
                chosen={one.id === current?.id}
                note={one.id === current?.id && isChanged ? 'chưa lưu' : ''}
                onChoose={() => views.choose(one)}
              />
            ))}
            <div className="menu-line" />
            {isChanged && <Command label={`Lưu thay đổi vào “${name}”`} onDo={overwrite} />}
            {isChanged && current && (
              <Command label="Bỏ thay đổi, trở lại như đã lưu" onDo={() => views.choose(current)} />
            )}
            <Command label="Lưu thành chế độ xem mới…" onDo={() => setDialog('save')} />
            {current && <Command label="Đổi tên chế độ xem…" onDo={() => setDialog('rename')} />}
            {current && <Command label="Xóa chế độ xem…" onDo={() => setDialog('remove')} />}
            {[...Map.groupBy(lists, (one) => one.section)].map(([section, ready]) => (
              <div key={section} role="group" aria-label={section}>
                <p className="menu-title view-section">{section}</p>
                {ready.map((one) => (
                  <Choice
                    key={one.id}
                    label={one.label}
                    chosen={one.id === list?.id}
                    note={formatCount(all.filter(viewTest({ ...view, list: one.id }, moment)).length)}
                    onChoose={() => onView({ ...view, list: one.id === list?.id ? null : one.id })}
                  />
                ))}
              </div>
            ))}
          </div>
        )}
      </Popover>
      {dialog && <ViewDialogs dialog={dialog} kind={moment.kind} views={views} onClose={() => setDialog(null)} />}
    </div>
  )
}

interface ChoiceProps {
  label: string
  chosen: boolean
  note?: string
  onChoose: () => void
}

function Choice({ label, chosen, note = '', onChoose }: ChoiceProps) {
  return (
    <button type="button" className="menu-item" aria-current={chosen} data-close onClick={onChoose}>
      <span className="view-mark">{chosen && <Icon name="check" />}</span>
      {label}
      {note !== '' && <small>{note}</small>}
    </button>
  )
}

function Command({ label, onDo }: { label: string; onDo: () => void }) {
  return (
    <button type="button" className="menu-item" data-close onClick={onDo}>
      <span className="view-mark" />
      {label}
    </button>
  )
}
