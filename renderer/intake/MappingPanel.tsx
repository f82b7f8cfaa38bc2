/** How the columns of the file were understood; giving a column another field reads the file anew. */
import { type ImportPreview, rosterField } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { HeaderRowField } from './HeaderRowField.tsx'
import { fieldOptions, remap } from './import-words.ts'
import type { Intake } from './use-intake.ts'

interface MappingPanelProps {
  kind: Kind
  preview: ImportPreview
  intake: Intake
}

export function MappingPanel({ kind, preview, intake }: MappingPanelProps) {
  const { columns, headerRow } = preview
  const options = fieldOptions(kind)
  const busy = intake.work !== null
  return (
    <section className="mapping" aria-label="Cách đọc cột">
      <HeaderRowField
        key={headerRow}
        row={headerRow}
        disabled={busy}
        onChange={(row) => {
          const { sheet } = intake.mapping
          intake.read(sheet === undefined ? { headerRow: row } : { sheet, headerRow: row })
        }}
      />
      <div className="table-frame mapping-columns">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Cột</th>
              <th scope="col">Tiêu đề trong tệp</th>
              <th scope="col">Ví dụ</th>
              <th scope="col">Nhập vào</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.column} className={column.field === null ? 'mapping-unused' : undefined}>
                <td>{column.letter}</td>
                <td>{column.heading}</td>
                <td className="mapping-samples muted">{column.samples.slice(0, 3).join(' · ')}</td>
                <td>
                  <select
                    className="input select"
                    aria-label={`Cột ${column.letter} ${column.heading}`}
                    value={column.field ?? ''}
                    disabled={busy}
                    onChange={({ target }) => {
                      const field = rosterField.safeParse(target.value)
                      intake.read(remap(intake.mapping, columns, column.column, field.success ? field.data : null))
                    }}
                  >
                    <option value="">Không nhập</option>
                    {column.field?.startsWith('stage:') && <option value={column.field}>{column.fieldName}</option>}
                    {options.map(([field, name]) => (
                      <option key={field} value={field}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
