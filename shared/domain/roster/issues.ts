/** What is said of a cell or a row that does not read as it should: severity by code, and the sentence. */
import type { Issue, IssueCode, Severity } from '../../contract/intake.ts'
import { formatDate } from '../../text/dates.ts'
import { GENDER_NAMES } from '../person.ts'
import { type PersonalIdDoubt, readPersonalId } from '../personal-id.ts'
import type { BirthDateReading } from './date-cell.ts'
import type { IdReading } from './id-cell.ts'
import type { RosterRecord } from './types.ts'

/** Codes of reading a row; the others come from comparing it with the register (plan.ts). */
type ReadingCode = Exclude<IssueCode, MatchCode>
type MatchCode = 'ambiguous-match' | 'possible-duplicate' | 'other-school' | 'milestone-order' | 'level2-without-card'

/** DESIGN, "Issue codes of import": an error holds the row back, the others let it in. */
const SEVERITY_OF = {
  'missing-name': 'error',
  'bad-date': 'error',
  'future-date': 'error',
  'id-length': 'error',
  'id-letters': 'error',
  'duplicate-id': 'error',
  'id-sex-mismatch': 'warning',
  'id-birth-year-mismatch': 'warning',
  'id-unknown-province': 'warning',
  'duplicate-phone': 'warning',
  'old-cmnd': 'warning',
  'bad-phone': 'warning',
  'bad-gender': 'warning',
  'id-lost-zero': 'repaired',
  'legacy-text': 'repaired',
  'ambiguous-date': 'error',
  'date-before-birth': 'error',
  'bad-mark': 'warning',
  'sheet-error': 'warning',
} as const satisfies Record<ReadingCode, Severity>

/** An issue before it is known on which sheet and row it stands. */
export interface Finding {
  field: string
  code: ReadingCode
  message: string
  value: string
}

export function toIssue(finding: Finding, sheet: string, row: number): Issue {
  const { field, code, message, value } = finding
  return { sheet, row, field, severity: SEVERITY_OF[code], code, message, value }
}

export function missingName(value: string): Finding {
  return {
    field: 'fullName',
    code: 'missing-name',
    message: 'Dòng này thiếu họ và tên. Hãy ghi họ và tên vào tệp, hoặc xóa dòng nếu không có ai.',
    value,
  }
}

/** The finding for a birth date that cannot be used; null for one that can, and for a blank one. */
export function birthDateFinding(reading: BirthDateReading, value: string): Finding | null {
  const field = 'birthDate'
  switch (reading.kind) {
    case 'blank':
    case 'date':
      return null
    case 'future': {
      const message = `Ngày sinh ${formatDate(reading.date)} ở sau ngày hôm nay. Hãy xem lại năm sinh.`
      return { field, code: 'future-date', message, value }
    }
    case 'year-only': {
      const message = `Ngày sinh chỉ có năm ${reading.year}. Hãy ghi đủ ngày, tháng, năm sinh.`
      return { field, code: 'bad-date', message, value }
    }
    case 'invalid': {
      const message = `“${value}” không phải là ngày có thật. Hãy ghi ngày sinh theo dạng ngày/tháng/năm.`
      return { field, code: 'bad-date', message, value }
    }
  }
}

/** The finding for a personal number that is not simply right; null for one that is, and for a blank one. */
export function idFinding(reading: IdReading, value: string): Finding | null {
  const field = 'personalId'
  switch (reading.kind) {
    case 'blank':
    case 'masked':
    case 'id':
      return null
    case 'lost-zero': {
      const message = `Bảng tính đã làm mất số 0 ở đầu “${value}”; đã sửa thành ${reading.id}.`
      return { field, code: 'id-lost-zero', message, value }
    }
    case 'old-cmnd': {
      const message = 'Đây là số CMND cũ (9 chữ số), được lưu làm số CMND cũ. Hãy bổ sung số định danh 12 chữ số.'
      return { field, code: 'old-cmnd', message, value }
    }
    case 'wrong-length': {
      const message = `Số định danh có ${reading.digits} chữ số, phải đủ 12. Hãy đối chiếu với thẻ rồi ghi lại.`
      return { field, code: 'id-length', message, value }
    }
    case 'letters': {
      const message = 'Số định danh có ký tự không phải chữ số. Hãy đối chiếu với thẻ rồi ghi lại.'
      return { field, code: 'id-letters', message, value }
    }
  }
}

/** The finding for a well-formed number that does not fit its holder. */
export function doubtFinding(doubt: PersonalIdDoubt, record: RosterRecord, value: string): Finding {
  const id = record.personalId ?? ''
  const facts = readPersonalId(id)
  const finding = (message: string): Finding => ({ field: 'personalId', code: doubt, message, value })
  switch (doubt) {
    case 'id-sex-mismatch': {
      const says = facts ? GENDER_NAMES[facts.gender] : ''
      const listed = record.gender ? GENDER_NAMES[record.gender] : ''
      return finding(
        `Số định danh là của người giới tính ${says}, danh sách ghi ${listed}. Hãy hỏi lại và sửa chỗ sai.`,
      )
    }
    case 'id-birth-year-mismatch':
      return finding(
        facts
          ? `Số định danh là của người sinh năm ${facts.birthYear}, danh sách ghi ngày sinh ${formatDate(record.birthDate)}. Hãy hỏi lại và sửa chỗ sai.`
          : 'Chữ số thứ tư của số định danh không ứng với thế kỷ sinh nào đã có. Hãy đối chiếu với thẻ.',
      )
    case 'id-unknown-province':
      return finding(`Ba chữ số đầu (${id.slice(0, 3)}) không phải mã tỉnh đã biết. Hãy đối chiếu với thẻ.`)
  }
}

/** @param first where it stands for the first time: "dòng 7" */
export function duplicateId(value: string, first: string): Finding {
  const message = `Số định danh này đã có ở ${first}. Hãy xem hai dòng có phải cùng một người, rồi sửa hoặc xóa một dòng.`
  return { field: 'personalId', code: 'duplicate-id', message, value }
}

/** @param first as for `duplicateId` */
export function duplicatePhone(value: string, first: string): Finding {
  const message = `Số điện thoại này đã có ở ${first}. Mỗi số chỉ đăng ký được một tài khoản VNeID: hãy hỏi lại.`
  return { field: 'phone', code: 'duplicate-phone', message, value }
}

export function badPhone(value: string, kept: string | null): Finding {
  const message =
    kept === null
      ? 'Không phải số điện thoại Việt Nam nên để trống. Hãy hỏi lại số đúng.'
      : `Ô có nhiều số điện thoại; đã lấy số đầu dùng được là ${kept}. Hãy xem lại.`
  return { field: 'phone', code: 'bad-phone', message, value }
}

export function badGender(value: string): Finding {
  const message = 'Chưa hiểu giới tính này nên để trống. Hãy ghi “Nam” hoặc “Nữ”.'
  return { field: 'gender', code: 'bad-gender', message, value }
}

/** A cell of a stage, or of the level of an account, that says neither yes nor no nor a day. */
export function badMark(field: string, name: string, value: string): Finding {
  const message = `Chưa hiểu “${value}” ở cột “${name}” nên để trống. Hãy ghi ngày (ngày/tháng/năm) hoặc đánh dấu x.`
  return { field, code: 'bad-mark', message, value }
}

export function futureMark(field: string, name: string, value: string, day: string): Finding {
  const message = `Ngày ${day} của mốc “${name}” ở sau ngày hôm nay. Hãy xem lại ngày.`
  return { field, code: 'future-date', message, value }
}

export function earlyMark(field: string, name: string, value: string): Finding {
  const message = `Ngày của mốc “${name}” ở trước ngày sinh. Hãy xem lại hai ngày này.`
  return { field, code: 'date-before-birth', message, value }
}

/** A date whose day and month cannot be told apart, in a column where another date has the month first. */
export function ambiguousDate(value: string, otherRow: number, other: string): Finding {
  const message = `Chưa rõ “${value}” là ngày trước hay tháng trước: dòng ${otherRow} ghi “${other}”, tháng đứng trước. Hãy sửa dòng ${otherRow}, hoặc chọn cách đọc “tháng/ngày/năm”.`
  return { field: 'birthDate', code: 'ambiguous-date', message, value }
}

/** A cell that the spreadsheet took for a date, though it may have read the month first. */
export function maybeSwappedDate(value: string): Finding {
  const message = `Có thể bảng tính đã đổi chỗ ngày và tháng ở ô này: mọi ô dạng ngày của cột đều có ngày từ 12 trở xuống, mọi ô dạng chữ đều trên 12. Hãy đối chiếu; nếu đúng cả thì chọn cách đọc “ngày/tháng/năm”.`
  return { field: 'birthDate', code: 'ambiguous-date', message, value }
}

/** Text in a font of the time before Unicode, read as what it shows. */
export function legacyText(field: string, value: string, read: string): Finding {
  const message = `Chữ kiểu cũ (TCVN3 hoặc VNI) “${value}” đã đổi thành “${read}”. Hãy xem lại cho đúng.`
  return { field, code: 'legacy-text', message, value }
}

/** A formula that left an error mark (#N/A, #REF! …), or whose result the file does not hold (#CALC!). */
export function sheetError(field: string, value: string): Finding {
  const message = `Ô này là công thức bị lỗi hoặc chưa được tính (${value}) nên để trống. Hãy mở tệp bằng Excel, sửa công thức hoặc ghi thẳng giá trị, lưu lại rồi chọn lại tệp.`
  return { field, code: 'sheet-error', message, value }
}
