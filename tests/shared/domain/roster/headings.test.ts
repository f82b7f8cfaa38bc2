import { describe, expect, test } from 'vitest'
import type { RosterField } from '../../../../shared/contract/intake.ts'
import { assignColumns } from '../../../../shared/domain/roster/columns.ts'
import { HEADING_WORDS, NUMBER_HEADINGS, OTHER_HEADINGS } from '../../../../shared/domain/roster/heading-words.ts'
import { readHeading } from '../../../../shared/domain/roster/headings.ts'
import { foldWords } from '../../../../shared/text/fold.ts'

/** The fields of a row of headings, by heading. */
function fieldsOf(headings: readonly string[]): Record<string, RosterField> {
  const { fields } = assignColumns(new Map(headings.map((heading, at) => [at + 1, [heading]])))
  return Object.fromEntries([...fields].map(([field, column]) => [headings[column - 1] ?? '', field]))
}

test('the list of headings is in the form that headings are brought to, and no heading means two things', () => {
  const all = [...Object.values(HEADING_WORDS).flat(), ...NUMBER_HEADINGS, ...OTHER_HEADINGS]
  expect(all.filter((words) => foldWords(words) !== words)).toEqual([])
  expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([])
})

describe('one heading', () => {
  test.each([
    ['Họ và tên (*)', 'fullName'],
    ['HỌ TÊN', 'fullName'],
    ['Ho\u0323 va\u0300 te\u0302n', 'fullName'],
    ['Họ\nvà tên', 'fullName'],
    ['Ngày sinh (dd/mm/yyyy)', 'birthDate'],
    ['Ngày sinh theo giấy khai sinh', 'birthDate'],
    ['Giới tính (Nam/Nữ)', 'gender'],
    ['Đ.Thoại HS', 'phone'],
    ['SĐT', 'phone'],
    ['Mã định danh Bộ GD&ĐT', 'moetId'],
    ['Mã định danh bộ GD&ĐT', 'moetId'],
    ['Số ĐDCN', 'personalId'],
    ['Mã định danh công dân', 'personalId'],
    ['Số định danh cá nhân của trẻ', 'personalId'],
    ['Tổ/thôn Hộ khẩu thường trú', 'address'],
    ['Số điện thoại phụ huynh', 'phone'],
  ])('%s is %s', (text, field) => {
    expect(readHeading(text)).toMatchObject({ kind: 'field', field })
  })

  test.each([
    'Dân tộc',
    'Tôn giáo',
    'Khối học',
    'Khối học/Nhóm lớp',
    'Ngày cấp CMND',
    'Nơi cấp căn cước',
    'Căn cước cha/mẹ/NĐĐ',
    'Họ tên cha',
    'Họ tên bố',
    'Năm sinh mẹ',
    'Số CMND (cha)',
    'SĐT mẹ',
    'Nơi sinh chi tiết',
    'CCCD gắn chip',
    'Định danh điện tử mức 2',
    'Địa chỉ email',
    'GVCN',
  ])('%s is known and left out', (text) => {
    expect(readHeading(text)).toEqual({ kind: 'other' })
  })

  test.each(['', '   ', '***', 'Cột lạ', 'Trạng thái hồ sơ bảo hiểm', 'Họ và tên '.repeat(30)])(
    '“%s” means nothing',
    (text) => {
      expect(readHeading(text)).toBeNull()
    },
  )
})

describe('the layouts that schools get', () => {
  test('sector database, Ho Chi Minh City', () => {
    const headings =
      'STT|Mã định danh Bộ GD&ĐT|Họ tên|Ngày sinh|Giới tính|Dân tộc|Trạng thái|SĐT liên hệ|Nơi sinh chi tiết|Tổ/thôn Hộ khẩu thường trú|Tỉnh thành quê quán|Phường Xã quê quán|Chỗ ở hiện nay|Số CMND|Ngày cấp|Nơi cấp|Tên cha|Nghề nghiệp cha|Năm sinh cha|Tên mẹ|Nghề nghiệp mẹ|Năm sinh mẹ|Lớp học|Khối học|Số định danh cá nhân'
    expect(fieldsOf(headings.split('|'))).toEqual({
      'Mã định danh Bộ GD&ĐT': 'moetId',
      'Họ tên': 'fullName',
      'Ngày sinh': 'birthDate',
      'Giới tính': 'gender',
      'Trạng thái': 'status',
      'SĐT liên hệ': 'phone',
      'Chỗ ở hiện nay': 'address',
      'Số CMND': 'cardNumber',
      'Lớp học': 'className',
      'Số định danh cá nhân': 'personalId',
    })
  })

  test('a provincial system, students', () => {
    const headings =
      'STT|Họ và tên|Khối học/Nhóm lớp|Lớp học|Mã học sinh|Mã định danh bộ GD&ĐT|Ngày sinh|Giới tính|Trạng thái|Số CMND/CCCD/ĐDCN|Ngày cấp CMND/CCCD/ĐDCN|Nơi cấp CMND/CCCD/ĐDCN|Mã định danh công dân|Địa chỉ thường trú|Địa chỉ tạm trú|Họ tên bố|Họ tên mẹ'
    const fields = fieldsOf(headings.split('|'))
    expect(fields).toMatchObject({
      'Lớp học': 'className',
      'Mã học sinh': 'localId',
      'Mã định danh bộ GD&ĐT': 'moetId',
      'Mã định danh công dân': 'personalId',
      'Địa chỉ thường trú': 'address',
    })
    expect(fields).not.toHaveProperty('Khối học/Nhóm lớp')
    expect(fields).not.toHaveProperty('Họ tên bố')
  })

  test('vnEdu', () => {
    const headings =
      'STT|Mã học sinh|Mã VEMIS|Mã MOET|Số đăng bộ|Họ đệm|Tên|Ngày sinh|Nữ|Nơi sinh|Quê quán|Chỗ ở HN|Nơi thường trú|Căn cước|Ngày cấp căn cước|Nơi cấp căn cước|Đ.Thoại HS|Căn cước cha/mẹ/NĐĐ'
    expect(fieldsOf(headings.split('|'))).toEqual({
      'Mã học sinh': 'localId',
      'Mã MOET': 'moetId',
      'Họ đệm': 'familyName',
      Tên: 'givenName',
      'Ngày sinh': 'birthDate',
      Nữ: 'female',
      'Chỗ ở HN': 'address',
      'Căn cước': 'personalId',
      'Đ.Thoại HS': 'phone',
    })
  })

  test('preschool: the card beside the personal number, the class beside the group', () => {
    const headings = ['Trường', 'Nhóm/Lớp', 'Lớp', 'Mã định danh Bộ GD&ĐT', 'Họ tên', 'Số CCCD', 'Số định danh cá nhân']
    expect(fieldsOf(headings)).toEqual({
      Lớp: 'className',
      'Mã định danh Bộ GD&ĐT': 'moetId',
      'Họ tên': 'fullName',
      'Số CCCD': 'cardNumber',
      'Số định danh cá nhân': 'personalId',
    })
  })

  test('staff: the office before the kind of staff', () => {
    const headings = ['Họ tên', 'Loại cán bộ', 'Vị trí việc làm', 'Chức vụ', 'T.Độ chuyên môn nghiệp vụ', 'Môn dạy']
    expect(fieldsOf(headings)).toEqual({ 'Họ tên': 'fullName', 'Chức vụ': 'position' })
    expect(fieldsOf(['Họ tên', 'Loại cán bộ', 'Vị trí việc làm'])).toMatchObject({ 'Vị trí việc làm': 'position' })
  })
})

describe('columns that compete', () => {
  test.each(['Số CMTND/TCC', 'Số CCCD', 'Số CMND/CCCD', 'Căn cước', 'Số CMND'])(
    'a lone %s is the personal number',
    (card) => {
      expect(fieldsOf(['Họ tên', card])).toMatchObject({ [card]: 'personalId' })
    },
  )

  test('of two cards the newer is the personal number', () => {
    expect(fieldsOf(['Họ tên', 'Số CMND', 'Số CCCD'])).toMatchObject({
      'Số CMND': 'cardNumber',
      'Số CCCD': 'personalId',
    })
  })

  test('the Bộ code is never the personal number, not even alone', () => {
    expect(fieldsOf(['Họ tên', 'Mã định danh Bộ GD&ĐT'])).toEqual({
      'Họ tên': 'fullName',
      'Mã định danh Bộ GD&ĐT': 'moetId',
    })
  })

  test('the exact heading wins over a longer one, wherever it stands', () => {
    expect(fieldsOf(['Họ tên', 'Ngày sinh theo sổ', 'Ngày sinh'])).toMatchObject({ 'Ngày sinh': 'birthDate' })
    expect(fieldsOf(['Họ tên', 'Năm sinh', 'Ngày sinh'])).toMatchObject({ 'Ngày sinh': 'birthDate' })
  })

  test('a lone “Tên” holds the whole name; without a name there is no roster', () => {
    expect(fieldsOf(['STT', 'Tên', 'Lớp'])).toMatchObject({ Tên: 'fullName' })
    expect(
      assignColumns(
        new Map([
          [1, ['Lớp']],
          [2, ['Ngày sinh']],
        ]),
      ).score,
    ).toBe(0)
    expect(
      assignColumns(
        new Map([
          [1, ['Họ đệm']],
          [2, ['Ngày sinh']],
        ]),
      ).score,
    ).toBe(0)
  })
})
