/** The rows of a preview, a page at a time. */
import { useCallback, useState } from 'react'
import type { Issue, PreviewRow } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { formatDate, isIsoDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatCount } from '../ui/numbers.ts'
import { OUTCOME_NAMES, type RowTab, SEVERITY_NAMES } from './import-words.ts'
import '../ui/table.css'

const PAGE = 100

export function PreviewRows({ previewId, tab, kind }: { previewId: string; tab: RowTab; kind: Kind }) {
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
  const last = Math.min(offset + PAGE, value.total)
  return (
    <>
      <div className="table-frame preview-rows">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="number">
                Dòng
              </th>
              {tab === 'issues' && <th scope="col">Kết quả</th>}
              <th scope="col">Họ và tên</th>
              <th scope="col">Ngày sinh</th>
              <th scope="col">Số định danh</th>
              <th scope="col">{kind === 'student' ? 'Lớp' : 'Tổ'}</th>
              <th scope="col" className="preview-detail">
                {tab === 'updated' ? 'Trong sổ → trong tệp' : 'Cần biết'}
              </th>
            </tr>
          </thead>
          <tbody>
            {value.rows.map((row) => (
              <Row key={`${row.sheet} ${row.row}`} row={row} withOutcome={tab === 'issues'} />
            ))}
          </tbody>
        </table>
      </div>
      {value.total > PAGE && (
        <div className="preview-pages">
          <span className="muted">
            {formatCount(offset + 1)}–{formatCount(last)} trong {formatCount(value.total)} dòng
          </span>
          <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
            Trang trước
          </Button>
          <Button disabled={last >= value.total} onClick={() => setOffset(offset + PAGE)}>
            Trang sau
          </Button>
        </div>
      )}
    </>
  )
}

function Row({ row, withOutcome }: { row: PreviewRow; withOutcome: boolean }) {
  return (
    <tr>
      <td className="number muted">{row.row}</td>
      {withOutcome && <td className="nowrap">{OUTCOME_NAMES[row.outcome]}</td>}
      <td className="nowrap">{row.fullName || <span className="muted">(trống)</span>}</td>
      <td className="nowrap">{readable(row.birthDate ?? '')}</td>
      <td className="nowrap">{row.personalId}</td>
      <td className="nowrap">{row.group}</td>
      <td>
        {row.changes.map(({ field, before, after }) => (
          <p key={field} className="change">
            <span className="muted">{field}:</span> {readable(before) || '(trống)'} →{' '}
            <strong>{readable(after) || '(trống)'}</strong>
          </p>
        ))}
        {row.issues.map((issue) => (
          <IssueLine key={`${issue.code} ${issue.field}`} issue={issue} />
        ))}
      </td>
    </tr>
  )
}

/** One issue: how grave, where, what. */
export function IssueLine({ issue }: { issue: Issue }) {
  return (
    <p className="issue">
      <span className={`tag tag-${issue.severity}`}>{SEVERITY_NAMES[issue.severity]}</span>
      <span>
        {issue.message}
        {issue.value !== '' && !issue.message.includes(issue.value) && (
          <span className="muted"> Trong tệp: “{issue.value}”</span>
        )}
      </span>
    </p>
  )
}

function readable(value: string): string {
  return isIsoDate(value) ? formatDate(value) : value
}
