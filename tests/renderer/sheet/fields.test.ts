import { describe, expect, it } from 'vitest'
import { fieldsFor } from '../../../renderer/sheet/fields.ts'
import { idDoubtText } from '../../../renderer/sheet/id-doubts.ts'
import type { Kind, PersonFields } from '../../../shared/domain/person.ts'
import { personFields } from '../../../shared/contract/schemas.ts'
import { student, TODAY } from '../people.ts'

function field(key: keyof PersonFields, kind: Kind = 'student') {
  const found = fieldsFor(kind).find((one) => one.key === key)
  if (!found) throw new Error(`no column ${key}`)
  return found
}
const read = (key: keyof PersonFields, text: string, kind: Kind = 'student') => field(key, kind).read(text, TODAY)

describe('the columns of a sheet', () => {
  it('show a value so that reading it back changes nothing', () => {
    const person = student({ localId: 'HS01', address: 'Ấp 3', leftOn: '2026-10-01', teamName: 'Toán', position: 'GV' })
    for (const kind of ['student', 'staff'] as const) {
      for (const { key, show, read: readBack } of fieldsFor(kind)) {
        expect(readBack(show(person), TODAY)).toEqual({ ok: true, fields: { [key]: person[key] } })
      }
    }
  })

  it('read what the contract takes, blank too', () => {
    for (const { key, read: readBack } of fieldsFor('staff')) {
      const reading = readBack('', TODAY)
      if (key === 'fullName') expect(reading).toMatchObject({ ok: false })
      else expect(reading.ok && personFields.partial().safeParse(reading.fields).success).toBe(true)
    }
  })

  it('put capital initials to a name in one case', () => {
    expect(read('fullName', '  nguyễn  thị hòa ')).toEqual({ ok: true, fields: { fullName: 'Nguyễn Thị Hòa' } })
  })

  it.each([
    ['079 211 012 345', '079211012345'],
    ['079.211.012.345', '079211012345'],
  ])('read the number %s', (text, personalId) => {
    expect(read('personalId', text)).toEqual({ ok: true, fields: { personalId } })
  })

  it.each([
    ['79211012345', 'Số định danh có 12 chữ số, đang ghi 11. Có thể thiếu số 0 ở đầu.'],
    ['0792110', 'Số định danh có 12 chữ số, đang ghi 7.'],
    ['O79211012345', 'Số định danh chỉ gồm chữ số.'],
  ])('refuse the number %s with the reason', (text, message) => {
    expect(read('personalId', text)).toEqual({ ok: false, message })
  })

  it('read gender, phone and membership as they are typed', () => {
    expect(read('gender', 'NU')).toEqual({ ok: true, fields: { gender: 'female' } })
    expect(read('gender', 'x').ok).toBe(false)
    expect(read('phone', '0912.345.678')).toEqual({ ok: true, fields: { phone: '0912345678' } })
    expect(read('phone', 'không có').ok).toBe(false)
    expect(read('partyMember', 'X', 'staff')).toEqual({ ok: true, fields: { partyMember: true } })
    expect(read('partyMember', 'chưa', 'staff').ok).toBe(false)
  })

  it('refuse a birth date after today', () => {
    expect(read('birthDate', '23/11/2026').ok).toBe(false)
    expect(read('leftOn', '31/12/2026')).toEqual({ ok: true, fields: { leftOn: '2026-12-31' } })
  })
})

describe('idDoubtText', () => {
  it('is silent when the number fits', () => {
    expect(idDoubtText(student())).toBeNull()
    expect(idDoubtText(student({ personalId: null }))).toBeNull()
  })

  it('says everything that does not fit', () => {
    expect(idDoubtText(student({ gender: 'female', birthDate: '2010-03-05' }))).toBe(
      'Số định danh cần kiểm tra: số cho biết giới tính Nam, khác với sổ; số cho biết năm sinh 2011, khác với sổ.',
    )
    expect(idDoubtText(student({ personalId: '999211012345' }))).toBe(
      'Số định danh cần kiểm tra: mã tỉnh 999 không có trong danh mục.',
    )
  })
})
