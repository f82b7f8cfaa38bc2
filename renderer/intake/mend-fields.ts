/** Which cells of a previewed row can be mended, and what they are called. */
import {
  type ColumnField,
  type Correction,
  type Issue,
  type PreviewRow,
  ROSTER_FIELDS,
} from '../../shared/contract/intake.ts'
import { GENDER_NAMES, type Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { readable } from './import-words.ts'

export interface RowCell {
  field: ColumnField
  text: string
}

/** The cells that every row shows. */
export function shownCells(row: PreviewRow, kind: Kind): RowCell[] {
  return [
    { field: 'fullName', text: row.fullName },
    { field: 'birthDate', text: readable(row.birthDate ?? '') },
    { field: 'personalId', text: row.personalId ?? '' },
    { field: kind === 'student' ? 'className' : 'teamName', text: row.group },
  ]
}

/** The cells of which an issue speaks and that the row does not show elsewhere. */
export function cellsOfIssue({ field, code, value }: Issue, row: PreviewRow): RowCell[] {
  if (code === 'id-sex-mismatch') return [{ field: 'gender', text: row.gender ? GENDER_NAMES[row.gender] : '' }]
  if (SHOWN.has(field)) return []
  if (Object.hasOwn(ROSTER_FIELDS, field)) return [{ field: field as ColumnField, text: value }]
  return field.includes('.') ? [{ field: `stage:${field}`, text: value }] : []
}
const SHOWN = new Set(['fullName', 'birthDate', 'personalId', 'className', 'teamName'])

/** Says whether an issue speaks of the cell. */
export function isAbout({ field }: Issue, cell: ColumnField): boolean {
  return cell === field || cell === `stage:${field}`
}

export function correctionOf({ corrections }: PreviewRow, field: ColumnField): Correction | undefined {
  return corrections.find((one) => one.field === field)
}

/** The name of a field or of a stage. */
export function cellName(field: ColumnField, tracks: readonly Track[]): string {
  if (Object.hasOwn(ROSTER_FIELDS, field)) return ROSTER_FIELDS[field as keyof typeof ROSTER_FIELDS]
  const key = field.slice('stage:'.length)
  return tracks.flatMap(({ stages }) => stages).find((stage) => stage.key === key)?.name ?? key
}
