/** A synthetic school for benchmarks: the same people every time, numbers and dates that fit together. */
import { createWriteStream } from 'node:fs'
import ExcelJS from 'exceljs'
import type { IsoDate } from '../../shared/text/dates.ts'
import { addDays, formatDate } from '../../shared/text/dates.ts'

export interface Pupil {
  fullName: string
  birthDate: IsoDate
  gender: 'male' | 'female'
  personalId: string
  moetId: string
  className: string
  phone: string
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Võ', 'Huỳnh']
const MIDDLE = ['Thị Ngọc', 'Văn', 'Hoàng Bảo', 'Thùy', 'Minh', 'Gia', 'Quốc']
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Đức', 'Giang', 'Hạnh', 'Khôi', 'Linh', 'Ánh', 'Ước']
const PER_CLASS = 45

/** `count` pupils of grades 6 to 9, in classes of 45. */
export function pupils(count: number): Pupil[] {
  return Array.from({ length: count }, (_, at) => {
    const birthDate = addDays('2008-01-01', (at * 37) % 1460)
    const gender = at % 2 === 0 ? 'male' : 'female'
    const room = Math.floor(at / PER_CLASS)
    return {
      fullName: `${FAMILY[at % 10]} ${MIDDLE[at % 7]} ${GIVEN[at % 11]}`,
      birthDate,
      gender,
      personalId: `079${gender === 'male' ? 2 : 3}${birthDate.slice(2, 4)}${String(at).padStart(6, '0')}`,
      moetId: String(7_900_000_000 + at),
      className: `${6 + (room % 4)}A${1 + Math.floor(room / 4)}`,
      phone: `09${String(10_000_000 + at)}`,
    }
  })
}

/** Writes a roster in the sector database's layout: title, header in row 4, a line for each pupil. */
export async function writeRoster(path: string, people: readonly Pupil[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useSharedStrings: true })
  const sheet = workbook.addWorksheet('DanhSachHocSinh')
  for (const line of [['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'], ['DANH SÁCH HỌC SINH NĂM HỌC 2023 - 2024'], []])
    sheet.addRow(line).commit()
  const header =
    'STT,Mã định danh Bộ GD&ĐT,Họ tên,Ngày sinh,Giới tính,Trạng thái,SĐT liên hệ,Chỗ ở hiện nay,Lớp học,Khối học,Số định danh cá nhân'
  sheet.addRow(header.split(',')).commit()
  people.forEach((pupil, at) => {
    const gender = pupil.gender === 'male' ? 'Nam' : 'Nữ'
    const grade = `Khối ${pupil.className[0]}`
    sheet
      .addRow([
        at + 1,
        pupil.moetId,
        pupil.fullName,
        formatDate(pupil.birthDate),
        gender,
        'Đang học',
        pupil.phone,
        'xã Trung An',
        pupil.className,
        grade,
        pupil.personalId,
      ])
      .commit()
  })
  await workbook.commit()
}
