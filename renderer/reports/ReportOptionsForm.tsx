/** The options of a report: whom it is about, which class or team, and full numbers with recipient and reason. */
import { SelectField, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { kindOf, type ReportOffer, type ReportOptions } from './report-list.ts'

interface ReportOptionsFormProps {
  offer: ReportOffer
  options: ReportOptions
  groups: readonly string[]
  problems: { recipient: string | null; reason: string | null } | null
  onChange: (options: ReportOptions) => void
}

export function ReportOptionsForm({ offer, options, groups, problems, onChange }: ReportOptionsFormProps) {
  const kind = kindOf(offer, options)
  const set = (part: Partial<ReportOptions>) => onChange({ ...options, ...part })
  return (
    <div className="report-options">
      {offer.about === 'choose' && (
        <SelectField
          label="Đối tượng"
          value={options.kind}
          onChange={(value) => set({ kind: value as ReportOptions['kind'], group: '' })}
        >
          <option value="both">Học sinh và cán bộ, giáo viên, nhân viên</option>
          <option value="student">Học sinh</option>
          <option value="staff">Cán bộ, giáo viên, nhân viên</option>
        </SelectField>
      )}
      {offer.byGroup && kind !== 'both' && (
        <SelectField
          label={kind === 'student' ? 'Lớp' : 'Tổ'}
          value={options.group}
          onChange={(group) => set({ group })}
        >
          <option value="">{kind === 'student' ? 'Tất cả các lớp' : 'Tất cả các tổ'}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </SelectField>
      )}
      {offer.masked && (
        <label className="choice">
          <input type="checkbox" checked={options.full} onChange={(event) => set({ full: event.target.checked })} />
          In đủ 12 chữ số của số định danh
        </label>
      )}
      {offer.masked && options.full && (
        <>
          <Notice look="warn">Việc xuất số định danh đầy đủ được ghi vào nhật ký cùng người nhận và lý do.</Notice>
          <TextField
            label="Người nhận"
            value={options.recipient}
            placeholder="Cô Lê Thị Mai, chủ nhiệm lớp 9A1"
            maxLength={200}
            error={problems?.recipient ?? null}
            onChange={(recipient) => set({ recipient })}
          />
          <TextField
            label="Lý do"
            value={options.reason}
            placeholder="Đối chiếu với công an xã"
            maxLength={500}
            error={problems?.reason ?? null}
            onChange={(reason) => set({ reason })}
          />
        </>
      )}
    </div>
  )
}
