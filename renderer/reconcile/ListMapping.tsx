/** How the list was read, and reading it otherwise: sheet, row of headings, columns. */
import { useState } from 'react'
import type { Track } from '../../shared/domain/tracks.ts'
import { atHeader, fieldGroups, remap } from '../intake/column-fields.ts'
import { DateOrderField } from '../intake/DateOrderField.tsx'
import { HeaderPicker } from '../intake/HeaderPicker.tsx'
import { MappingTable } from '../intake/MappingTable.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import type { Comparison, Reconcile } from './use-reconcile.ts'

interface ListMappingProps {
  comparison: Comparison
  tracks: readonly Track[]
  reconcile: Reconcile
}

export function ListMapping({ comparison, tracks, reconcile }: ListMappingProps) {
  const { columns, sheet, sheets, headerRow, tables, remembered } = comparison
  const { file, wishes, work } = reconcile
  const { mapping } = wishes
  const [picking, setPicking] = useState(false)
  const busy = work !== null
  return (
    <section className="mapping" aria-label="Cách đọc cột">
      <div className="mapping-bar">
        {sheets.length > 1 && (
          <SelectField
            label="Trang tính"
            inline
            value={mapping.sheet ?? ''}
            disabled={busy}
            onChange={(name) => reconcile.read({ mapping: atHeader(mapping, name === '' ? undefined : name) })}
          >
            <option value="">{tables > 1 ? `Tự nhận ra: ${tables} trang cùng mẫu` : `Tự nhận ra: ${sheet}`}</option>
            {sheets.map((name) => (
              <option key={name} value={name}>
                Chỉ {name}
              </option>
            ))}
          </SelectField>
        )}
        <Button aria-expanded={picking} disabled={busy} onClick={() => setPicking(!picking)}>
          {picking ? `Giữ dòng tiêu đề ${headerRow}` : `Dòng tiêu đề ${headerRow}…`}
        </Button>
        <DateOrderField mapping={mapping} disabled={busy} onChange={(next) => reconcile.read({ mapping: next })} />
        {(remembered || mapping.columns !== undefined) && (
          <Button
            look="quiet"
            icon="refresh"
            disabled={busy}
            onClick={() => reconcile.read({ mapping: { ...mapping, columns: {} } })}
          >
            Về cách tự nhận ra
          </Button>
        )}
      </div>
      {picking && file ? (
        <HeaderPicker
          file={file.token}
          disabled={busy}
          onChoose={(name, row) => {
            setPicking(false)
            reconcile.read({ mapping: atHeader(mapping, name, row) })
          }}
        />
      ) : (
        <MappingTable
          columns={columns}
          groups={fieldGroups(null, tracks)}
          disabled={busy}
          onChange={(column, field) => reconcile.read({ mapping: remap(mapping, columns, column, field) })}
        />
      )}
    </section>
  )
}
