import { describe, expect, it } from 'vitest'
import { searchTest } from '../../../renderer/sheet/search.ts'
import { student } from '../people.ts'

describe('searchTest', () => {
  const person = student({ fullName: 'Đặng Hòa Bình', className: '9A1', birthDate: '2011-03-05', phone: '0912345678' })

  it.each(['dang', 'ĐẶNG', 'hoa binh', 'binh dang', 'Hoà', '9a1', '05/03/2011', '079211', '345678', '9a1 dang'])(
    'finds by “%s”',
    (query) => {
      expect(searchTest(query)?.(person)).toBe(true)
    },
  )

  it.each(['danh', 'hoa 9a2', '06/03/2011'])('does not find by “%s”', (query) => {
    expect(searchTest(query)?.(person)).toBe(false)
  })

  it('asks nothing of a blank query', () => {
    expect(searchTest('   ')).toBeNull()
  })

  it('sees the text of a person who was edited', () => {
    expect(searchTest('ngo')?.(person)).toBe(false)
    expect(searchTest('ngo')?.({ ...person, fullName: 'Ngô Hòa Bình' })).toBe(true)
  })
})
