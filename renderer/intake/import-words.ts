/** The words of the import: outcomes, severities, how sure a column is, what was and will be done. */
import {
  type Confidence,
  type ImportCounts,
  ROSTER_FIELDS,
  type RowOutcome,
  type Severity,
} from '../../shared/contract/intake.ts'
import { FIELD_NAMES } from '../../shared/domain/person.ts'
import { formatDate, isIsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import type { Standing } from '../ui/StateTag.tsx'
import type { ImportSize } from './decisions.ts'

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

export const CONFIDENCE_STANDINGS = {
  sure: { word: 'Chắc chắn', look: 'calm', shape: 'check' },
  likely: { word: 'Có lẽ đúng', look: 'none', shape: 'onTrack' },
  check: { word: 'Cần xem lại', look: 'warn', shape: 'warning' },
} satisfies Record<Confidence, Standing>

/** Which rows of a preview are looked at. */
export type RowTab = RowOutcome | 'issues' | 'mended' | 'alike' | 'missing'

/** The name of the field that an issue is about. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = { ...FIELD_NAMES, ...ROSTER_FIELDS }
  return names[field] ?? ''
}

/** A value as the screen shows it: dates with the day first. */
export function readable(value: string): string {
  return isIsoDate(value) ? formatDate(value) : value
}

/** What the button of the import says; null when there is nothing to do. */
export function importWords({ people, left, moved }: ImportSize): string | null {
  const parts: string[] = []
  if (people > 0) parts.push(`nhập ${formatCount(people)} người`)
  if (left > 0) parts.push(`ghi ${formatCount(left)} người rời trường`)
  if (moved > 0) parts.push(`chuyển lớp ${formatCount(moved)} người`)
  const words = parts.join(', ')
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The outcome in one sentence. */
export function resultSentence(
  { added, updated, unchanged, rejected }: ImportCounts,
  { left, moved }: Pick<ImportSize, 'left' | 'moved'>,
): string {
  const parts: string[] = []
  if (added > 0) parts.push(`thêm ${formatCount(added)} người`)
  if (updated > 0) parts.push(`cập nhật ${formatCount(updated)} người`)
  if (left > 0) parts.push(`ghi ${formatCount(left)} người rời trường`)
  if (moved > 0) parts.push(`chuyển lớp ${formatCount(moved)} người`)
  if (unchanged > 0) parts.push(`để ${formatCount(unchanged)} người không đổi`)
  if (rejected > 0) parts.push(`giữ lại ${formatCount(rejected)} dòng chưa nhập`)
  return parts.length === 0 ? 'Không có gì thay đổi.' : `Đã ${parts.join(', ')}.`
}
