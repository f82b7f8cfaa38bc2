/** Which columns and tracks the sheet shows. */
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import type { Columns } from './use-columns.ts'

interface ColumnChooserProps {
  columns: Columns
  onOpenTracks: () => void
}

export function ColumnChooser({ columns, onOpenTracks }: ColumnChooserProps) {
  const sections = [...Map.groupBy(columns.choices, (choice) => choice.section)]
  return (
    <Popover label="Cột" name="Chọn cột" icon="columns">
      {() => (
        <>
          <div className="column-chooser">
            {sections.map(([section, choices]) => (
              <fieldset key={section}>
                <legend className="menu-title">{section}</legend>
                {choices.map((choice) => (
                  <label key={choice.id} className="choice menu-item">
                    <input type="checkbox" checked={columns.isShown(choice)} onChange={() => columns.toggle(choice)} />
                    {choice.label}
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
          <div className="menu-line" />
          <button type="button" className="menu-item" data-close onClick={onOpenTracks}>
            <Icon name="edit" />
            Nội dung theo dõi…
          </button>
        </>
      )}
    </Popover>
  )
}
