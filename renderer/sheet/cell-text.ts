/** How text that is typed into a cell is understood. */
import type { Kind, Person } from '../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { readTypedDate } from '../../shared/text/typed-date.ts'
import { fieldOfColumn, stageOfColumn } from './columns.ts'
import type { GridContext } from './grid-context.ts'
import type { EditedCell } from './ranges/cell-input.ts'

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
