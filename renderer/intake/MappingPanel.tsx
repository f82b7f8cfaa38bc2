/** How a file was read, and every way to read it otherwise: sheet, row of headings, columns, dates. */
import { type ReactNode, useState } from 'react'
import type { Mapping, PreviewColumn } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { atHeader, fieldGroups, remap } from './column-fields.ts'
import { DateOrderField } from './DateOrderField.tsx'
import { HeaderPicker } from './HeaderPicker.tsx'
import { MappingTable } from './MappingTable.tsx'

interface MappingPanelProps {
  /** Whose fields the columns may fill; null for a list of others, about both kinds. */
  kind: Kind | null
  tracks: readonly Track[]
  /** How it was read; `tables`: how many, one a sheet. */
  reading: {
    columns: readonly PreviewColumn[]
    headerRow: number
    sheet: string
    sheets: readonly string[]
    tables: number
    remembered: boolean
  }
  /** Token of the file; null when it cannot be looked at any more. */
  file: string | null
  mapping: Mapping
  busy: boolean
  onChange: (mapping: Mapping) => void
  /** Wishes of the screen's own, beside these. */
  children?: ReactNode
}

export function MappingPanel({ kind, tracks, reading, file, mapping, busy, onChange, children }: MappingPanelProps) {
  const { columns, headerRow, sheet, sheets, tables, remembered } = reading
  const [picking, setPicking] = useState(false)
  return (
    <section className="mapping" aria-label="Cách đọc cột">
      <div className="mapping-bar">
        {sheets.length > 1 && (
          <SelectField
            label="Trang tính"
            inline
            value={mapping.sheet ?? ''}
            disabled={busy}
            onChange={(name) => onChange(atHeader(mapping, name === '' ? undefined : name))}
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
        <DateOrderField mapping={mapping} disabled={busy} onChange={onChange} />
        {children}
        {(remembered || mapping.columns !== undefined) && (
          <Button look="quiet" icon="refresh" disabled={busy} onClick={() => onChange({ ...mapping, columns: {} })}>
            Về cách tự nhận ra
          </Button>
        )}
      </div>
      {picking && file !== null ? (
        <HeaderPicker
          file={file}
          disabled={busy}
          onChoose={(name, row) => {
            setPicking(false)
            onChange(atHeader(mapping, name, row))
          }}
        />
      ) : (
        <MappingTable
          columns={columns}
          groups={fieldGroups(kind, tracks)}
          disabled={busy}
          onChange={(column, field) => onChange(remap(mapping, columns, column, field))}
        />
      )}
    </section>
  )
}
