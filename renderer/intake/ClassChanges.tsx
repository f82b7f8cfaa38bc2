/** A file that gives known pupils other classes: did they move on a day, or was the class on record wrong? */
import type { ImportPreview } from '../../shared/contract/intake.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { DateField } from '../ui/DateField.tsx'
import { Notice } from '../ui/Notice.tsx'

interface ClassChangesProps {
  preview: ImportPreview
  /** The first day of the new classes; null where the class on record is mended. */
  from: IsoDate | null
  /** What is proposed when the pupils moved. */
  proposed: IsoDate
  onChange: (from: IsoDate | null) => void
}

export function ClassChanges({ preview: { classChanges }, from, proposed, onChange }: ClassChangesProps) {
  const { today } = useApp()
  return (
    <Notice look="warn">
      <div className="class-changes" role="radiogroup" aria-label="Đổi lớp">
        <p>
          Tệp ghi lớp khác cho <strong>{formatCount(classChanges)}</strong> em đã có trong sổ:
        </p>
        <label className="choice">
          <input type="radio" name="class-changes" checked={from !== null} onChange={() => onChange(proposed)} />
          Lên lớp, chuyển lớp: giữ lớp cũ cho các ngày trước
        </label>
        {from !== null && (
          <DateField
            label="từ ngày"
            inline
            value={from}
            today={today}
            required="Hãy ghi ngày."
            notAfterToday="Ngày vào lớp mới"
            onChange={(day) => day !== null && onChange(day)}
          />
        )}
        <label className="choice">
          <input type="radio" name="class-changes" checked={from === null} onChange={() => onChange(null)} />
          Sổ ghi sai lớp: sửa lại cho cả các ngày trước
        </label>
      </div>
    </Notice>
  )
}
