/** Rows of a comparison as windows and scripts see them. */
import type { ReconcileRow } from '../../../shared/contract/reconcile.ts'
import type { MilestoneChange } from '../../../shared/domain/marks.ts'
import { FIELD_NAMES, type Person, groupOf } from '../../../shared/domain/person.ts'
import type { Conflict, ReconciledRow } from '../../../shared/domain/reconcile/reconcile.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import { formatDate } from '../../../shared/text/dates.ts'

export function toReconcileRow(row: ReconciledRow, tracks: readonly Track[]): ReconcileRow {
  const { outcome, listed, person, conflict, options, changes, personalId, certain } = row
  const names = new Map(tracks.flatMap(({ stages }) => stages.map(({ key, name }) => [key, name])))
  const shown = (some: readonly MilestoneChange[]) =>
    some.map(({ stage, before, after }) => ({ field: stage, name: names.get(stage) ?? stage, before, after }))
  const who = listed ?? person
  return {
    sheet: listed?.sheet ?? null,
    row: listed?.row ?? null,
    outcome,
    conflict,
    message: messageOf(row),
    fullName: who?.fullName ?? '',
    birthDate: who?.birthDate ?? null,
    personalId: who?.personalId ?? null,
    ours: person && toOurs(person),
    options: options.map((option) => ({ person: toOurs(option.person), changes: shown(option.changes) })),
    changes: [
      ...shown(changes),
      ...(personalId === null
        ? []
        : [{ field: 'personalId', name: FIELD_NAMES.personalId, before: null, after: personalId }]),
    ],
    certain,
  }
}

function toOurs(person: Person): NonNullable<ReconcileRow['ours']> {
  const { id, schoolId, fullName, birthDate, personalId } = person
  return { id, schoolId, fullName, birthDate, personalId, group: groupOf(person) }
}

function messageOf({ outcome, listed, person, conflict }: ReconciledRow): string {
  switch (outcome) {
    case 'matched':
    case 'matchedByNameAndBirth':
      return ''
    case 'rejected':
      return listed?.fault ?? ''
    case 'conflict':
      return conflict === null ? '' : CONFLICT_SENTENCES[conflict](person)
    case 'onlyTheirs':
      return 'Không có ai trong sổ có số định danh này, hoặc cùng họ tên và ngày sinh. Có thể không thuộc trường.'
    case 'onlyOurs':
      return 'Có trong sổ nhưng không có trong danh sách này.'
  }
}

const CONFLICT_SENTENCES: Record<Conflict, (person: ReconciledRow['person']) => string> = {
  'name-differs': (person) =>
    `Trong sổ ghi họ tên là “${person?.fullName ?? ''}”. Hãy kiểm tra có phải cùng một người không.`,
  'birth-date-differs': (person) =>
    `Cùng số định danh nhưng trong sổ ghi ${person?.fullName ?? ''}, sinh ngày ${formatDate(person?.birthDate)}. Hãy đối chiếu với thẻ.`,
  'number-differs': (person) =>
    `Cùng họ tên và ngày sinh nhưng trong sổ ghi số định danh ${person?.personalId ?? ''}. Hãy đối chiếu với thẻ.`,
  'several-fit': () => 'Trong sổ có nhiều người cùng họ tên và ngày sinh. Hãy chọn đúng người.',
}
