/** The file as it stands, for the user to point at the row that holds the headings. Rows that may be it are marked. */
import { useCallback, useState } from 'react'
import type { FileLook } from '../../shared/contract/intake.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import '../ui/table.css'

interface HeaderPickerProps {
  /** Token of the file. */
  file: string
  disabled: boolean
  onChoose: (sheet: string, row: number) => void
}

/** Shows nothing for a file that cannot be opened at all. */
export function HeaderPicker({ file, disabled, onChoose }: HeaderPickerProps) {
  const { backend } = useApp()
  const load = useCallback(() => backend.call('intake.look', { file }), [backend, file])
  const { value: sheets, error } = useLoad(load)
  const [name, setName] = useState<string | null>(null)
  if (error !== null) return null
  if (!sheets) return <p className="muted">Đang mở tệp để xem…</p>
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const shown = filled.find(({ sheet }) => sheet === name) ?? mostLikely(filled)
  if (!shown) return null
  return (
    <section className="header-picker" aria-label="Chọn dòng tiêu đề">
      <div className="preview-bar">
        <p>Bấm vào dòng có tên các cột (họ và tên, ngày sinh, lớp…). Người được đọc từ dòng ngay dưới đó.</p>
        {filled.length > 1 && (
          <SelectField label="Trang tính" inline value={shown.sheet} onChange={setName}>
            {filled.map(({ sheet, hidden }) => (
              <option key={sheet} value={sheet}>
                {hidden ? `${sheet} (đang ẩn)` : sheet}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <LookTable look={shown} disabled={disabled} onChoose={(row) => onChoose(shown.sheet, row)} />
    </section>
  )
}

/** The sheet on whose rows headings are best understood; the first where none are. */
function mostLikely(sheets: FileLook): FileLook[number] | undefined {
  const best = (look: FileLook[number]) => (look.hidden ? -1 : (look.candidates[0]?.score ?? 0))
  return sheets.reduce<FileLook[number] | undefined>(
    (top, look) => (top === undefined || best(look) > best(top) ? look : top),
    undefined,
  )
}

interface LookTableProps {
  look: FileLook[number]
  disabled: boolean
  onChoose: (row: number) => void
}

function LookTable({ look, disabled, onChoose }: LookTableProps) {
  const best = look.candidates[0]?.row
  const width = Math.max(...look.rows.map(({ cells }) => cells.length))
  return (
    <div className="table-frame look-table" tabIndex={0} role="region" aria-label={`Các dòng đầu của ${look.sheet}`}>
      <table className="table">
        <tbody>
          {look.rows.map(({ row, cells }) => (
            <tr key={row} className={row === best ? 'look-best' : undefined} onClick={() => !disabled && onChoose(row)}>
              <th scope="row">
                <Button look={row === best ? 'primary' : 'plain'} disabled={disabled}>
                  Dòng {row}
                </Button>
              </th>
              {Array.from({ length: width }, (_, at) => (
                <td key={at} className="nowrap">
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
