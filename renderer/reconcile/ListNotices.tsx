/** What to know of the list as a whole: what was not read, and dates that could be read in two ways. */
import { formatCount } from '../../shared/text/numbers.ts'
import { DateOrderField } from '../intake/DateOrderField.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Comparison, Reconcile } from './use-reconcile.ts'

const NAMED = 3

interface ListNoticesProps {
  comparison: Comparison
  reconcile: Reconcile
  /** The columns are shown, with the order of dates among them. */
  mappingOpen: boolean
}

export function ListNotices({ comparison, reconcile, mappingOpen }: ListNoticesProps) {
  const { notices, skipped, ambiguousDates, remembered } = comparison
  const { wishes, work } = reconcile
  return (
    <>
      {notices.map((message) => (
        <Notice key={message}>{message}</Notice>
      ))}
      {remembered && <Notice>Các cột được đọc như đã chọn ở lần đối chiếu trước của mẫu danh sách này.</Notice>}
      {skipped.length > 0 && (
        <Notice>
          <span title={skipped.map(({ row, text }) => `Dòng ${row}: ${text}`).join('\n')}>
            Bỏ qua {formatCount(skipped.length)} dòng không phải người:{' '}
            {skipped
              .slice(0, NAMED)
              .map(({ row, text }) => `dòng ${row} “${text}”`)
              .join(', ')}
            {skipped.length > NAMED && '…'}
          </span>
        </Notice>
      )}
      {(ambiguousDates > 0 || (wishes.mapping.dateOrder !== undefined && !mappingOpen)) && (
        <Notice look={ambiguousDates > 0 ? 'warn' : 'plain'}>
          {ambiguousDates > 0 && (
            <p>
              {formatCount(ambiguousDates)} dòng chưa dùng được vì ngày sinh đọc được theo hai cách (ngày trước hay
              tháng trước). Hãy xem trong tệp rồi chọn:
            </p>
          )}
          {!mappingOpen && (
            <DateOrderField
              mapping={wishes.mapping}
              disabled={work !== null}
              onChange={(mapping) => reconcile.read({ mapping })}
            />
          )}
        </Notice>
      )}
    </>
  )
}
