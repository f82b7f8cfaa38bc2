/** What a school's plans and papers need beyond its name: levels, the code in paper numbers, who receives papers. */
import { SCHOOL_LEVELS } from '../../shared/domain/plans/plan.ts'
import type { SchoolFields } from '../../shared/contract/schemas.ts'
import { OfficeFields } from './OfficeFields.tsx'
import { LEVEL_NAMES } from '../../shared/domain/plans/words.ts'
import { Choices } from '../ui/Choices.tsx'
import { LinesField, TextField } from '../ui/Field.tsx'

interface SchoolPaperFieldsProps {
  fields: SchoolFields
  onChange: (fields: SchoolFields) => void
}

const LEVELS = SCHOOL_LEVELS.map((id) => ({ id, label: LEVEL_NAMES[id] }))

export function SchoolPaperFields({ fields, onChange }: SchoolPaperFieldsProps) {
  return (
    <>
      <OfficeFields fields={fields} onChange={onChange} />
      <Choices
        label="Cấp học"
        options={LEVELS}
        value={fields.levels}
        hint="Kế hoạch chỉ tính học sinh của cấp học nó áp dụng."
        onChange={(levels) => onChange({ ...fields, levels })}
      />
      <div className="form-row">
        <TextField
          label="Ký hiệu văn bản"
          value={fields.paperCode}
          placeholder="THCSND"
          hint={`Số văn bản sẽ là: Số: 12/BC-${fields.paperCode.trim() || 'THCSND'}`}
          onChange={(paperCode) => onChange({ ...fields, paperCode })}
        />
        <LinesField
          label="Nơi nhận"
          rows={3}
          value={fields.receivers.join('\n')}
          placeholder={'Phòng Văn hóa - Xã hội\nCông an xã'}
          hint="Mỗi dòng một nơi. “Lưu: VT” tự thêm vào cuối."
          onChange={(text) => onChange({ ...fields, receivers: text.split('\n') })}
        />
      </div>
    </>
  )
}
