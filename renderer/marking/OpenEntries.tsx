/** Lines that somebody has to look at: who is meant is chosen here. */
import { Icon } from '../ui/Icon.tsx'
import { type Entry, describe, entryWords, isOpen } from './whom.ts'

const NOBODY = 'nobody'

interface OpenEntriesProps {
  entries: readonly Entry[]
  onDecide: (key: string, personId: number | null) => void
}

export function OpenEntries({ entries, onDecide }: OpenEntriesProps) {
  const open = entries.filter(isOpen)
  if (open.length === 0) return null
  return (
    <ul className="open-entries" aria-label="Dòng cần xem lại">
      {open.map((entry) => (
        <li key={entry.key}>
          <Icon name="warning" />
          <div>
            <p className="open-entry-text">{entryWords(entry)}</p>
            <OpenEntry entry={entry} onDecide={onDecide} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function OpenEntry({ entry, onDecide }: { entry: Entry; onDecide: OpenEntriesProps['onDecide'] }) {
  const { key, match, person } = entry
  if (match.outcome === 'none') return <p className="muted">Không tìm thấy trong danh sách này; sẽ bỏ qua.</p>
  if (match.outcome === 'one') {
    return (
      <label className="choice">
        <input
          type="checkbox"
          checked={person !== null}
          onChange={({ target }) => onDecide(key, target.checked ? match.person.id : null)}
        />
        <span>
          Ghi cho {describe(match.person)} <span className="muted">({match.doubt})</span>
        </span>
      </label>
    )
  }
  return (
    <select
      className="input select"
      aria-label={`Chọn người cho dòng ${entryWords(entry)}`}
      value={person?.id ?? NOBODY}
      onChange={({ target }) => onDecide(key, target.value === NOBODY ? null : Number(target.value))}
    >
      <option value={NOBODY}>Có {match.people.length} người có thể đúng; chọn người, hoặc bỏ qua</option>
      {match.people.map((one) => (
        <option key={one.id} value={one.id}>
          {describe(one)}
        </option>
      ))}
    </select>
  )
}
