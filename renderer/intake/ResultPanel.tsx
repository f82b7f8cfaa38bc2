/** What the import did, and the rows that were held back. */
import type { ImportResult } from '../../shared/contract/intake.ts'
import { useApp } from '../app/context.ts'
import { Notice } from '../ui/Notice.tsx'
import { formatCount } from '../../shared/text/numbers.ts'
import { type Decisions, importSize } from './decisions.ts'
import { fieldName, resultSentence } from './import-words.ts'
import { IssueLine } from './IssueLine.tsx'
import { SaveHeldBack } from './SaveHeldBack.tsx'

const LISTED = 500

export function ResultPanel({ result, decisions }: { result: ImportResult; decisions: Decisions }) {
  const { backend } = useApp()
  const { importId } = result
  const grave = result.issues.filter((issue) => issue.severity === 'error')
  const other = result.issues.length - grave.length
  return (
    <div className="result">
      <p className="result-sentence" role="status">
        {resultSentence(result, importSize(result, decisions))}
      </p>
      {other > 0 && (
        <p className="muted">
          {formatCount(other)} ô có cảnh báo hoặc đã được sửa. Dùng bộ lọc “Số định danh cần kiểm tra” để xem lại trong
          danh sách.
        </p>
      )}
      {grave.length > 0 && (
        <>
          <Notice look="warn">
            Các dòng dưới đây chưa được nhập. Lưu riêng các dòng này, sửa trong Excel rồi nhập tệp đó; những người đã có
            sẽ không bị trùng.
          </Notice>
          {importId !== null && (
            <SaveHeldBack disabled={false} make={() => backend.call('imports.heldBack', { id: importId })} />
          )}
          <div className="table-frame preview-rows">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    Dòng
                  </th>
                  <th scope="col">Mục</th>
                  <th scope="col" className="preview-detail">
                    Cần sửa
                  </th>
                </tr>
              </thead>
              <tbody>
                {grave.slice(0, LISTED).map((issue) => (
                  <tr key={`${issue.sheet} ${issue.row} ${issue.code} ${issue.field}`}>
                    <td className="number">{issue.row}</td>
                    <td className="nowrap">{fieldName(issue.field)}</td>
                    <td>
                      <IssueLine issue={issue} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  )
}
