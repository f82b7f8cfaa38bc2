/** Letterheads of the offices before and since the reform of 1 July 2025. */
import { expect, it } from 'vitest'
import { fillOffice, OFFICE_PRESETS, officesOn } from '../../../shared/domain/offices.ts'

it('offers the offices of the day', () => {
  expect(officesOn('2025-06-30').map(({ id }) => id)).toEqual(['department', 'district', 'district-education'])
  expect(officesOn('2025-07-01').map(({ id }) => id)).toEqual(['commune', 'department'])
})

it('fills the place in everywhere', () => {
  const commune = OFFICE_PRESETS.find(({ id }) => id === 'commune')
  if (!commune) throw new Error('the office is offered')
  expect(fillOffice(commune, 'phường Tân An')).toEqual({
    governingBody: 'Ủy ban nhân dân phường Tân An',
    receivers: ['Ủy ban nhân dân phường Tân An (Phòng Văn hóa - Xã hội)', 'Sở Giáo dục và Đào tạo'],
  })
  for (const office of OFFICE_PRESETS) {
    expect(JSON.stringify(fillOffice(office, ''))).not.toMatch(/\{place\}| "/)
  }
})
