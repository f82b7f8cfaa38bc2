/** Which columns and tracks the sheet shows. */
import { Popover } from '../ui/Popover.tsx'
import type { Columns } from './use-columns.ts'

export function ColumnChooser({ columns }: { columns: Columns }) {
  const sections = [...Map.groupBy(columns.choices, (choice) => choice.section)]
  return (
    <Popover label="Cột" name="Chọn cột" icon="columns">
      {() => (
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
      )}
    </Popover>
  )
}
