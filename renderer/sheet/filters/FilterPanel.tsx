/** The panel of one column's filter, under its head: days of a span, values to tick, and what to do with them. */
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import {
  ANYTHING,
  type ColumnFilter,
  chosenKeys,
  filterOfTicks,
  isFiltering,
  tallyKeys,
} from '../../../shared/sheet/filters.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { Button } from '../../ui/Button.tsx'
import type { SheetFilterColumn } from './filter-columns.ts'
import { afterPress, foundKeys, listedKeys, panelItems } from './panel-items.ts'
import { SpanFields } from './SpanFields.tsx'
import { ValueTree } from './ValueTree.tsx'

interface FilterPanelProps {
  column: SheetFilterColumn
  filter: ColumnFilter
  all: readonly Person[]
  /** Whom the other filters let pass: the values are theirs, and counted among them. */
  others: (person: Person) => boolean
  anchor: HTMLElement
  today: IsoDate
  onFilter: (filter: ColumnFilter) => void
  onClose: () => void
}

export function FilterPanel({ column, filter, all, others, anchor, today, onFilter, onClose }: FilterPanelProps) {
  const panel = useRef<HTMLFormElement>(null)
  const counts = useMemo(() => tallyKeys(all, column, others), [all, column, others])
  const listed = useMemo(() => listedKeys(column, counts, filter.keys), [column, counts, filter])
  const [before] = useState(() => chosenKeys(filter, listed))
  const [ticked, setTicked] = useState<ReadonlySet<string>>(before)
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [span, setSpan] = useState({ from: filter.from, until: filter.until })
  const [spanIsGood, setSpanGood] = useState(true)

  const searching = query.trim() !== ''
  const keys = searching ? foundKeys(column, listed, query) : listed
  const marks = searching ? picked : ticked
  const items = panelItems(column, keys, counts, { searching, open })
  const isEmpty = !keys.some((key) => marks.has(key))

  useEffect(() => {
    const element = panel.current
    if (!element) return
    element.showPopover()
    placeUnder(element, anchor)
    // A column of days begins with its span.
    element.querySelector<HTMLElement>('[data-first], input, [tabindex="0"]')?.focus()
  }, [anchor])

  const close = () => panel.current?.hidePopover()
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty || !spanIsGood) return
    const { mode, keys: named } = filter
    // What a search found and left ticked is what is wanted, and nothing else; ticks left alone stay as they were meant.
    const chosen = searching
      ? { mode: 'only' as const, keys: keys.filter((key) => picked.has(key)) }
      : ticked === before
        ? { mode, keys: named }
        : filterOfTicks(listed, ticked)
    close()
    onFilter({ ...chosen, ...span })
  }
  return (
    <form
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={`Lọc ${column.label}`}
      className="popover filter-panel"
      onSubmit={apply}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      // Keys here are the panel's: those of the sheet would act on people behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p className="menu-title">Lọc theo: {column.label}</p>
      {column.day && <SpanFields span={span} today={today} onSpan={setSpan} onGood={setSpanGood} />}
      {column.look !== 'steps' && (
        <input
          className="input"
          type="text"
          role="searchbox"
          aria-label={`Tìm trong các giá trị của ${column.label}`}
          placeholder="Tìm giá trị (không cần gõ dấu)"
          autoComplete="off"
          spellCheck={false}
          data-first={column.day === undefined || undefined}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
            setPicked(new Set(foundKeys(column, listed, target.value)))
          }}
        />
      )}
      <ValueTree
        label={`Giá trị của ${column.label}`}
        items={items}
        ticked={marks}
        onPress={(item) => (searching ? setPicked : setTicked)(afterPress(item.keys, marks))}
        onOpen={(item, isOpen) => setOpen(isOpen ? new Set([...open, item.id]) : without(open, item.id))}
      />
      {isEmpty && (
        <p className="field-error" role="status">
          {searching && keys.length === 0 ? 'Không có giá trị nào khớp.' : 'Hãy chọn ít nhất một giá trị.'}
        </p>
      )}
      <div className="filter-foot">
        <Button
          look="quiet"
          disabled={!isFiltering(filter)}
          onClick={() => {
            close()
            onFilter(ANYTHING)
          }}
        >
          Bỏ lọc cột này
        </Button>
        <span className="toolbar-spring" />
        <Button onClick={close}>Hủy</Button>
        <Button look="primary" submit disabled={isEmpty || !spanIsGood}>
          Lọc
        </Button>
      </div>
    </form>
  )
}

function without(ids: ReadonlySet<string>, id: string): Set<string> {
  return new Set([...ids].filter((one) => one !== id))
}

const EDGE = 8

/** Under the anchor, its left edge under the anchor's where there is room, within the window always. */
function placeUnder(panel: HTMLElement, anchor: HTMLElement): void {
  const { left, bottom } = (anchor.closest('.ag-header-cell') ?? anchor).getBoundingClientRect()
  const most = window.innerWidth - panel.offsetWidth - EDGE
  panel.style.left = `${Math.max(EDGE, Math.min(left, most))}px`
  panel.style.top = `${bottom + 2}px`
  panel.style.maxHeight = `${window.innerHeight - bottom - 2 - EDGE}px`
}
