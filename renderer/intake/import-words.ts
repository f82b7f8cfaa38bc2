/** The words of the import: outcomes, severities, and which fields a kind of people has. */
import {
  type ColumnField,
  type ImportCounts,
  type Mapping,
  type PreviewColumn,
  ROSTER_FIELDS,
  type RosterField,
  type RowOutcome,
  type Severity,
} from '../../shared/contract/intake.ts'
import { FIELD_NAMES, type Kind } from '../../shared/domain/person.ts'
import { formatCount } from '../ui/numbers.ts'

export const OUTCOME_NAMES = {
  added: 'Thêm mới',
  updated: 'Thay đổi',
  unchanged: 'Không đổi',
  rejected: 'Giữ lại',
} satisfies Record<RowOutcome, string>

export const SEVERITY_NAMES = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  repaired: 'Đã sửa',
} satisfies Record<Severity, string>

/** Which rows of a preview are looked at. */
export type RowTab = RowOutcome | 'issues'

const ONLY: Partial<Record<RosterField, Kind>> = {
  className: 'student',
  teamName: 'staff',
  position: 'staff',
  partyMember: 'staff',
}

/** The name of the field that an issue is about. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = { ...FIELD_NAMES, ...ROSTER_FIELDS }
  return names[field] ?? ''
}

/** The fields that a column can be given for a kind of people. */
export function fieldOptions(kind: Kind): [field: RosterField, name: string][] {
  const all = Object.entries(ROSTER_FIELDS) as [RosterField, string][]
  return all.filter(([field]) => (ONLY[field] ?? kind) === kind)
}

/**
 * The mapping after the user gives a column another field. A field stands in one column only: the column that had
 * it before is left out.
 */
export function remap(
  mapping: Mapping,
  columns: readonly PreviewColumn[],
  column: number,
  field: RosterField | null,
): Mapping {
  const given: Record<string, ColumnField | null> = { ...mapping.columns }
  if (field !== null) {
    for (const other of columns) if (other.field === field) given[String(other.column)] = null
  }
  given[String(column)] = field
  return { ...mapping, columns: given }
}

/** How many people the import will add or change. */
export function importSize({ added, updated }: ImportCounts): number {
  return added + updated
}

/** The outcome in one sentence. */
export function resultSentence({ added, updated, unchanged, rejected }: ImportCounts): string {
  const parts = [`Đã thêm ${formatCount(added)} người`, `cập nhật ${formatCount(updated)} người`]
  if (unchanged > 0) parts.push(`${formatCount(unchanged)} người không đổi`)
  if (rejected > 0) parts.push(`giữ lại ${formatCount(rejected)} dòng chưa nhập`)
  return `${parts.join(', ')}.`
}
