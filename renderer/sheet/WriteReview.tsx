/**
 * What stands against a paste, a fill or a replacement, under the sheet: each cell that cannot be taken with the
 * reason, marked in the sheet too; the people that would be added. Nothing is stored until the user decides.
 */
import { useState, useSyncExternalStore } from 'react'
import type { BadCell } from '../../shared/sheet/read-changes.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import type { CellWriter } from './cell-writer.ts'

interface WriteReviewProps {
  writer: CellWriter
  /** `Phạm Anh An, Ngày sinh`, or `Người mới 2, Họ và tên`. */
  nameOf: (cell: BadCell) => string
  goTo: (cell: BadCell) => void
  /** Gives the keys back to the sheet. */
  onDone: () => void
}

const LISTED = 100

export function WriteReview({ writer, nameOf, goTo, onDone }: WriteReviewProps) {
  const review = useSyncExternalStore(writer.subscribe, writer.review)
  const [withNew, setWithNew] = useState(true)
  if (!review) return null
  const { title, bad, good, newPeople, notices } = review
  const changed = good.filter(({ id }) => id > 0).length
  const stored = changed > 0 || (withNew && newPeople > 0)
  return (
    <section className="write-review" aria-label={`Xem lại: ${title}`}>
      <div className="write-review-head">
        <strong role="status">
          {title}: {bad.length > 0 ? `${formatCount(bad.length)} ô không ghi được` : 'chờ xác nhận'}, chưa ghi gì
        </strong>
        {newPeople > 0 && (
          <label className="choice">
            <input type="checkbox" checked={withNew} onChange={(event) => setWithNew(event.target.checked)} />
            Thêm {formatCount(newPeople)} người mới ở cuối danh sách
          </label>
        )}
        <span className="toolbar-spring" />
        <Button
          onClick={() => {
            writer.cancel()
            onDone()
          }}
        >
          Hủy
        </Button>
        <Button
          look="primary"
          disabled={!stored}
          onClick={() => {
            void writer.writeRest(withNew)
            onDone()
          }}
        >
          {bad.length > 0 ? `Ghi phần còn lại (${formatCount(changed)} ô)` : `Ghi ${formatCount(good.length)} ô`}
        </Button>
      </div>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {bad.length > 0 && (
        <ul aria-label="Các ô không ghi được">
          {bad.slice(0, LISTED).map((cell) => (
            <li key={`${cell.id} ${cell.column}`}>
              <button type="button" onClick={() => goTo(cell)} disabled={cell.id < 0}>
                {nameOf(cell)}
              </button>
              <span className="write-review-text">{cell.text === '' ? '(trống)' : `“${cell.text}”`}</span>
              <span>{cell.message}</span>
            </li>
          ))}
          {bad.length > LISTED && <li>… và {formatCount(bad.length - LISTED)} ô nữa</li>}
        </ul>
      )}
    </section>
  )
}
