/** What a column can be read as: the fields and stages that a kind of people has, and giving a column another one. */
import {
  type ColumnField,
  type Mapping,
  type PreviewColumn,
  ROSTER_FIELDS,
  type RosterField,
} from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { type Track, tracksFor } from '../../shared/domain/tracks.ts'

export interface FieldGroup {
  label: string
  fields: { field: ColumnField; name: string }[]
}

const ONLY: Partial<Record<RosterField, Kind>> = {
  className: 'student',
  teamName: 'staff',
  position: 'staff',
  partyMember: 'staff',
}

/**
 * The fields that a column can be given: those of a person, then the stages of each track.
 * @param kind null where a list may name people of both kinds
 */
export function fieldGroups(kind: Kind | null, tracks: readonly Track[]): FieldGroup[] {
  const all = Object.entries(ROSTER_FIELDS) as [RosterField, string][]
  const own = all.filter(([field]) => kind === null || (ONLY[field] ?? kind) === kind)
  const followed = kind === null ? tracks : tracksFor(tracks, kind)
  return [
    { label: 'Thông tin của người', fields: own.map(([field, name]) => ({ field, name })) },
    ...followed.map(({ name, stages }) => ({
      label: name,
      fields: stages.map((stage) => ({ field: `stage:${stage.key}` as const, name: stage.name })),
    })),
  ]
}

/**
 * The mapping after the user gives a column another field. A field stands in one column only: the column that had
 * it before is left out.
 */
export function remap(
  mapping: Mapping,
  columns: readonly PreviewColumn[],
  column: number,
  field: ColumnField | null,
): Mapping {
  const given: Record<string, ColumnField | null> = { ...mapping.columns }
  if (isReset(mapping)) for (const other of columns) given[String(other.column)] = other.field
  if (field !== null) {
    for (const other of columns) if (other.field === field) given[String(other.column)] = null
  }
  given[String(column)] = field
  return { ...mapping, columns: given }
}

/** The user went back to what is recognised: without saying every column, an earlier mapping would come back. */
function isReset({ columns }: Mapping): boolean {
  return columns !== undefined && Object.keys(columns).length === 0
}

/** Another sheet or row of headings: what was said of the columns of the old one does not hold. */
export function atHeader({ dateOrder }: Mapping, sheet: string | undefined, headerRow?: number): Mapping {
  return {
    ...(dateOrder && { dateOrder }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
  }
}
