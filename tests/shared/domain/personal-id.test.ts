import { describe, expect, it } from 'vitest'
import { maskPersonalId, personalIdDoubts, readPersonalId } from '../../../shared/domain/personal-id.ts'

describe('the personal number', () => {
  it('says province, sex and year of birth', () => {
    expect(readPersonalId('079212627571')).toEqual({ province: 'TP. Hồ Chí Minh', gender: 'male', birthYear: 2012 })
    expect(readPersonalId('001177780199')).toEqual({ province: 'Hà Nội', gender: 'female', birthYear: 1977 })
    expect(readPersonalId('999309000001')).toEqual({ province: null, gender: 'female', birthYear: 2009 })
  })

  it('reads nothing from a number of another form', () => {
    for (const id of ['07921262757', '0792126275711', '07921262757a', '079612627571'])
      expect(readPersonalId(id)).toBeNull()
  })

  it('doubts what does not fit, each for itself', () => {
    const boy = { gender: 'male', birthDate: '2012-08-24' } as const
    expect(personalIdDoubts('079212627571', boy)).toEqual([])
    expect(personalIdDoubts('079312627571', boy)).toEqual(['id-sex-mismatch'])
    expect(personalIdDoubts('079211627571', boy)).toEqual(['id-birth-year-mismatch'])
    expect(personalIdDoubts('100212627571', boy)).toEqual(['id-unknown-province'])
    expect(personalIdDoubts('079212627571', { gender: null, birthDate: null })).toEqual([])
  })

  it('masks all but the last four digits', () => {
    expect(maskPersonalId('079212627571')).toBe('••••••••7571')
    expect(maskPersonalId(null)).toBe('')
  })
})
