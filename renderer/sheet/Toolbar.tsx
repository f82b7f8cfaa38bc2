/** The bar over a sheet: what is shown (class, view, search, columns), the working date, and the commands. */
import { Fragment, type RefObject, useMemo } from 'react'
import { countFigures } from '../../shared/domain/figures.ts'
import { type Kind, type Person, groupOf } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { ActionButton } from '../actions/ActionButton.tsx'
import { useActions } from '../actions/ActionsProvider.tsx'
import type { SheetHandle } from '../actions/context.ts'
import { ACTIONS } from '../actions/table.ts'
import { useApp } from '../app/context.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { ViewMoment } from './filters/filter-columns.ts'
import type { Columns } from './use-columns.ts'
import { type SheetView, groupColumn, groupOfView, withGroup } from './view.ts'
import type { Views } from './views/use-views.ts'
import { ViewMenu } from './views/ViewMenu.tsx'

interface ToolbarProps {
  moment: ViewMoment
  all: readonly Person[]
  view: SheetView
  onView: (view: SheetView) => void
  views: Views
  workDate: IsoDate
  onWorkDate: (day: IsoDate) => void
  columns: Columns
  search: RefObject<HTMLInputElement | null>
  sheet: SheetHandle
}

export function Toolbar(props: ToolbarProps) {
  const { moment, all, view, onView, views, workDate, onWorkDate, columns, search, sheet } = props
  const { window } = useActions()
  const context = { window, sheet }
  const { today } = useApp()
  return (
    <div className="toolbar" role="toolbar" aria-label="Công cụ của danh sách">
      <GroupSelect kind={moment.kind} asOf={moment.asOf} all={all} view={view} onView={onView} />
      <ViewMenu views={views} view={view} onView={onView} moment={moment} all={all} />
      <input
        ref={search}
        className="input toolbar-search"
        type="search"
        aria-label="Tìm trong danh sách"
        placeholder="Tìm (Ctrl+F)"
        title="Tìm theo tên, số, ngày sinh, SĐT; không cần gõ dấu"
        autoComplete="off"
        spellCheck={false}
        value={view.query}
        onChange={(event) => onView({ ...view, query: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onView({ ...view, query: '' })
        }}
      />
      <ColumnChooser columns={columns} onOpenTracks={() => sheet.open('tracks')} />
      <Button
        icon="panel"
        aria-label="Thẻ thông tin"
        aria-pressed={sheet.cardOpen}
        title="Thẻ thông tin của người ở dòng đang chọn (F4)"
        onClick={() => sheet.showCard(!sheet.cardOpen)}
      />
      <div className="toolbar-spring" />
      <DateField
        label="Ngày ghi"
        inline
        value={workDate}
        today={today}
        required="Hãy ghi ngày."
        notAfterToday="Ngày ghi"
        onChange={(day) => day !== null && onWorkDate(day)}
      />
      {TOOLBAR.map((action) => (
        <Fragment key={action.id}>
          {action.opensGroup && (
            <>
              <MoreMenu context={context} />
              <span className="toolbar-line" />
            </>
          )}
          <ActionButton action={action} context={context} look={action.id === 'sheet.import' ? 'primary' : 'plain'} />
        </Fragment>
      ))}
    </div>
  )
}

const TOOLBAR = ACTIONS.filter(({ places }) => places?.includes('toolbar'))
const ALL = 'all'
/** The filter on the column names several. */
const MIXED = 'mixed'

function GroupSelect({
  kind,
  asOf,
  all,
  view,
  onView,
}: Pick<ToolbarProps, 'all' | 'view' | 'onView'> & { kind: Kind; asOf: IsoDate }) {
  const { total, groups } = useMemo(() => countFigures(all, [], asOf, groupOf), [all, asOf])
  const noun = kind === 'student' ? 'lớp' : 'tổ'
  const group = groupOfView(view, kind)
  const isMixed = group === null && view.filters[groupColumn(kind)] !== undefined
  return (
    <select
      className="input select"
      aria-label={kind === 'student' ? 'Lọc theo lớp' : 'Lọc theo tổ'}
      value={isMixed ? MIXED : group === null ? ALL : `=${group}`}
      onChange={({ target }) => onView(withGroup(view, kind, target.value === ALL ? null : target.value.slice(1)))}
    >
      {isMixed && (
        <option value={MIXED} disabled>
          Nhiều {noun}
        </option>
      )}
      <option value={ALL}>
        Tất cả các {noun} ({formatCount(total.headcount)})
      </option>
      {groups.map((group) => (
        <option key={group.name} value={`=${group.name}`}>
          {group.name === '' ? `Chưa có ${noun}` : group.name} ({formatCount(group.headcount)})
        </option>
      ))}
    </select>
  )
}
