import { describe, expect, it } from 'vitest'
import { BLANK_SCHOOL, readSchool, schoolFieldsOf } from '../../../renderer/app/school-form.ts'
import { passwordProblem } from '../../../renderer/app/start/password.ts'
import { schoolFields } from '../../../shared/contract/schemas.ts'

describe('passwordProblem', () => {
  it.each([
    ['', '', 'password'],
    ['ngan', 'ngan', 'password'],
    ['matkhau123', 'matkhau124', 'again'],
  ])('“%s” and “%s” go wrong at %s', (password, again, field) => {
    expect(passwordProblem(password, again)?.field).toBe(field)
  })

  it('is silent when both are alike and long enough', () => {
    expect(passwordProblem('mật khẩu dài', 'mật khẩu dài')).toBeNull()
  })
})

describe('the form of a school', () => {
  it('tidies every field into what the contract takes', () => {
    const reading = readSchool({ ...BLANK_SCHOOL, name: '  Trường   THCS A ', place: ' Hòa\u00a0Bình ' })
    const clean = { ...BLANK_SCHOOL, name: 'Trường THCS A', place: 'Hòa Bình' }
    expect(reading).toEqual({ ok: true, value: clean })
    expect(schoolFields.safeParse(clean).success).toBe(true)
  })

  it('asks for the name when there is none', () => {
    expect(readSchool({ ...BLANK_SCHOOL, name: ' \u00a0 ' })).toEqual({
      ok: false,
      problems: { name: 'Hãy ghi tên trường.' },
    })
  })

  it('begins with what is on record, and with nothing else', () => {
    const school = { ...BLANK_SCHOOL, name: 'A', id: 3, students: 1, staff: 2 }
    expect(schoolFieldsOf(school)).toEqual({ ...BLANK_SCHOOL, name: 'A' })
  })
})
