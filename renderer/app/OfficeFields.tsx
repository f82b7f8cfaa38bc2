/** Fills the body above and the receivers from the usual offices: those of today, and those before the reform of 2025. */
import { useState } from 'react'
import type { SchoolFields } from '../../shared/contract/schemas.ts'
import { fillOffice, OFFICE_PRESETS, officesOn } from '../../shared/domain/offices.ts'
import { tidy } from '../../shared/text/fold.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { useApp } from './context.ts'

interface OfficeFieldsProps {
  fields: SchoolFields
  onChange: (fields: SchoolFields) => void
}

export function OfficeFields({ fields, onChange }: OfficeFieldsProps) {
  const { today } = useApp()
  const now = officesOn(today)
  const others = OFFICE_PRESETS.filter((office) => !now.includes(office))
  const [id, setId] = useState(now[0]?.id ?? '')
  const [place, setPlace] = useState('')
  const office = OFFICE_PRESETS.find((one) => one.id === id)
  const options = (offices: typeof OFFICE_PRESETS) =>
    offices.map((one) => (
      <option key={one.id} value={one.id}>
        {one.name}
      </option>
    ))
  return (
    <div className="office-fields">
      <SelectField label="Điền theo mẫu cơ quan cấp trên" value={id} onChange={setId}>
        <optgroup label="Hiện nay">{options(now)}</optgroup>
        {others.length > 0 && <optgroup label="Trước đây">{options(others)}</optgroup>}
      </SelectField>
      <TextField
        label="Tên xã, huyện, tỉnh"
        value={place}
        placeholder={office?.placeHint ?? ''}
        onChange={setPlace}
        onKeyDown={(event) => {
          // Enter fills; it does not send the whole form away.
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (office && tidy(place) !== '') onChange({ ...fields, ...fillOffice(office, tidy(place)) })
        }}
      />
      <Button
        disabled={!office || tidy(place) === ''}
        onClick={() => office && onChange({ ...fields, ...fillOffice(office, tidy(place)) })}
      >
        Điền
      </Button>
    </div>
  )
}
