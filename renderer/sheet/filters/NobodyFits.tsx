/** What stands below the heads while nobody fits the filters: which they are, and whom each of them alone holds back. */
import { useMemo } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import { formatCount } from '../../../shared/text/numbers.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type SheetView, WHOLE_SHEET, viewTest } from '../view.ts'
import type { ViewMoment } from './filter-columns.ts'
import { filterParts } from './filter-words.ts'
import './filters.css'

interface NobodyFitsProps {
  view: SheetView
  moment: ViewMoment
  all: readonly Person[]
  onView: (view: SheetView) => void
}

export function NobodyFits({ view, moment, all, onView }: NobodyFitsProps) {
  const parts = useMemo(
    () =>
      filterParts(view, moment).map((part) => ({
        ...part,
        fits: all.filter(viewTest(part.without, moment)).length,
      })),
    [view, moment, all],
  )
  if (parts.length === 0) {
    return (
      <EmptyState title="Không có ai đang ở trường vào ngày này">
        Sổ có {formatCount(all.length)} người, nhưng vào ngày tính số liệu đã chọn không ai thuộc trường. Đổi ngày ở góc
        trên bên phải, hoặc chọn danh sách “Đã rời trường”.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Không có ai khớp bộ lọc"
      actions={
        <Button look="primary" onClick={() => onView(WHOLE_SHEET)}>
          Bỏ mọi bộ lọc
        </Button>
      }
    >
      <p>
        Sổ có {formatCount(all.length)} người.{' '}
        {parts.length > 1 ? 'Các bộ lọc sau cùng ẩn hết mọi người:' : 'Bộ lọc sau ẩn hết mọi người:'}
      </p>
      <ul className="nobody-list">
        {parts.map(({ id, name, words, without, fits }) => (
          <li key={id}>
            <span>
              {name}: <strong>{words}</strong>
            </span>
            <Button onClick={() => onView(without)}>
              {fits > 0 ? `Bỏ lọc này: hiện ${formatCount(fits)} người` : 'Bỏ lọc này: vẫn không có ai'}
            </Button>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
