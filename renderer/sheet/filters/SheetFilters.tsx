/** The filters in force over a sheet, each with a way to change it and to take it away; and the panel of a column. */
import { useEffect, useMemo, useState } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import { ANYTHING, withFilter } from '../../../shared/sheet/filters.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { ColumnHeads } from '../column-heads.ts'
import { type SheetView, WHOLE_SHEET, othersTest } from '../view.ts'
import { type ViewMoment, filterColumn } from './filter-columns.ts'
import { type FilterPart, filterParts } from './filter-words.ts'
import { FilterPanel } from './FilterPanel.tsx'
import './filters.css'

interface SheetFiltersProps {
  view: SheetView
  onView: (view: SheetView) => void
  moment: ViewMoment
  all: readonly Person[]
  heads: ColumnHeads
  today: IsoDate
}

export function SheetFilters({ view, onView, moment, all, heads, today }: SheetFiltersProps) {
  const [asked, setAsked] = useState<{ column: string; anchor: HTMLElement } | null>(null)
  useEffect(() => heads.answer((column, anchor) => setAsked({ column, anchor })), [heads])
  useEffect(() => heads.setFiltered(Object.keys(view.filters)), [heads, view.filters])
  const column = useMemo(() => (asked ? filterColumn(asked.column, moment) : undefined), [asked, moment])
  const others = useMemo(() => (column ? othersTest(view, moment, column.id) : () => true), [column, view, moment])
  const parts = filterParts(view, moment)
  return (
    <>
      {parts.length > 0 && (
        <div className="filter-chips">
          <ul aria-label="Bộ lọc đang dùng">
            {parts.map((part) => (
              <Chip key={part.id} part={part} heads={heads} onRemove={() => onView(part.without)} />
            ))}
          </ul>
          <Button look="quiet" onClick={() => onView(WHOLE_SHEET)}>
            Bỏ mọi bộ lọc
          </Button>
        </div>
      )}
      {asked && column && (
        <FilterPanel
          key={`${column.id} ${moment.asOf}`}
          column={column}
          filter={view.filters[column.id] ?? ANYTHING}
          all={all}
          others={others}
          anchor={asked.anchor}
          today={today}
          onFilter={(filter) => onView({ ...view, filters: withFilter(view.filters, column.id, filter) })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

function Chip({ part, heads, onRemove }: { part: FilterPart; heads: ColumnHeads; onRemove: () => void }) {
  const { column, name, words } = part
  const text = (
    <>
      {name}: <strong>{words}</strong>
    </>
  )
  return (
    <li className="chip">
      {column === null ? (
        <span className="chip-words">{text}</span>
      ) : (
        <button
          type="button"
          className="chip-words"
          title="Sửa bộ lọc"
          onClick={({ currentTarget }) => heads.open(column, currentTarget)}
        >
          {text}
        </button>
      )}
      <button type="button" className="chip-remove" aria-label={`Bỏ lọc ${name}: ${words}`} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  )
}
