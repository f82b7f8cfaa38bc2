/** Whose groups the chart by class or team shows, and which stage. */
import type { Kind } from '../../shared/domain/person.ts'
import { type Track, tracksFor } from '../../shared/domain/tracks.ts'
import '../ui/field.css'

interface Choice {
  kind: Kind
  stage: string
}

interface GroupChartChoiceProps {
  tracks: readonly Track[]
  value: Choice
  onChange: (value: Choice) => void
}

export function GroupChartChoice({ tracks, value, onChange }: GroupChartChoiceProps) {
  const shown = tracksFor(tracks, value.kind).filter((track) => track.shown)
  return (
    <>
      <select
        className="input select"
        aria-label="Đối tượng của biểu đồ"
        value={value.kind}
        onChange={({ target }) => onChange({ ...value, kind: target.value === 'staff' ? 'staff' : 'student' })}
      >
        <option value="student">Học sinh theo lớp</option>
        <option value="staff">CB-GV-NV theo tổ</option>
      </select>
      <select
        className="input select"
        aria-label="Mốc của biểu đồ"
        value={value.stage}
        onChange={({ target }) => onChange({ ...value, stage: target.value })}
      >
        {shown.flatMap(({ stages }) =>
          stages.map(({ key, shortName }) => (
            <option key={key} value={key}>
              {shortName}
            </option>
          )),
        )}
      </select>
    </>
  )
}
