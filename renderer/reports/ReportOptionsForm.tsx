/** The options of a report: whom it is about, plan and period, what the school writes itself, full numbers. */
import { GROUPINGS } from '../../shared/domain/figures.ts'
import { PERIODS } from '../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { isInUse, type PlanChoice } from '../app/plan-choice.ts'
import { GROUPING_NAMES } from '../overview/grouping-names.ts'
import { PERIOD_NAMES } from '../plans/plan-words.ts'
import { LinesField, SelectField, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { ReportOffer } from './report-list.ts'
import { kindOf, type OptionProblems, type ReportOptions } from './report-options.ts'
import { SessionFields } from './SessionFields.tsx'

interface ReportOptionsFormProps extends Pick<PlanChoice, 'plans' | 'plan'> {
  offer: ReportOffer
  options: ReportOptions
  groups: readonly string[]
  asOf: IsoDate
  problems: OptionProblems
  onChange: (options: ReportOptions) => void
}

const UNITS = { class: 'Lớp', team: 'Tổ', school: 'Trường trong sổ' } as const
const UNIT_IDS = ['class', 'team', 'school'] as const

export function ReportOptionsForm(props: ReportOptionsFormProps) {
  const { offer, options, groups, asOf, problems, onChange } = props
  const kind = kindOf(offer, options)
  const takes = (part: ReportOffer['takes'][number]) => offer.takes.includes(part)
  const set = (part: Partial<ReportOptions>) => onChange({ ...options, ...part })
  return (
    <div className="report-options">
      {takes('plan') && <PlanField {...props} />}
      <div className="report-pair">
        {takes('period') && (
          <SelectField
            label="Kỳ báo cáo"
            value={options.period}
            hint="Kỳ kết thúc vào ngày tính số liệu."
            onChange={(value) => set({ period: PERIODS.find((one) => one === value) ?? options.period })}
          >
            {PERIODS.map((id) => (
              <option key={id} value={id}>
                {PERIOD_NAMES[id]}
              </option>
            ))}
          </SelectField>
        )}
        {offer.about === 'choose' && (
          <SelectField
            label="Đối tượng"
            value={kind}
            onChange={(value) => set({ kind: value as ReportOptions['kind'], group: '' })}
          >
            {offer.usualKind === 'both' && <option value="both">Học sinh và cán bộ, giáo viên, nhân viên</option>}
            <option value="student">Học sinh</option>
            <option value="staff">Cán bộ, giáo viên, nhân viên</option>
          </SelectField>
        )}
        {takes('group') && kind !== 'both' && (
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
        {takes('by') && (
          <SelectField
            label="Xếp theo"
            value={options.by}
            onChange={(value) => set({ by: GROUPINGS.find((one) => one === value) ?? '' })}
          >
            <option value="">{kind === 'both' ? 'Lớp và tổ' : kind === 'student' ? 'Lớp' : 'Tổ'}</option>
            {GROUPINGS.filter((one) => one !== 'class' && one !== 'team').map((one) => (
              <option key={one} value={one}>
                {GROUPING_NAMES[one]}
              </option>
            ))}
          </SelectField>
        )}
        {takes('units') && (
          <SelectField
            label="Đơn vị xếp hạng"
            value={options.units}
            onChange={(value) => set({ units: UNIT_IDS.find((one) => one === value) ?? options.units })}
          >
            {UNIT_IDS.map((id) => (
              <option key={id} value={id}>
                {UNITS[id]}
              </option>
            ))}
          </SelectField>
        )}
        {takes('number') && (
          <TextField
            label="Số văn bản"
            value={options.number}
            placeholder="12"
            maxLength={20}
            hint="Để trống thì ghi tay sau khi in."
            onChange={(number) => set({ number })}
          />
        )}
      </div>
      {takes('session') && (
        <SessionFields
          form={options.session}
          asOf={asOf}
          problems={problems}
          onChange={(session) => set({ session })}
        />
      )}
      {takes('words') && (
        <>
          <LinesField
            label="Khó khăn, vướng mắc"
            rows={2}
            value={options.difficulties}
            placeholder="Mỗi dòng một ý. Ví dụ: Một số phụ huynh chưa có điện thoại chính chủ."
            onChange={(difficulties) => set({ difficulties })}
          />
          <LinesField
            label="Đề xuất, kiến nghị"
            rows={2}
            value={options.proposals}
            placeholder="Mỗi dòng một ý. Ví dụ: Đề nghị bố trí thêm một buổi làm lưu động tại trường."
            onChange={(proposals) => set({ proposals })}
          />
        </>
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
            error={problems.recipient ?? null}
            onChange={(recipient) => set({ recipient })}
          />
          <TextField
            label="Lý do"
            value={options.reason}
            placeholder="Đối chiếu với công an xã"
            maxLength={500}
            error={problems.reason ?? null}
            onChange={(reason) => set({ reason })}
          />
        </>
      )}
    </div>
  )
}

function PlanField({ offer, options, plans, plan, problems, onChange }: ReportOptionsFormProps) {
  const chosen = options.plan === 'current' ? (plan?.id ?? null) : options.plan
  return (
    <SelectField
      label="Kế hoạch"
      value={chosen === null ? '' : String(chosen)}
      error={problems.plan ?? null}
      onChange={(value) => onChange({ ...options, plan: value === '' ? null : Number(value) })}
    >
      <option value="">{offer.needsPlan ? 'Chọn kế hoạch' : 'Không theo kế hoạch nào'}</option>
      {plans
        .filter((one) => isInUse(one) || one.id === chosen)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {one.number === '' ? one.title : `${one.number}: ${one.title}`}
          </option>
        ))}
    </SelectField>
  )
}
