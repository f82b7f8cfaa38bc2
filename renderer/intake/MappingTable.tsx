/** How the columns of a list were understood: heading, examples, field, how sure. Another field reads the list anew. */
import type { ColumnField, PreviewColumn } from '../../shared/contract/intake.ts'
import { StateTag } from '../ui/StateTag.tsx'
import type { FieldGroup } from './column-fields.ts'
import { CONFIDENCE_STANDINGS } from './import-words.ts'
import '../ui/table.css'

interface MappingTableProps {
  columns: readonly PreviewColumn[]
  groups: readonly FieldGroup[]
  disabled: boolean
  onChange: (column: number, field: ColumnField | null) => void
}

export function MappingTable({ columns, groups, disabled, onChange }: MappingTableProps) {
  const fields = new Map<string, ColumnField>(
    groups.flatMap((group) => group.fields.map(({ field }) => [field, field])),
  )
  return (
    <div className="table-frame mapping-columns">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Cột</th>
            <th scope="col">Tiêu đề trong tệp</th>
            <th scope="col">Ví dụ</th>
            <th scope="col">Đọc là</th>
            <th scope="col">Độ chắc chắn</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, letter, heading, field, fieldName, confidence, samples }) => (
            <tr key={column} className={field === null ? 'mapping-unused' : undefined}>
              <td>{letter}</td>
              <td>{heading}</td>
              <td className="mapping-samples muted">{samples.join(' · ')}</td>
              <td>
                <select
                  className="input select"
                  aria-label={`Cột ${letter} ${heading}`}
                  value={field ?? ''}
                  disabled={disabled}
                  onChange={({ target }) => onChange(column, fields.get(target.value) ?? null)}
                >
                  <option value="">Không đọc</option>
                  {field !== null && !fields.has(field) && <option value={field}>{fieldName}</option>}
                  {groups.map((group) => (
                    <optgroup key={group.label} label={group.label}>
                      {group.fields.map((one) => (
                        <option key={one.field} value={one.field}>
                          {one.name}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              </td>
              <td>{confidence !== null && <StateTag standing={CONFIDENCE_STANDINGS[confidence]} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
