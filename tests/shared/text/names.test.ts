import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWords, matchKey, tidy } from '../../../shared/text/fold.ts'
import { compareGroups, compareNames, spellName, splitName } from '../../../shared/text/names.ts'

describe('names', () => {
  it('sorts by given name, then by what stands before it, in Vietnamese order', () => {
    const names = ['Nguyễn Văn Ánh', 'Trần An', 'Lê Ân', 'Đỗ Thị Bình', 'Cao Ăn', 'Lê An', 'Vũ Đức', 'Vũ Dũng']
    expect(names.toSorted(compareNames)).toEqual([
      'Lê An',
      'Trần An',
      'Nguyễn Văn Ánh',
      'Cao Ăn',
      'Lê Ân',
      'Đỗ Thị Bình',
      'Vũ Dũng',
      'Vũ Đức',
    ])
  })

  it('splits off the given name', () => {
    expect(splitName('Mai Nguyễn Xuân Đức')).toEqual({ rest: 'Mai Nguyễn Xuân', given: 'Đức' })
    expect(splitName('Đức')).toEqual({ rest: '', given: 'Đức' })
  })

  it('orders classes by their numbers', () => {
    expect(['10A1', '9A2', '9A10', '6A1'].toSorted(compareGroups)).toEqual(['6A1', '9A2', '9A10', '10A1'])
  })

  it('spells names of one case and leaves others alone', () => {
    expect(spellName('  NGUYỄN   LÝ DIỄM MY ')).toBe('Nguyễn Lý Diễm My')
    expect(spellName('đỗ thị ánh')).toBe('Đỗ Thị Ánh')
    expect(spellName('Hoàng Y Moan êBan')).toBe('Hoàng Y Moan êBan')
    expect(spellName('Đỗ\u00a0Hạnh'.normalize('NFD'))).toBe('Đỗ Hạnh')
  })
})

describe('folding', () => {
  it('ignores case and marks, and takes đ for d', () => {
    expect(fold('  ĐẶNG\u00a0 Hòa ')).toBe('dang hoa')
    expect(fold('Đặng Hòa'.normalize('NFD'))).toBe('dang hoa')
    expect(foldWords('Họ và tên (*)')).toBe('ho va ten')
    expect(tidy('a\u200b b')).toBe('a b')
  })

  it('matches both places of the tone, but keeps the tone', () => {
    expect(matchKey('Hoà Thuỷ')).toBe(matchKey('HÒA THỦY'))
    expect(matchKey('Hòa')).not.toBe(matchKey('Hoa'))
    expect(matchKey('Tố Nữ')).not.toBe(matchKey('Tổ Nữ'))
  })
})

describe('tidy', () => {
  it('leaves one blank for every run of space of any kind, and none at the ends', () => {
    const sign = fc.constantFrom(
      'a',
      'Đ',
      'é',
      ' ',
      '\t',
      '\r\n',
      '\u0000',
      '\u0085',
      '\u00a0',
      '\u200b',
      '\u3000',
      '\ufeff',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const words = signs
          .join('')
          .toWellFormed()
          .normalize('NFC')
          .split(/[^aĐé\ufffd]+/)
        expect(tidy(signs.join(''))).toBe(words.filter((word) => word !== '').join(' '))
      }),
    )
  })
})
