/** The classes of the year that ends, and what becomes of each. */
import type { Rollover } from '../../shared/domain/roster/rollover.ts'
import type { SchoolLevel } from '../../shared/domain/plans/plan.ts'
import { groupKey } from '../../shared/text/names.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { mergedKeys, type RolloverForm, withClass, wishOf } from './rollover-form.ts'
import { WishField } from './WishField.tsx'
import '../ui/table.css'

const WORDS = { moves: 'Lên lớp', stays: 'Giữ nguyên', leaves: 'Ra trường' } as const

interface RolloverTableProps {
  rollover: Rollover
  levels: readonly SchoolLevel[]
  form: RolloverForm
  onChange: (form: RolloverForm) => void
}

export function RolloverTable({ rollover, levels, form, onChange }: RolloverTableProps) {
  const merged = mergedKeys(rollover)
  return (
    <div className="table-frame rollover-classes" tabIndex={0} role="region" aria-label="Các lớp">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Lớp cũ</th>
            <th scope="col" className="number">
              Học sinh
            </th>
            <th scope="col">Năm học mới</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {rollover.classes.map((one) => {
            const { className, pupils, apart, fate, to } = one
            return (
              <tr key={className}>
                <th scope="row" className="nowrap">
                  {className}
                </th>
                <td className="number">{formatCount(pupils)}</td>
                <td>
                  <WishField
                    label={`Lớp ${className}`}
                    className={className}
                    levels={levels}
                    wish={wishOf(one, form)}
                    words={WORDS}
                    onChange={(wish) => onChange(withClass(form, className, wish))}
                  />
                </td>
                <td className="rollover-note">
                  {fate === 'unnamed' && <span className="rollover-warn">Tên lớp không có khối: hãy chọn.</span>}
                  {fate !== 'leaves' && to !== null && merged.has(groupKey(to)) && (
                    <span className="rollover-warn">Gộp chung vào {to}.</span>
                  )}
                  {apart > 0 && <span className="muted">{formatCount(apart)} em xử lý riêng.</span>}
                  {form.classes.has(className) && (
                    <Button look="quiet" onClick={() => onChange(withClass(form, className, null))}>
                      Về đề xuất
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
