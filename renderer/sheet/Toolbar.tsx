/** The bar over a sheet: what is shown (class, ready filters, search, columns), the working date, and the commands. */
import { Fragment, type RefObject, useMemo } from 'react'
import { countFigures } from '../../shared/domain/figures.ts'
import { type Kind, type Person, groupOf } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { ActionButton } from '../actions/ActionButton.tsx'
import { useActions } from '../actions/ActionsProvider.tsx'
import type { SheetHandle } from '../actions/context.ts'
import { ACTIONS } from '../actions/table.ts'
import { useApp } from '../app/context.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { DateField } from '../ui/DateField.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { filtersFor } from './row-filters.ts'
import type { Columns } from './use-columns.ts'
import type { SheetView } from './view.ts'

interface ToolbarProps {
  kind: Kind
  tracks: readonly Track[]
  asOf: IsoDate
  all: readonly Person[]
  view: SheetView
  onView: (view: SheetView) => void
  workDate: IsoDate
  onWorkDate: (day: IsoDate) => void
  columns: Columns
  search: RefObject<HTMLInputElement | null>
  sheet: SheetHandle
}

export function Toolbar(props: ToolbarProps) {
  const { kind, tracks, asOf, all, view, onView, workDate, onWorkDate, columns, search } = props
  const { sheet } = props
  const { window } = useActions()
  const context = { window, sheet }
  const { today } = useApp()
  return (
    <div className="toolbar" role="toolbar" aria-label="Công cụ của danh sách">
      <GroupSelect kind={kind} asOf={asOf} all={all} view={view} onView={onView} />
      <FilterSelect kind={kind} tracks={tracks} view={view} onView={onView} />
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

function GroupSelect({
  kind,
  asOf,
  all,
  view,
  onView,
}: Pick<ToolbarProps, 'kind' | 'asOf' | 'all' | 'view' | 'onView'>) {
  const { total, groups } = useMemo(() => countFigures(all, [], asOf, groupOf), [all, asOf])
  const noun = kind === 'student' ? 'lớp' : 'tổ'
  return (
    <select
      className="input select"
      aria-label={kind === 'student' ? 'Lọc theo lớp' : 'Lọc theo tổ'}
      value={view.group === null ? ALL : `=${view.group}`}
      onChange={({ target }) => onView({ ...view, group: target.value === ALL ? null : target.value.slice(1) })}
    >
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

function FilterSelect({ kind, tracks, view, onView }: Pick<ToolbarProps, 'kind' | 'tracks' | 'view' | 'onView'>) {
  const sections = useMemo(() => {
    const filters = filtersFor(kind, tracks)
    return [...Map.groupBy(filters, (one) => one.section)]
  }, [kind, tracks])
  return (
    <select
      className="input select"
      aria-label="Lọc còn thiếu"
      value={view.filter ?? ALL}
      onChange={({ target }) => onView({ ...view, filter: target.value === ALL ? null : target.value })}
    >
      <option value={ALL}>Còn thiếu: không lọc</option>
      {sections.map(([section, filters]) => (
        <optgroup key={section} label={section}>
          {filters.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
