/** Whom a plan or a target is about. */
import { SCHOOL_LEVELS } from '../../shared/domain/plans/plan.ts'
import { Choices } from '../ui/Choices.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import type { CohortField, CohortForm } from './cohort-form.ts'
import type { Problems } from '../ui/form-parts.ts'
import { LEVEL_NAMES } from '../../shared/domain/plans/words.ts'
import { STAFF_NAMES } from './plan-words.ts'

interface CohortFieldsProps {
  form: CohortForm
  problems: Problems<CohortField>
  onChange: (form: CohortForm) => void
}

const KINDS = [
  { id: 'staff', label: 'Cán bộ, giáo viên, nhân viên' },
  { id: 'student', label: 'Học sinh' },
] as const
const LEVELS = SCHOOL_LEVELS.map((id) => ({ id, label: LEVEL_NAMES[id] }))
const STAFF = ['all', 'managers', 'party-members'] as const

export function CohortFields({ form, problems, onChange }: CohortFieldsProps) {
  const set = (part: Partial<CohortForm>) => onChange({ ...form, ...part })
  return (
    <>
      <Choices
        label="Đối tượng"
        options={KINDS}
        value={form.kinds}
        error={problems.kinds ?? null}
        onChange={(kinds) => set({ kinds })}
      />
      {form.kinds.includes('student') && (
        <Choices
          label="Học sinh của cấp"
          options={LEVELS}
          value={form.levels}
          hint="Không chọn cấp nào: tính học sinh mọi cấp."
          onChange={(levels) => set({ levels })}
        />
      )}
      <div className="form-row">
        {form.kinds.includes('staff') && (
          <SelectField
            label="Trong số cán bộ, giáo viên, nhân viên"
            value={form.staff}
            onChange={(staff) => set({ staff: STAFF.find((one) => one === staff) ?? 'all' })}
          >
            {STAFF.map((id) => (
              <option key={id} value={id}>
                {STAFF_NAMES[id]}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          label="Từ đủ bao nhiêu tuổi"
          inputMode="numeric"
          value={form.minimumAge}
          hint="Để trống nếu không giới hạn tuổi."
          error={problems.minimumAge ?? null}
          onChange={(minimumAge) => set({ minimumAge })}
        />
      </div>
    </>
  )
}
