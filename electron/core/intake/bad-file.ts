/**
 * Why a roster file cannot be read, in words for the user: what is wrong, with which file, what to do. Every
 * failure of reading a file becomes one of these.
 */
import { AppError } from '../../../shared/contract/reply.ts'

const SAVE_AS = 'Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp vừa lưu.'

const SENTENCES = {
  missing: (name) => `Không tìm thấy tệp “${name}”. Tệp có thể đã bị xóa, đổi tên hoặc chuyển chỗ. Hãy chọn lại tệp.`,
  folder: (name) => `“${name}” là thư mục, không phải tệp. Hãy chọn một tệp danh sách.`,
  'no-file': (name) => `“${name}” là thiết bị hoặc đường ống của máy, không phải tệp. Hãy chọn một tệp danh sách.`,
  unreadable: (name) =>
    `Không mở được tệp “${name}”: tệp đang bị chương trình khác giữ, hoặc máy không cho đọc. Hãy đóng tệp trong Excel rồi chọn lại.`,
  empty: (name) => `Tệp “${name}” rỗng, không có dữ liệu nào. Hãy tải hoặc chép lại tệp rồi chọn lại.`,
  password: (name) =>
    `Tệp “${name}” có đặt mật khẩu nên không đọc được. Hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc), lưu lại rồi chọn lại.`,
  damaged: (name) =>
    `Tệp “${name}” bị hỏng hoặc tải về chưa đủ. Hãy tải hoặc chép lại tệp; nếu Excel vẫn mở được tệp thì lưu lại thành .xlsx rồi chọn tệp vừa lưu.`,
  'too-big': (name) =>
    `Tệp “${name}” mở ra lớn quá mức bình thường nên chương trình không đọc, để tránh treo máy. Hãy chép riêng phần danh sách sang một tệp mới, lưu thành .xlsx rồi chọn tệp đó.`,
  'too-slow': (name) =>
    `Đọc tệp “${name}” quá lâu nên chương trình đã dừng. Hãy chép riêng phần danh sách sang một tệp mới, lưu thành .xlsx rồi chọn tệp đó.`,
  unexpected: (name) => `Chương trình gặp lỗi khi đọc tệp “${name}” nên đã dừng; sổ không thay đổi. ${SAVE_AS}`,
  'not-a-roster': (name) =>
    `Tệp “${name}” không phải bảng tính hoặc không có bảng nào. Hãy chọn tệp danh sách dạng .xlsx, .xls, .ods hoặc .csv.`,
} satisfies Record<string, (name: string) => string>
export type FileFault = keyof typeof SENTENCES

/** The error for a file that cannot be read. */
export function badFile(fault: FileFault, fileName: string): AppError {
  return new AppError('bad-file', SENTENCES[fault](fileName))
}

/** A file of another kind; `kind` is its name in Vietnamese ("ảnh PNG"). */
export function notASpreadsheet(fileName: string, kind: string): AppError {
  return new AppError(
    'bad-file',
    `Tệp “${fileName}” là ${kind}, không phải bảng tính. Hãy chọn tệp danh sách dạng .xlsx, .xls, .ods hoặc .csv.`,
  )
}

/** A table in a form that Excel can turn into a workbook; `kind` is its name in Vietnamese. */
export function saveAsWorkbook(fileName: string, kind: string): AppError {
  return new AppError('bad-file', `Tệp “${fileName}” là ${kind}; chương trình chưa đọc được loại tệp này. ${SAVE_AS}`)
}

export function noSuchSheet(fileName: string, sheet: string, sheets: readonly string[]): AppError {
  const there = sheets.map((name) => `“${name}”`).join(', ')
  return new AppError(
    'bad-file',
    `Tệp “${fileName}” không có trang tính “${sheet}”. Các trang tính trong tệp: ${there}.`,
  )
}

export function noHeadings(fileName: string, chosenRow: number | undefined): AppError {
  const where = chosenRow === undefined ? 'trong 40 dòng đầu' : `ở dòng ${chosenRow}`
  return new AppError(
    'bad-file',
    `Không thấy dòng tiêu đề của danh sách ${where} của tệp “${fileName}”. Bảng cần có cột “Họ và tên” và ít nhất một cột như “Ngày sinh”, “Giới tính”, “Lớp”, “Tổ chuyên môn”, “Số định danh cá nhân”. Hãy kiểm tra lại tệp hoặc tự chọn trang tính, dòng tiêu đề và các cột.`,
  )
}

export function noPeople(fileName: string, sheet: string, headerRow: number): AppError {
  return new AppError(
    'bad-file',
    `Trang tính “${sheet}” của tệp “${fileName}” có dòng tiêu đề (dòng ${headerRow}) nhưng bên dưới không có người nào. Hãy chọn trang tính khác hoặc tệp khác.`,
  )
}

export function tooManyRows(fileName: string, sheet: string, limit: number): AppError {
  return new AppError(
    'bad-file',
    `Trang tính “${sheet}” của tệp “${fileName}” có hơn ${limit.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp rồi nhập từng tệp.`,
  )
}

export function tooManyColumns(fileName: string, sheet: string, limit: number): AppError {
  return new AppError(
    'bad-file',
    `Trang tính “${sheet}” của tệp “${fileName}” có hơn ${limit} cột. Hãy bỏ bớt cột không cần rồi lưu lại.`,
  )
}

export function tooManyCells(fileName: string, sheet: string): AppError {
  return new AppError(
    'bad-file',
    `Trang tính “${sheet}” của tệp “${fileName}” có quá nhiều ô nên chương trình không đọc, để tránh treo máy. Hãy chép riêng phần danh sách sang một tệp mới rồi chọn tệp đó.`,
  )
}

/** Text in UTF-8 of which some letters are broken; `line` is the first that has one. */
export function damagedText(fileName: string, line: number): AppError {
  return new AppError(
    'bad-file',
    `Tệp chữ “${fileName}” có chữ bị hỏng (mã hóa UTF-8 sai), chỗ đầu tiên ở dòng ${line}. Nếu đọc tiếp, họ tên có thể bị sai. Hãy xuất hoặc tải lại tệp từ phần mềm gốc, hoặc sửa dòng đó rồi chọn lại.`,
  )
}
