/** How a file writes its dates, where the user has to say: day first or month first. */
import type { Mapping } from '../../shared/contract/intake.ts'
import { SelectField } from '../ui/Field.tsx'

const DATE_ORDERS = { 'day-month': 'Ngày/tháng/năm', 'month-day': 'Tháng/ngày/năm' } as const
type DateOrder = keyof typeof DATE_ORDERS

interface DateOrderFieldProps {
  mapping: Mapping
  disabled: boolean
  onChange: (mapping: Mapping) => void
}

export function DateOrderField({ mapping, disabled, onChange }: DateOrderFieldProps) {
  return (
    <SelectField
      label="Cách ghi ngày"
      inline
      value={mapping.dateOrder ?? ''}
      disabled={disabled}
      onChange={(order) => {
        const { dateOrder: _, ...rest } = mapping
        onChange(order in DATE_ORDERS ? { ...rest, dateOrder: order as DateOrder } : rest)
      }}
    >
      <option value="">Tự nhận ra</option>
      {Object.entries(DATE_ORDERS).map(([order, name]) => (
        <option key={order} value={order}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
