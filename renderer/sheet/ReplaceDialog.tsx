/** Find and replace: in the chosen cells, or in everything shown; the cells that will change are listed first. */
import { useMemo, useState } from 'react'
import { formatCount } from '../../shared/text/numbers.ts'
import { TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { SheetCommands } from './sheet-commands.ts'

const LISTED = 40

export function ReplaceDialog({ commands, onClose }: { commands: SheetCommands; onClose: () => void }) {
  const [find, setFind] = useState('')
  const [replacement, setReplacement] = useState('')
  const [exactCase, setExactCase] = useState(false)
  const [withMarks, setWithMarks] = useState(true)
  const [wholeCell, setWholeCell] = useState(false)
  const [chosenOnly, setChosenOnly] = useState(commands.hasRange())
  const matches = useMemo(
    () => commands.replacements({ find, withMarks, exactCase, wholeCell }, replacement, chosenOnly),
    [commands, find, replacement, withMarks, exactCase, wholeCell, chosenOnly],
  )
  const submit = () => {
    if (matches.length === 0) return
    commands.replaceAll(matches)
    onClose()
  }
  return (
    <FormDialog
      title="Tìm và thay"
      size="medium"
      work={{ busy: false, failure: null }}
      action={matches.length === 0 ? 'Thay' : `Thay ${formatCount(matches.length)} ô`}
      blocked={matches.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-row">
        <TextField label="Tìm" data-first value={find} onChange={setFind} />
        <TextField label="Thay bằng" value={replacement} placeholder="Để trống để xóa" onChange={setReplacement} />
      </div>
      <div>
        <Tick label="Chỉ trong vùng đang chọn" value={chosenOnly} onChange={setChosenOnly} />
        <Tick label="Phân biệt chữ hoa, chữ thường" value={exactCase} onChange={setExactCase} />
        <Tick label="Phân biệt dấu tiếng Việt" value={withMarks} onChange={setWithMarks} />
        <Tick label="Cả ô phải khớp" value={wholeCell} onChange={setWholeCell} />
      </div>
      {find !== '' && matches.length === 0 && <Notice>Không có ô nào khớp.</Notice>}
      {matches.length > 0 && (
        <ul className="match-list" aria-label="Các ô sẽ thay">
          {matches.slice(0, LISTED).map((match) => (
            <li key={`${match.id} ${match.column}`}>
              <span className="muted">
                {match.name} · {match.heading}
              </span>
              <span>
                {match.before} → <strong>{match.after || '(trống)'}</strong>
              </span>
            </li>
          ))}
          {matches.length > LISTED && <li className="muted">… và {formatCount(matches.length - LISTED)} ô nữa</li>}
        </ul>
      )}
    </FormDialog>
  )
}

function Tick({ label, value, onChange }: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="choice">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
