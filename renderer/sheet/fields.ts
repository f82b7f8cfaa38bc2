/**
 * The columns of a sheet that hold text of a person, as data: heading, width, how a value is shown, how typed text is
 * read. A text that cannot be read is answered with the reason, and nothing is changed.
 */
import { type Kind, type Person, type PersonFields, GENDER_NAMES } from '../../shared/domain/person.ts'
import { isPersonalId } from '../../shared/domain/personal-id.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { fold, tidy } from '../../shared/text/fold.ts'
import { spellName } from '../../shared/text/names.ts'
import { readTypedDate } from '../ui/typed-date.ts'

type FieldReading = { ok: true; fields: Partial<PersonFields> } | { ok: false; message: string }

export interface SheetField {
  key: keyof PersonFields
  label: string
  width: number
  kinds: readonly Kind[]
  /** Shown until the user chooses otherwise; what is shown leaves room for every step on a screen of 1366. */
  shown: boolean
  show: (person: Person) => string
  read: (text: string, today: IsoDate) => FieldReading
}

const BOTH: readonly Kind[] = ['student', 'staff']

function textField(
  key: TextKey,
  label: string,
  width: number,
  options: { kinds?: readonly Kind[]; shown?: boolean } = {},
): SheetField {
  return {
    key,
    label,
    width,
    kinds: options.kinds ?? BOTH,
    shown: options.shown ?? true,
    show: (person) => person[key] ?? '',
    read: (text) => {
      const value = tidy(text)
      if (value.length > 500) return { ok: false, message: 'Dài quá 500 ký tự.' }
      return { ok: true, fields: { [key]: value === '' ? null : value } }
    },
  }
}
type TextKey = 'oldIdNumber' | 'moetId' | 'localId' | 'className' | 'teamName' | 'position' | 'address'

function dateField(
  key: 'birthDate' | 'leftOn',
  label: string,
  width: number,
  options: { shown: boolean; notAfterToday?: string },
): SheetField {
  const limits = options.notAfterToday === undefined ? {} : { notAfterToday: options.notAfterToday }
  return {
    key,
    label,
    width,
    kinds: BOTH,
    shown: options.shown,
    show: (person) => formatDate(person[key]),
    read: (text, today) => {
      const reading = readTypedDate(text, { today, ...limits })
      return reading.ok ? { ok: true, fields: { [key]: reading.date } } : reading
    },
  }
}

const SHEET_FIELDS: readonly SheetField[] = [
  {
    key: 'fullName',
    label: 'Họ và tên',
    width: 172,
    kinds: BOTH,
    shown: true,
    show: (person) => person.fullName,
    read: (text) => {
      const name = spellName(text)
      return name === ''
        ? { ok: false, message: 'Họ và tên không được để trống.' }
        : { ok: true, fields: { fullName: name } }
    },
  },
  textField('className', 'Lớp', 66, { kinds: ['student'] }),
  textField('teamName', 'Tổ', 118, { kinds: ['staff'] }),
  {
    key: 'personalId',
    label: 'Số định danh',
    width: 122,
    kinds: BOTH,
    shown: true,
    show: (person) => person.personalId ?? '',
    read: readPersonalIdText,
  },
  dateField('birthDate', 'Ngày sinh', 96, { shown: true, notAfterToday: 'Ngày sinh' }),
  {
    key: 'gender',
    label: 'Giới tính',
    width: 64,
    kinds: BOTH,
    shown: false,
    show: (person) => (person.gender === null ? '' : GENDER_NAMES[person.gender]),
    read: readGender,
  },
  {
    key: 'phone',
    label: 'SĐT',
    width: 112,
    kinds: BOTH,
    shown: false,
    show: (person) => person.phone ?? '',
    read: readPhone,
  },
  textField('position', 'Chức vụ', 120, { kinds: ['staff'], shown: false }),
  {
    key: 'partyMember',
    label: 'Đảng viên',
    width: 84,
    kinds: ['staff'],
    shown: false,
    show: (person) => (person.partyMember ? 'x' : ''),
    read: readYes,
  },
  textField('localId', 'Mã học sinh', 110, { kinds: ['student'], shown: false }),
  textField('localId', 'Mã cán bộ', 110, { kinds: ['staff'], shown: false }),
  textField('moetId', 'Mã định danh Bộ GD&ĐT', 150, { shown: false }),
  textField('oldIdNumber', 'Số CMND cũ', 104, { shown: false }),
  textField('address', 'Địa chỉ/địa bàn', 200, { shown: false }),
  dateField('leftOn', 'Ngày rời trường', 116, { shown: false }),
]

/** The fields of a kind of people, in the order of their columns. */
export function fieldsFor(kind: Kind): SheetField[] {
  return SHEET_FIELDS.filter((field) => field.kinds.includes(kind))
}

function readPersonalIdText(text: string): FieldReading {
  const id = text.replace(/[\s.\u00a0-]/g, '')
  if (id === '') return { ok: true, fields: { personalId: null } }
  if (!/^\d+$/.test(id)) return { ok: false, message: 'Số định danh chỉ gồm chữ số.' }
  if (!isPersonalId(id)) {
    const lostZero = id.length === 10 || id.length === 11 ? ' Có thể thiếu số 0 ở đầu.' : ''
    return { ok: false, message: `Số định danh có 12 chữ số, đang ghi ${id.length}.${lostZero}` }
  }
  return { ok: true, fields: { personalId: id } }
}

function readPhone(text: string): FieldReading {
  const phone = text.replace(/[\s.\u00a0()-]/g, '')
  if (phone === '') return { ok: true, fields: { phone: null } }
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
