/** The fields of a school: its name, and what stands at the head and foot of its papers. */
import type { SchoolFields as Fields } from '../../shared/contract/schemas.ts'
import { TextField } from '../ui/Field.tsx'

interface SchoolFieldsProps {
  fields: Fields
  onChange: (fields: Fields) => void
  nameProblem: string | null
}

export function SchoolFields({ fields, onChange, nameProblem }: SchoolFieldsProps) {
  const set = (key: keyof Fields) => (text: string) => onChange({ ...fields, [key]: text })
  return (
    <>
      <TextField
        label="Tên trường"
        data-first
        required
        value={fields.name}
        placeholder="Trường THCS Nguyễn Du"
        error={nameProblem}
        onChange={set('name')}
      />
      <TextField
        label="Cơ quan chủ quản"
        value={fields.governingBody}
        placeholder="UBND xã Tân An Hội"
        hint="In phía trên tên trường trong báo cáo. Có thể để trống."
        onChange={set('governingBody')}
      />
      <div className="form-row">
        <TextField
          label="Địa danh"
          value={fields.place}
          placeholder="Tân An Hội"
          hint="Trước ngày tháng trong báo cáo."
          onChange={set('place')}
        />
        <TextField label="Người lập biểu" value={fields.preparerName} onChange={set('preparerName')} />
      </div>
      <div className="form-row">
        <TextField label="Chức danh người ký" value={fields.headRole} onChange={set('headRole')} />
        <TextField label="Họ tên người ký" value={fields.headName} onChange={set('headName')} />
      </div>
    </>
  )
}
