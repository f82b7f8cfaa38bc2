/** One import: how its columns were read otherwise than recognised, what was mended by hand, what was said of its rows. */
import { useCallback } from 'react'
import type { ImportRecord } from '../../shared/contract/imports.ts'
import { KIND_NAMES } from '../../shared/domain/person.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { resultSentence } from '../intake/import-words.ts'
import { IssueLine } from '../intake/IssueLine.tsx'
import { cellName } from '../intake/mend-fields.ts'
import '../intake/intake.css'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatMoment } from './moment.ts'
import '../ui/table.css'

const LISTED = 500

export function ImportDialog({ record, onClose }: { record: ImportRecord; onClose: () => void }) {
  const { backend } = useApp()
  const { id, fileName, schoolName, kind, counts, listDay, changeSet, mapping } = record
  const load = useCallback(async () => {
    const [issues, tracks] = await Promise.all([
      backend.call('imports.issues', { id }),
      backend.call('tracks.list', {}),
    ])
    return { issues, tracks }
  }, [backend, id])
  const { value, error } = useLoad(load)
  const corrections = mapping.corrections ?? []
  return (
    <Dialog
      title={`Lần nhập ${fileName}`}
      size="large"
      onClose={onClose}
      footer={
        <Button look="primary" data-first onClick={onClose}>
          Đóng
        </Button>
      }
    >
      <p>
        {formatMoment(changeSet.at)}, {changeSet.who}; {schoolName}, {KIND_NAMES[kind]}. Dấu tích không có ngày được ghi
        ngày {formatDate(listDay)}. {resultSentence(counts, { left: 0, moved: 0 })}
      </p>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {!value && error === null && <p className="muted">Đang đọc…</p>}
      {value && (
        <div className="import-lists">
          {corrections.length > 0 && (
            <>
              <h3>Ô sửa tay trước khi nhập ({formatCount(corrections.length)})</h3>
              <div className="table-frame">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Trang</th>
                      <th scope="col" className="number">
                        Dòng
                      </th>
                      <th scope="col">Mục</th>
                      <th scope="col">Trong tệp</th>
                      <th scope="col">Sửa thành</th>
                    </tr>
                  </thead>
                  <tbody>
                    {corrections.map(({ sheet, row, field, before, text }) => (
                      <tr key={`${row} ${field} ${sheet}`}>
                        <td>{sheet}</td>
                        <td className="number">{row}</td>
                        <td>{cellName(field, value.tracks)}</td>
                        <td className="muted">{before || '(trống)'}</td>
                        <td>{text || '(trống)'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )}
          <h3>Cần biết ({formatCount(value.issues.length)})</h3>
          {value.issues.length === 0 ? (
            <p className="muted">Không có dòng nào bị giữ lại hay có cảnh báo.</p>
          ) : (
            <div className="table-frame">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">Trang</th>
                    <th scope="col" className="number">
                      Dòng
                    </th>
                    <th scope="col">Cần biết</th>
                  </tr>
                </thead>
                <tbody>
                  {value.issues.slice(0, LISTED).map((issue) => (
                    <tr key={`${issue.sheet} ${issue.row} ${issue.code} ${issue.field}`}>
                      <td>{issue.sheet}</td>
                      <td className="number">{issue.row}</td>
                      <td>
                        <IssueLine issue={issue} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {value.issues.length > LISTED && (
            <p className="muted">Chỉ hiện {formatCount(LISTED)} mục đầu; lưu các dòng bị giữ lại để xem hết các lỗi.</p>
          )}
        </div>
      )}
    </Dialog>
  )
}
