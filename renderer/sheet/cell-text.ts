/** What each cell of a sheet says as text, and how text written into it is understood. */
import type { Kind, Person } from '../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { readTypedDate } from '../ui/typed-date.ts'
import { fieldOfColumn, stageOfColumn } from './columns.ts'
import type { GridContext } from './grid-context.ts'
import type { EditedCell } from './ranges/cell-input.ts'
import { standingOn } from './standing.ts'

/** The text that copying takes from a cell. A step that is only implied by a later one has none of its own. */
export function cellText(kind: Kind, context: GridContext, person: Person, column: string): string {
  const stage = stageOfColumn(context.tracks, column)
  if (stage) return formatDate(person.milestones[stage.key])
  return fieldOfColumn(kind, column)?.show(person) ?? standingOn(person, context.asOf).text
}

/** The cell as its editor needs it; null for one that is not written by hand. */
export function editedCell(kind: Kind, context: GridContext, person: Person, column: string): EditedCell | null {
  const { today } = context
  const stage = stageOfColumn(context.tracks, column)
  if (stage) {
    const read = (text: string) => readTypedDate(text, { today, notAfterToday: 'Ngày ghi' })
    return {
      label: `${stage.name}: ${person.fullName}`,
      begin: formatDate(person.milestones[stage.key]),
      problem: (text) => problemOf(read(text)),
      hint: (text) => {
        const reading = read(text)
        return reading.ok ? dateHint(text, reading.date) : null
      },
    }
  }
  const field = fieldOfColumn(kind, column)
  if (!field) return null
  const { key } = field
  return {
    label: `${field.label}: ${person.fullName}`,
    begin: field.show(person),
    problem: (text) => problemOf(field.read(text, today)),
    hint: (text) => {
      if (key !== 'birthDate' && key !== 'leftOn') return null
      const reading = field.read(text, today)
      return reading.ok ? dateHint(text, reading.fields[key] ?? null) : null
    },
  }
}

/** Says which day is meant where the text does not spell it out, so that a wrong year is seen before it is stored. */
function dateHint(text: string, date: IsoDate | null): string | null {
  return date === null || text.trim() === formatDate(date) ? null : `Hiểu là ${formatDate(date)}`
}

function problemOf(reading: { ok: true } | { ok: false; message: string }): string | null {
  return reading.ok ? null : reading.message
}
