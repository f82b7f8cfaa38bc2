import { describe, expect, it } from 'vitest'
import { standingOn } from '../../../renderer/sheet/standing.ts'
import { exemption, student, TODAY } from '../people.ts'

describe('standingOn', () => {
  it('says nothing more of the eligible', () => {
    expect(standingOn(student(), TODAY)).toEqual({ state: 'eligible', text: 'Đủ điều kiện', detail: '' })
  })

  it('gives the reason of those who are not', () => {
    const child = standingOn(student({ birthDate: '2015-01-01' }), TODAY)
    expect(child).toMatchObject({ state: 'not-eligible', text: 'Chưa đủ 14 tuổi' })
    expect(child.detail).toContain('theo nguyện vọng')
    expect(standingOn(student({ birthDate: '2010-01-01' }), '2023-09-01').detail).not.toContain('nguyện vọng')
  })

  it('names absence with its day and note', () => {
    const absent = student({
      exemptions: [{ ...exemption('whereabouts-unknown', '2026-03-01'), until: '2026-12-31', note: 'theo mẹ' }],
    })
    expect(standingOn(absent, TODAY)).toEqual({
      state: 'absent',
      text: 'Vắng mặt: không rõ nơi đến',
      detail: 'Không có mặt: Vắng mặt không rõ nơi đến. Vẫn tính vào mẫu số. Từ 01/03/2026 đến 31/12/2026: theo mẹ.',
    })
    expect(standingOn(absent, '2027-01-01').state).toBe('eligible')
  })

  it('says of those who left since when', () => {
    const left = student({ leftOn: '2026-09-01' })
    expect(standingOn(left, TODAY)).toMatchObject({ state: 'left', text: 'Đã rời trường 01/09/2026' })
    expect(standingOn(left, '2026-08-31').state).toBe('eligible')
  })
})
