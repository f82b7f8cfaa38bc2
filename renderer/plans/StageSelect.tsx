/** One stage of the tracks that are followed. */
import type { StageKey, Track } from '../../shared/domain/tracks.ts'

interface StageSelectProps {
  /** Accessible name. */
  label: string
  tracks: readonly Track[]
  value: StageKey
  onChange: (stage: StageKey) => void
}

export function StageSelect({ label, tracks, value, onChange }: StageSelectProps) {
  const known = tracks.some((track) => track.stages.some((stage) => stage.key === value))
  return (
    <select
      className="input select"
      aria-label={label}
      value={known ? value : ''}
      onChange={({ target }) => onChange(target.value)}
    >
      {!known && <option value="">Chọn mốc…</option>}
      {tracks.map((track) => (
        <optgroup key={track.id} label={track.name}>
          {track.stages.map((stage) => (
            <option key={stage.key} value={stage.key}>
              {stage.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
