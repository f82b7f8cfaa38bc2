/** What the import did, and the rows that were held back. */
import type { ImportResult } from '../../shared/contract/intake.ts'
import { Notice } from '../ui/Notice.tsx'
import { formatCount } from '../../shared/text/numbers.ts'
import { type Decisions, importSize } from './decisions.ts'
import { fieldName, resultSentence } from './import-words.ts'
import { IssueLine } from './IssueLine.tsx'

const LISTED = 500

export function ResultPanel({ result, decisions }: { result: ImportResult; decisions: Decisions }) {
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
            Các dòng dưới đây chưa được nhập. Sửa trong tệp rồi nhập lại; những người đã có sẽ không bị trùng.
          </Notice>
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
