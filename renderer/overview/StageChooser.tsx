/** Which stages stand in the table of figures. */
import type { Track } from '../../shared/domain/tracks.ts'
import { Popover } from '../ui/Popover.tsx'

interface StageChooserProps {
  tracks: readonly Track[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

export function StageChooser({ tracks, chosen, onChange }: StageChooserProps) {
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChange(next)
  }
  return (
    <Popover label="Mốc" name="Chọn mốc" icon="columns">
      {() =>
        tracks.map((track) => (
          <fieldset key={track.id} className="stage-choices">
            <legend className="menu-title">{track.name}</legend>
            {track.stages.map(({ key, name }) => (
              <label key={key} className="choice menu-item">
                <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} />
                {name}
              </label>
            ))}
          </fieldset>
        ))
      }
    </Popover>
  )
}
