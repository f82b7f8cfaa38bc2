/** The rows of a preview, a page at a time. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportPreview } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Notice } from '../ui/Notice.tsx'
import { type Decisions, decideRow, decisionOn } from './decisions.ts'
import { OUTCOME_NAMES, type RowTab } from './import-words.ts'
import { MendedRow } from './MendedRow.tsx'
import { PageTurner } from './PageTurner.tsx'
import type { CellChange } from './use-mending.ts'
import '../ui/table.css'

const PAGE = 100

interface PreviewRowsProps {
  /** Another one of the same id (after a cell was mended) shows the same page anew. */
  preview: ImportPreview
  tab: Exclude<RowTab, 'alike' | 'missing'>
  kind: Kind
  tracks: readonly Track[]
  /** No cell can be mended now. */
  disabled: boolean
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
  onMend: (changes: readonly CellChange[]) => void
}

export function PreviewRows({ preview, tab, kind, tracks, disabled, decisions, onDecide, onMend }: PreviewRowsProps) {
  const { backend } = useApp()
  const [offset, setOffset] = useState(0)
  const load = useCallback(
    () =>
      backend.call('intake.rows', {
        previewId: preview.previewId,
        offset,
        limit: PAGE,
        ...(tab === 'issues' ? { withIssues: true } : tab === 'mended' ? { mended: true } : { outcome: tab }),
      }),
    [backend, offset, preview, tab],
  )
  const { value, error } = useLoad(load)
  const { list, mended } = useCellInFocus(value)
  if (error !== null) return <Notice look="bad">{error}</Notice>
  if (!value) return <p className="muted">Đang đọc…</p>
  // The last row of the last page may have gone elsewhere.
  const lastPage = Math.max(0, Math.ceil(value.total / PAGE) - 1) * PAGE
  if (offset > lastPage) setOffset(lastPage)
  if (value.total === 0) return <p className="preview-none muted">Không có dòng nào.</p>
  const canLeaveOut = tab === 'added' || tab === 'updated' || tab === 'issues' || tab === 'mended'
  const saysOutcome = tab === 'issues' || tab === 'mended'
  const severalSheets = preview.tables.length > 1
  return (
    <>
      <div ref={list} className="table-frame preview-rows">
        <table className="table">
          <thead>
            <tr>
              {canLeaveOut && <th scope="col">Nhập</th>}
              {severalSheets && <th scope="col">Trang</th>}
              <th scope="col" className="number">
                Dòng
              </th>
              {saysOutcome && <th scope="col">Kết quả</th>}
              <th scope="col">Họ và tên</th>
              <th scope="col">Ngày sinh</th>
              <th scope="col">Số định danh</th>
              <th scope="col">{kind === 'student' ? 'Lớp' : 'Tổ'}</th>
              <th scope="col" className="preview-detail">
                {tab === 'updated' ? <ChangeHead /> : 'Cần biết'}
              </th>
            </tr>
          </thead>
          <tbody>
            {value.rows.map((row, at) => {
              const leftOut = decisionOn(decisions, row)?.is === 'left-out'
              return (
                <tr key={`${row.sheet} ${row.row}`} className={leftOut ? 'row-left-out' : undefined}>
                  {canLeaveOut && (
                    <td className="center">
                      {(row.outcome === 'added' || row.outcome === 'updated') && (
                        <input
                          type="checkbox"
                          aria-label={`Nhập dòng ${row.row} ${row.fullName}`}
                          checked={!leftOut}
                          onChange={({ target }) =>
                            onDecide(decideRow(decisions, row, target.checked ? null : { is: 'left-out' }))
                          }
                        />
                      )}
                    </td>
                  )}
                  {severalSheets && <td className="nowrap muted">{row.sheet}</td>}
                  <td className="number muted">{row.row}</td>
                  {saysOutcome && <td className="nowrap">{OUTCOME_NAMES[row.outcome]}</td>}
                  <MendedRow
                    row={row}
                    at={at}
                    kind={kind}
                    tracks={tracks}
                    disabled={disabled}
                    onMend={(field, text) => {
                      mended.current = { at, field }
                      onMend([{ sheet: row.sheet, row: row.row, field, text }])
                    }}
                  />
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <PageTurner noun="dòng" offset={offset} size={PAGE} total={value.total} onTurn={setOffset} />
    </>
  )
}

/**
 * Where the keyboard goes when the row that was mended has left the list: to the same cell of the row that took its
 * place, so that one row after the other can be mended.
 * @param rows what is shown; another value after each reading
 */
function useCellInFocus(rows: unknown) {
  const list = useRef<HTMLDivElement>(null)
  const mended = useRef<{ at: number; field: string } | null>(null)
  useEffect(() => {
    const place = mended.current
    const active = document.activeElement
    if (
      rows === null ||
      !place ||
      !list.current ||
      (active !== null && active !== document.body && active.tagName !== 'DIALOG')
    )
      return
    for (let { at } = place; at >= 0; at--) {
      const cell = list.current.querySelector<HTMLElement>(`[data-cell="${at} ${place.field}"]`)
      if (!cell) continue
      cell.focus()
      return
    }
  }, [rows])
  return { list, mended }
}

function ChangeHead() {
  return (
    <span className="change">
      <span>Mục</span>
      <span>Trong sổ</span>
      <span>Trong tệp</span>
    </span>
  )
}
