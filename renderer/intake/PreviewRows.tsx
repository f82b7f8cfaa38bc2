/** The rows of a preview, a page at a time. */
import { useCallback, useState } from 'react'
import type { PreviewRow } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Notice } from '../ui/Notice.tsx'
import { type Decisions, decideRow, decisionOn } from './decisions.ts'
import { OUTCOME_NAMES, type RowTab, readable } from './import-words.ts'
import { IssueLine } from './IssueLine.tsx'
import { PageTurner } from './PageTurner.tsx'
import '../ui/table.css'

const PAGE = 100

interface PreviewRowsProps {
  previewId: string
  tab: Exclude<RowTab, 'alike' | 'missing'>
  kind: Kind
  /** The file has people on several sheets. */
  severalSheets: boolean
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
}

export function PreviewRows({ previewId, tab, kind, severalSheets, decisions, onDecide }: PreviewRowsProps) {
  const { backend } = useApp()
  const [offset, setOffset] = useState(0)
  const load = useCallback(
    () =>
      backend.call('intake.rows', {
        previewId,
        offset,
        limit: PAGE,
        ...(tab === 'issues' ? { withIssues: true } : { outcome: tab }),
      }),
    [backend, offset, previewId, tab],
  )
  const { value, error } = useLoad(load)
  if (error !== null) return <Notice look="bad">{error}</Notice>
  if (!value) return <p className="muted">Đang đọc…</p>
  if (value.total === 0) return <p className="preview-none muted">Không có dòng nào.</p>
  const canLeaveOut = tab === 'added' || tab === 'updated' || tab === 'issues'
  return (
    <>
      <div className="table-frame preview-rows">
        <table className="table">
          <thead>
            <tr>
              {canLeaveOut && <th scope="col">Nhập</th>}
              {severalSheets && <th scope="col">Trang</th>}
              <th scope="col" className="number">
                Dòng
              </th>
              {tab === 'issues' && <th scope="col">Kết quả</th>}
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
            {value.rows.map((row) => {
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
                  {tab === 'issues' && <td className="nowrap">{OUTCOME_NAMES[row.outcome]}</td>}
                  <RowCells row={row} />
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

function ChangeHead() {
  return (
    <span className="change">
      <span>Mục</span>
      <span>Trong sổ</span>
      <span>Trong tệp</span>
    </span>
  )
}

function RowCells({ row }: { row: PreviewRow }) {
  return (
    <>
      <td className="nowrap">{row.fullName || <span className="muted">(trống)</span>}</td>
      <td className="nowrap">{readable(row.birthDate ?? '')}</td>
      <td className="nowrap">{row.personalId}</td>
      <td className="nowrap">{row.group}</td>
      <td>
        {row.changes.map(({ field, before, after }) => (
          <p key={field} className="change">
            <span className="muted">{field}</span>
            <span>{readable(before) || '(trống)'}</span>
            <strong>{readable(after) || '(trống)'}</strong>
          </p>
        ))}
        {row.outcome === 'added' &&
          row.milestones.map(({ stage, name, after }) => (
            <p key={stage}>
              <span className="muted">{name}:</span> {formatDate(after)}
            </p>
          ))}
        {row.issues.map((issue) => (
          <IssueLine key={`${issue.code} ${issue.field}`} issue={issue} />
        ))}
      </td>
    </>
  )
}
