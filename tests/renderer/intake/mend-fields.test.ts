import { describe, expect, it } from 'vitest'
import { cellName, cellsOfIssue, isAbout } from '../../../renderer/intake/mend-fields.ts'
import type { Issue, PreviewRow } from '../../../shared/contract/intake.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'

const issue = (field: string, code: Issue['code'], value: string): Issue => ({
  sheet: 'HS',
  row: 2,
  field,
  severity: 'warning',
  code,
  message: '',
  value,
})
const row: PreviewRow = {
  sheet: 'HS',
  row: 2,
  outcome: 'added',
  fullName: 'Lê An',
  birthDate: null,
  personalId: null,
  gender: 'female',
  group: '9A1',
  changes: [],
  milestones: [],
  alike: [],
  issues: [],
  corrections: [],
}

describe('what can be mended beside an issue', () => {
  it('is the cell that it speaks of, unless the row shows that cell', () => {
    expect(cellsOfIssue(issue('phone', 'bad-phone', '12'), row)).toEqual([{ field: 'phone', text: '12' }])
    expect(cellsOfIssue(issue('birthDate', 'bad-date', '31/02/2009'), row)).toEqual([])
  })

  it('is the sex where the number speaks of another', () => {
    expect(cellsOfIssue(issue('personalId', 'id-sex-mismatch', '0792'), row)).toEqual([{ field: 'gender', text: 'Nữ' }])
  })

  it('is the cell of a stage, under the name of the stage', () => {
    const [cell] = cellsOfIssue(issue('card.issued', 'bad-mark', 'hỏng'), row)
    expect(cell).toEqual({ field: 'stage:card.issued', text: 'hỏng' })
    expect(cell && cellName(cell.field, STANDARD_TRACKS)).toBe('Đã có thẻ')
    expect(cell && isAbout(issue('card.issued', 'bad-mark', 'hỏng'), cell.field)).toBe(true)
    expect(isAbout(issue('card.applied', 'bad-mark', 'hỏng'), 'stage:card.issued')).toBe(false)
  })

  it('is nothing for what is no cell of the file', () => {
    expect(cellsOfIssue(issue('oldIdNumber', 'old-cmnd', ''), row)).toEqual([])
  })
})
