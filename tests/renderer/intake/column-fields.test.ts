import { describe, expect, it } from 'vitest'
import { atHeader, fieldGroups, remap } from '../../../renderer/intake/column-fields.ts'
import type { PreviewColumn } from '../../../shared/contract/intake.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'

const column = (number: number, field: PreviewColumn['field']): PreviewColumn => ({
  column: number,
  letter: 'A',
  heading: '',
  field,
  fieldName: '',
  confidence: field === null ? null : 'sure',
  samples: [],
})
const columns = [column(1, null), column(2, 'fullName'), column(3, 'phone')]

describe('remap', () => {
  it('moves a field to another column and leaves the old one out', () => {
    expect(remap({ sheet: 'HS' }, columns, 1, 'fullName')).toEqual({
      sheet: 'HS',
      columns: { '1': 'fullName', '2': null },
    })
  })

  it('keeps what was given before', () => {
    const first = remap({}, columns, 3, null)
    expect(remap(first, columns, 1, 'phone').columns).toEqual({ '1': 'phone', '3': null })
  })

  it('says every column after the user went back to what is recognised, so that no earlier mapping returns', () => {
    expect(remap({ columns: {} }, columns, 1, 'className').columns).toEqual({
      '1': 'className',
      '2': 'fullName',
      '3': 'phone',
    })
  })
})

it('drops the columns, but not the order of dates, when the headings are elsewhere', () => {
  const mapping = { sheet: 'A', headerRow: 2, columns: { '1': null }, dateOrder: 'month-day' as const }
  expect(atHeader(mapping, 'B', 5)).toEqual({ dateOrder: 'month-day', sheet: 'B', headerRow: 5 })
  expect(atHeader({ sheet: 'A', columns: {} }, undefined)).toEqual({})
})

describe('the fields that a column can be given', () => {
  const fieldsOf = (kind: 'student' | 'staff' | null) =>
    fieldGroups(kind, STANDARD_TRACKS).flatMap(({ fields }) => fields.map(({ field }) => field))

  it('are those that the kind of people has, with the stages that are followed for it', () => {
    expect(fieldsOf('student')).toContain('className')
    expect(fieldsOf('student')).not.toContain('teamName')
    expect(fieldsOf('student')).toContain('stage:vneid2.activated')
    expect(fieldsOf('student')).not.toContain('stage:signature.active')
    expect(fieldsOf('staff')).toContain('position')
    expect(fieldsOf('staff')).not.toContain('className')
    expect(fieldsOf('staff')).toContain('stage:signature.active')
  })

  it('are all of them for a list of both kinds, each once', () => {
    const all = fieldsOf(null)
    expect(all).toEqual(expect.arrayContaining(['className', 'teamName', 'stage:signature.active']))
    expect(new Set(all).size).toBe(all.length)
  })
})
