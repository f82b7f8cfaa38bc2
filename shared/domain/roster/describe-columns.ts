/** The columns of a table as the user checks them: heading, field, how sure, first values. */
import { type ColumnField, type PreviewColumn, ROSTER_FIELDS, type RosterField } from '../../contract/intake.ts'
import { cellText, columnLetter } from './cells.ts'
import { stageOfField } from './columns.ts'
import { fitsField } from './content.ts'
import { type Header, rowsBelow } from './header.ts'
import { NO_STAGES, type StageHeadings } from './stage-headings.ts'
import type { SheetRow } from './types.ts'

const SHOWN_SAMPLES = 3
const LONGEST_SAMPLE = 60

/** Every column that has a heading, a field or a value, from left to right. */
export function describeColumns(
  header: Header,
  rows: readonly SheetRow[],
  stages: StageHeadings = NO_STAGES,
): PreviewColumn[] {
  const below = rowsBelow(rows, header)
  const samples = new Map<number, string[]>()
  for (const column of [...header.headings.keys(), ...header.fields.values(), ...header.stages.values()]) {
    samples.set(column, [])
  }
  for (const { cells } of below) {
    for (const [column, value] of cells) {
      const shown = samples.get(column) ?? []
      if (shown.length < SHOWN_SAMPLES) shown.push(cellText(value).slice(0, LONGEST_SAMPLE))
      samples.set(column, shown)
    }
  }
  const fieldOf = new Map<number, ColumnField>()
  for (const [field, column] of header.fields) fieldOf.set(column, field)
  for (const [stage, column] of header.stages) fieldOf.set(column, `stage:${stage}`)
  return [...samples]
    .toSorted(([left], [right]) => left - right)
    .map(([column, values]) => {
      const field = fieldOf.get(column) ?? null
      const fits = field === null || stageOfField(field) !== null || fitsField(below, column, field as RosterField)
      return {
        column,
        letter: columnLetter(column),
        heading: header.headings.get(column) ?? '',
        field,
        fieldName: field === null ? '' : fieldWords(field, stages),
        confidence: field === null ? null : fits ? (header.confidence.get(column) ?? 'sure') : 'check',
        samples: values,
      }
    })
}

function fieldWords(field: ColumnField, stages: StageHeadings): string {
  const stage = stageOfField(field)
  return stage === null ? ROSTER_FIELDS[field as RosterField] : (stages.nameOf(stage) ?? stage)
}
