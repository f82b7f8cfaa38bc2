import { expect, it } from 'vitest'
import { legacyExamples } from '../../../renderer/intake/legacy-examples.ts'
import type { PreviewRow } from '../../../shared/contract/intake.ts'

const rowOf = (row: number, fullName: string, issues: Partial<PreviewRow['issues'][number]>[]): PreviewRow => ({
  sheet: 'HS',
  row,
  outcome: 'added',
  fullName,
  birthDate: null,
  personalId: null,
  gender: null,
  group: '9A1',
  changes: [],
  milestones: [],
  alike: [],
  corrections: [],
  issues: issues.map((issue) => ({
    sheet: 'HS',
    row,
    field: 'fullName',
    severity: 'repaired',
    code: 'legacy-text',
    message: '',
    value: '',
    ...issue,
  })),
})

it('shows the first names that were converted, as typed and as read', () => {
  const rows = [
    rowOf(2, 'Lý Bích Hoa', [{ value: 'Lý BÝch Hoa' }]),
    rowOf(3, 'Tạ Ánh Nga', [{ field: 'address', value: 'X· §«ng' }]),
    rowOf(4, 'Ngô Hữu Nam', [{ value: 'Ng« H÷u Nam' }]),
  ]
  expect(legacyExamples(rows, 3)).toEqual([
    { place: 'HS 2', before: 'Lý BÝch Hoa', after: 'Lý Bích Hoa' },
    { place: 'HS 4', before: 'Ng« H÷u Nam', after: 'Ngô Hữu Nam' },
  ])
  expect(legacyExamples(rows, 1)).toHaveLength(1)
})

it('is silent about a file whose text is Unicode', () => {
  expect(legacyExamples([rowOf(2, 'Lê An', [{ code: 'id-lost-zero', field: 'personalId' }])], 3)).toBeNull()
})
