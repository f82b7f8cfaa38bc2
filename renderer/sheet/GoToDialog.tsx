/** Goes to a row of the sheet: by its number, by a name, by a personal number or anything else that search knows. */
import { useMemo, useState } from 'react'
import type { Person } from '../../shared/domain/person.ts'
import { groupOf } from '../../shared/domain/person.ts'
import { TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { searchTest } from './search.ts'

interface GoToDialogProps {
  /** As they stand in the sheet, from the top. */
  rows: readonly Person[]
  onGo: (person: Person) => void
  onClose: () => void
}

const LISTED = 8
/** A shorter number is that of a row. */
const ROW_DIGITS = 5

export function GoToDialog({ rows, onGo, onClose }: GoToDialogProps) {
  const [query, setQuery] = useState('')
  const found = useMemo(() => findRows(rows, query), [rows, query])
  const [first] = found
  const go = (person: Person) => {
    onClose()
    onGo(person)
  }
  return (
    <FormDialog
      title="Đi tới dòng"
      work={{ busy: false, failure: null }}
      action="Đi tới"
      blocked={first === undefined}
      onSubmit={() => first && go(first.person)}
      onClose={onClose}
    >
      <TextField
        label="Số dòng, họ tên hoặc số định danh"
        data-first
        value={query}
        placeholder="Ví dụ: 120, hoặc pham anh an"
        onChange={setQuery}
      />
      {query.trim() !== '' && found.length === 0 && (
        <Notice>Không có dòng nào như vậy trong danh sách đang hiện.</Notice>
      )}
      {found.length > 0 && (
        <ul className="match-list" aria-label="Các dòng tìm thấy">
          {found.map(({ person, row }) => (
            <li key={person.id}>
              <button type="button" className="menu-item" onClick={() => go(person)}>
                <span className="muted">Dòng {row + 1}</span> {person.fullName}
                <span className="muted">{[groupOf(person), person.personalId].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  )
}

function findRows(rows: readonly Person[], query: string): { person: Person; row: number }[] {
  const clean = query.trim()
  if (/^\d+$/.test(clean) && clean.length <= ROW_DIGITS) {
    const row = Number(clean) - 1
    const person = rows[row]
    return person ? [{ person, row }] : []
  }
  const test = searchTest(clean)
  if (!test) return []
  const found: { person: Person; row: number }[] = []
  for (const [row, person] of rows.entries()) {
    if (test(person)) found.push({ person, row })
    if (found.length === LISTED) break
  }
  return found
}
