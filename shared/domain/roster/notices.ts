/** What is worth asking about a file as a whole before it is imported. */
import type { ImportNotice } from '../../contract/intake.ts'
import { type IsoDate, ageOn } from '../../text/dates.ts'
import { foldWords } from '../../text/fold.ts'
import { type Kind, KIND_NAMES } from '../person.ts'
import type { RosterRow } from './types.ts'

/** So many birth dates must be known before ages say whom a file is about. */
const FEWEST_AGES = 5
const ADULT = 20
const CHILD = 18

/** What is known of the file beside its rows. */
export interface FileSigns {
  kind: Kind
  /** Texts above the headings, and the name of the file. */
  titles: readonly string[]
  today: IsoDate
}

/** Notices in the order in which they matter; none for a file that is what it was said to be. */
export function noticesOf(rows: readonly RosterRow[], signs: FileSigns): ImportNotice[] {
  const notices: ImportNotice[] = []
  if (looksLikeOtherKind(rows, signs)) {
    const other = signs.kind === 'student' ? 'staff' : 'student'
    notices.push({
      code: 'wrong-kind',
      message: `Tệp này có vẻ là danh sách ${KIND_NAMES[other].toLowerCase()}, nhưng đang nhập vào phần ${KIND_NAMES[signs.kind].toLowerCase()}. Hãy xem lại trước khi nhập.`,
    })
  }
  const lacking = rows.filter(({ record }) => record.className === undefined).length
  if (signs.kind === 'student' && lacking > rows.length / 2) {
    notices.push({
      code: 'no-class',
      message: `${lacking}/${rows.length} dòng không có lớp. Hãy chọn cột lớp, hoặc ghi tên lớp vào tên trang tính hay dòng tiêu đề “Lớp: …”.`,
    })
  }
  return notices
}

/** By their ages; where these say nothing, by the title. */
function looksLikeOtherKind(rows: readonly RosterRow[], { kind, titles, today }: FileSigns): boolean {
  const ages = rows.flatMap(({ record }) => (record.birthDate ? [ageOn(record.birthDate, today)] : []))
  if (ages.length >= FEWEST_AGES) {
    const strange = ages.filter((age) => (kind === 'student' ? age >= ADULT : age < CHILD)).length
    return strange > ages.length / 2
  }
  const words = titles.map(foldWords).join(' ')
  const students = /\b(?:hoc sinh|tre)\b/.test(words)
  const staff = /\b(?:can bo|giao vien|nhan vien|vien chuc)\b/.test(words.replace(/giao vien chu nhiem/g, ''))
  return kind === 'student' ? staff && !students : students && !staff
}
