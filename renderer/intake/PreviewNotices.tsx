/** What to know of the file as a whole before it is imported: doubts about it, and how old text was converted. */
import type { ImportPreview, PreviewRow } from '../../shared/contract/intake.ts'
import { Notice } from '../ui/Notice.tsx'
import { legacyExamples } from './legacy-examples.ts'

const EXAMPLES = 3

export function PreviewNotices({ preview, withIssues }: { preview: ImportPreview; withIssues: readonly PreviewRow[] }) {
  const converted = legacyExamples(withIssues, EXAMPLES)
  return (
    <>
      {preview.notices.map(({ code, message }) => (
        <Notice key={`${code} ${message}`} look={code === 'about-file' ? 'plain' : 'warn'}>
          {message}
        </Notice>
      ))}
      {converted !== null && (
        <Notice look="warn">
          <p>
            Tệp có chữ gõ bằng phông kiểu cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode. Hãy xem đã đúng dấu chưa trước
            khi nhập; cả danh sách ở mục “Có cảnh báo”.
          </p>
          <ul className="legacy-examples">
            {converted.map(({ place, before, after }) => (
              <li key={place}>
                <span className="muted">{before}</span> → <strong>{after}</strong>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
