/**
 * The columns of a sheet that hold text of a person, as data: heading, how a value is shown, how typed or pasted text
 * is read. A text that cannot be read is answered with the reason, and nothing is changed.
 */
import { type Kind, type PersonFields, GENDER_NAMES } from '../domain/person.ts'
import { isPersonalId } from '../domain/personal-id.ts'
import { type IsoDate, formatDate } from '../text/dates.ts'
import { fold, tidy } from '../text/fold.ts'
import { spellName } from '../text/names.ts'
import { readTypedDate } from '../text/typed-date.ts'

type FieldReading = { ok: true; fields: Partial<PersonFields> } | { ok: false; message: string }

/** The fields that a sheet has a column for; the day of joining comes from moves. */
type TextColumnKey = Exclude<keyof PersonFields, 'joinedOn'>

export interface TextColumn {
  key: TextColumnKey
  label: string
  kinds: readonly Kind[]
  /** The text of the cell. Reading it back gives the same value. */
  show: (person: PersonFields) => string
  read: (text: string, today: IsoDate) => FieldReading
}

const BOTH: readonly Kind[] = ['student', 'staff']

function textField(key: TextKey, label: string, kinds: readonly Kind[] = BOTH): TextColumn {
  return {
    key,
    label,
    kinds,
    show: (person) => person[key] ?? '',
    read: (text) => {
      const value = tidy(text)
      if (value.length > 500) return { ok: false, message: 'Dài quá 500 ký tự.' }
      return { ok: true, fields: { [key]: value === '' ? null : value } }
    },
  }
}
type TextKey = 'oldIdNumber' | 'moetId' | 'localId' | 'className' | 'teamName' | 'position' | 'address'

function dateField(key: 'birthDate' | 'leftOn', label: string, limits: { notAfterToday?: string } = {}): TextColumn {
  return {
    key,
    label,
    kinds: BOTH,
    show: (person) => formatDate(person[key]),
    read: (text, today) => {
      const reading = readTypedDate(text, { today, ...limits })
      return reading.ok ? { ok: true, fields: { [key]: reading.date } } : reading
    },
  }
}

const TEXT_COLUMNS: readonly TextColumn[] = [
  {
    key: 'fullName',
    label: 'Họ và tên',
    kinds: BOTH,
    show: (person) => person.fullName,
    read: (text) => {
      const name = spellName(text)
      return name === ''
        ? { ok: false, message: 'Họ và tên không được để trống.' }
        : { ok: true, fields: { fullName: name } }
    },
  },
  textField('className', 'Lớp', ['student']),
  textField('teamName', 'Tổ', ['staff']),
  {
    key: 'personalId',
    label: 'Số định danh',
    kinds: BOTH,
    show: (person) => person.personalId ?? '',
    read: readPersonalIdText,
  },
  dateField('birthDate', 'Ngày sinh', { notAfterToday: 'Ngày sinh' }),
  {
    key: 'gender',
    label: 'Giới tính',
    kinds: BOTH,
    show: (person) => (person.gender === null ? '' : GENDER_NAMES[person.gender]),
    read: readGender,
  },
  {
    key: 'phone',
    label: 'SĐT',
    kinds: BOTH,
    show: (person) => person.phone ?? '',
    read: readPhone,
  },
  textField('position', 'Chức vụ', ['staff']),
  {
    key: 'partyMember',
    label: 'Đảng viên',
    kinds: ['staff'],
    show: (person) => (person.partyMember ? 'x' : ''),
    read: readYes,
  },
  textField('localId', 'Mã học sinh', ['student']),
  textField('localId', 'Mã cán bộ', ['staff']),
  textField('moetId', 'Mã định danh Bộ GD&ĐT'),
  textField('oldIdNumber', 'Số CMND cũ'),
  textField('address', 'Địa chỉ/địa bàn'),
  dateField('leftOn', 'Ngày rời trường'),
]

const BY_KIND: Readonly<Record<Kind, readonly TextColumn[]>> = {
  student: TEXT_COLUMNS.filter(({ kinds }) => kinds.includes('student')),
  staff: TEXT_COLUMNS.filter(({ kinds }) => kinds.includes('staff')),
}

/** The columns of a kind of people, in their order. */
export function textColumns(kind: Kind): readonly TextColumn[] {
  return BY_KIND[kind]
}

function readPersonalIdText(text: string): FieldReading {
  const id = text.replace(/[\s.\u00a0-]/g, '')
  if (id === '') return { ok: true, fields: { personalId: null } }
  if (isShortened(text)) return SHORTENED
  if (!/^\d+$/.test(id)) return { ok: false, message: 'Số định danh chỉ gồm chữ số.' }
  if (!isPersonalId(id)) {
    const lostZero = id.length === 10 || id.length === 11 ? ' Có thể thiếu số 0 ở đầu.' : ''
    return { ok: false, message: `Số định danh có 12 chữ số, đang ghi ${id.length}.${lostZero}` }
  }
  return { ok: true, fields: { personalId: id } }
}

/** A long number as a spreadsheet shows it in a narrow column; its last digits are gone. */
function isShortened(text: string): boolean {
  return /^\s*(?:\d(?:[.,]\d+)?E\+?\d+|#{3,})\s*$/i.test(text)
}
const SHORTENED: FieldReading = {
  ok: false,
  message: 'Bảng tính đã rút gọn số này. Hãy định dạng cột đó là văn bản rồi chép lại.',
}

function readPhone(text: string): FieldReading {
  const phone = text.replace(/[\s.\u00a0()-]/g, '')
  if (phone === '') return { ok: true, fields: { phone: null } }
  if (isShortened(text)) return SHORTENED
  if (!/^\+?\d{8,15}$/.test(phone)) return { ok: false, message: 'Số điện thoại gồm 8 đến 15 chữ số.' }
  return { ok: true, fields: { phone } }
}

function readGender(text: string): FieldReading {
  const word = fold(text)
  if (word === '') return { ok: true, fields: { gender: null } }
  if (word === 'nam') return { ok: true, fields: { gender: 'male' } }
  if (word === 'nu' || word === 'n') return { ok: true, fields: { gender: 'female' } }
  return { ok: false, message: 'Ghi Nam hoặc Nữ.' }
}

function readYes(text: string): FieldReading {
  const word = fold(text)
  if (word === '' || word === 'khong' || word === '0') return { ok: true, fields: { partyMember: false } }
  if (word === 'x' || word === 'co' || word === '1' || word === 'dang vien') {
    return { ok: true, fields: { partyMember: true } }
  }
  return { ok: false, message: 'Ghi x nếu là đảng viên, để trống nếu không.' }
}
