import { describe, expect, it } from 'vitest'
import { kindsOf } from '../../../../shared/domain/reports/definition.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { fileNameOf, letterheadOf, placeAndDate } from '../../../../shared/domain/reports/paper.ts'
import { formatPart, formatPercent, groupTitle } from '../../../../shared/domain/reports/words.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { formatCount } from '../../../../shared/text/numbers.ts'
import { midSentence } from '../../../../shared/text/sentence.ts'
import { makeSchool } from '../../../support/people.ts'

const letterhead = { governingBody: '', organisation: '', place: 'Tân An', date: '2026-02-09' }

describe('the head of a paper', () => {
  it('writes days below 10 and the months 1 and 2 with a leading zero', () => {
    expect(placeAndDate(letterhead)).toBe('Tân An, ngày 09 tháng 02 năm 2026')
    expect(placeAndDate({ ...letterhead, date: '2026-03-10' })).toBe('Tân An, ngày 10 tháng 3 năm 2026')
    expect(placeAndDate({ ...letterhead, date: '2026-12-01' })).toBe('Tân An, ngày 01 tháng 12 năm 2026')
    expect(placeAndDate({ ...letterhead, place: '' })).toBe('……………, ngày 09 tháng 02 năm 2026')
  })

  it('is in capitals, Vietnamese marks too, and dated the day it is made', () => {
    const input = { school: makeSchool(), people: [], tracks: STANDARD_TRACKS, asOf: '2026-05-31' }
    expect(letterheadOf({ ...input, madeOn: '2026-06-02' }, 'BC')).toEqual({
      governingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN',
      organisation: 'TRƯỜNG THCS HOA SEN',
      place: 'Tân An',
      date: '2026-06-02',
      number: 'Số: ……/BC-THCSHS',
    })
    expect(letterheadOf(input, 'BC').date).toBe('2026-05-31')
  })

  it('bears the number of the office, the kind of paper and the code of the school, as far as they are known', () => {
    const number = (paperCode: string, number?: string) =>
      letterheadOf({ school: makeSchool({ paperCode }), people: [], tracks: [], asOf: '2026-05-31', number }, 'DS')
        .number
    expect(number('THCSHS', '12')).toBe('Số: 12/DS-THCSHS')
    expect(number('THCSHS')).toBe('Số: ……/DS-THCSHS')
    expect(number('', '12')).toBe('Số: 12/DS')
    expect(number('')).toBeUndefined()
  })
})

describe('words of reports', () => {
  it('names files with letters, digits and hyphens', () => {
    expect(fileNameOf('danh sach lop', 'Lớp Đặc biệt 9/1 ')).toBe('danh-sach-lop-lop-dac-biet-9-1')
    expect(fileNameOf('tong hop', '', '')).toBe('tong-hop')
  })

  it('writes numbers as Vietnamese papers do', () => {
    expect(formatCount(12345)).toBe('12.345')
    expect(formatPercent(97.5)).toBe('97,5%')
    expect(formatPercent(100)).toBe('100,0%')
    expect(formatPercent(null)).toBe('')
    expect(formatPart(1, 3)).toBe('1 (33,3%)')
    expect(formatPart(0, 0)).toBe('0')
  })

  it('names a group once', () => {
    expect(groupTitle('student', '9A1')).toBe('Lớp 9A1')
    expect(groupTitle('student', 'Lớp 9A1')).toBe('Lớp 9A1')
    expect(groupTitle('staff', 'Toán')).toBe('Tổ Toán')
    expect(groupTitle('staff', '')).toBe('Chưa xếp tổ')
  })

  it('keeps the brand in capitals inside a sentence', () => {
    expect(midSentence('Đã có thẻ')).toBe('đã có thẻ')
    expect(midSentence('VNeID mức 2')).toBe('VNeID mức 2')
  })
})

describe('kindsOf', () => {
  it('heeds the kind asked for only where the report can be about it', () => {
    expect(kindsOf(REPORTS.summary, undefined)).toEqual(['staff', 'student'])
    expect(kindsOf(REPORTS.summary, 'student')).toEqual(['student'])
    expect(kindsOf(REPORTS['class-list'], undefined)).toEqual(['student'])
    expect(kindsOf(REPORTS['staff-list'], 'student')).toEqual(['staff'])
  })
})
