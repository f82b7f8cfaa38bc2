/** How the file was read, and every way to read it otherwise: sheet, row of headings, columns, dates, blank cells. */
import { useState } from 'react'
import type { ImportPreview } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { atHeader, fieldGroups, remap } from './column-fields.ts'
import { DateOrderField } from './DateOrderField.tsx'
import { HeaderPicker } from './HeaderPicker.tsx'
import { MappingTable } from './MappingTable.tsx'
import type { Intake } from './use-intake.ts'

interface MappingPanelProps {
  kind: Kind
  tracks: readonly Track[]
  preview: ImportPreview
  intake: Intake
}

export function MappingPanel({ kind, tracks, preview, intake }: MappingPanelProps) {
  const { columns, headerRow, sheet, sheets, tables, remembered } = preview
  const { file, wishes } = intake
  const { mapping } = wishes
  const [picking, setPicking] = useState(false)
  const busy = intake.work !== null || intake.mending.busy
  return (
    <section className="mapping" aria-label="Cách đọc cột">
      <div className="mapping-bar">
        {sheets.length > 1 && (
          <SelectField
            label="Trang tính"
            inline
            value={mapping.sheet ?? ''}
            disabled={busy}
            onChange={(name) => intake.read({ mapping: atHeader(mapping, name === '' ? undefined : name) })}
          >
            <option value="">
              {tables.length > 1 ? `Tự nhận ra: ${tables.length} trang cùng mẫu` : `Tự nhận ra: ${sheet}`}
            </option>
            {sheets.map((name) => (
              <option key={name} value={name}>
                Chỉ {name}
              </option>
            ))}
          </SelectField>
        )}
        <Button aria-expanded={picking} disabled={busy} onClick={() => setPicking(!picking)}>
          {picking ? 'Giữ dòng tiêu đề' : 'Dòng tiêu đề'} {headerRow}
          {!picking && '…'}
        </Button>
        <DateOrderField mapping={mapping} disabled={busy} onChange={(next) => intake.read({ mapping: next })} />
        <label className="choice">
          <input
            type="checkbox"
            checked={wishes.eraseBlanks}
            disabled={busy}
            onChange={({ target }) => intake.read({ eraseBlanks: target.checked })}
          />
          Ô trống xóa giá trị cũ
        </label>
        {(remembered || mapping.columns !== undefined) && (
          <Button
            look="quiet"
            icon="refresh"
            disabled={busy}
            onClick={() => intake.read({ mapping: { ...mapping, columns: {} } })}
          >
            Về cách tự nhận ra
          </Button>
        )}
      </div>
      {remembered && <p className="muted">Các cột được đọc như đã chọn ở lần nhập trước của mẫu tệp này.</p>}
      {picking && file ? (
        <HeaderPicker
          file={file.token}
          disabled={busy}
          onChoose={(name, row) => {
            setPicking(false)
            intake.read({ mapping: atHeader(mapping, name, row) })
          }}
        />
      ) : (
        <MappingTable
          columns={columns}
          groups={fieldGroups(kind, tracks)}
          disabled={busy}
          onChange={(column, field) => intake.read({ mapping: remap(mapping, columns, column, field) })}
        />
      )}
    </section>
  )
}
