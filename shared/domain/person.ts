/** A person of the register, as every layer sees one. */
import { formatDate, type IsoDate } from '../text/dates.ts'
import type { ExemptionReasonId } from './exemptions.ts'
import type { StageKey } from './tracks.ts'

export type Kind = 'staff' | 'student'
export type Gender = 'male' | 'female'

/** A dated reason why someone cannot take part; the day `until` still belongs to it, null means open. */
export interface Exemption {
  id: number
  reason: ExemptionReasonId
  from: IsoDate
  until: IsoDate | null
  note: string | null
}

/** What a user can write of a person, by hand or from a roster. Null is "not known"; text is NFC and trimmed. */
export interface PersonFields {
  fullName: string
  birthDate: IsoDate | null
  gender: Gender | null
  /** Số định danh cá nhân, 12 digits. */
  personalId: string | null
  /** Số CMND cũ, 9 digits. */
  oldIdNumber: string | null
  /** Mã định danh Bộ GD&ĐT, the sector database's number. */
  moetId: string | null
  /** Mã học sinh or mã cán bộ of the local system. */
  localId: string | null
  className: string | null
  teamName: string | null
  position: string | null
  partyMember: boolean
  phone: string | null
  /** Address, or the hamlet and commune of it: the area that figures can be grouped by. */
  address: string | null
  /** First day on which the person no longer belongs to the school. */
  leftOn: IsoDate | null
  /** First day in the school; null for somebody who was there before any day that is asked about. */
  joinedOn: IsoDate | null
}

/** A class that somebody was in before the present one; `until` is the first day in the next. */
export interface FormerClass {
  className: string | null
  until: IsoDate
}

/** Some of the fields; one left out (or undefined) stays as it is. */
export type PersonPatch = { [K in keyof PersonFields]?: PersonFields[K] | undefined }

export interface Person extends PersonFields {
  id: number
  schoolId: number
  kind: Kind
  /** Day on which each stage was reached; a stage not reached has no entry. */
  milestones: Readonly<Partial<Record<StageKey, IsoDate>>>
  exemptions: readonly Exemption[]
  /** The oldest first. `className` is the present class. */
  formerClasses: readonly FormerClass[]
}

/** Interface words. */
export const KIND_NAMES = { staff: 'Cán bộ, giáo viên, nhân viên', student: 'Học sinh' } satisfies Record<Kind, string>
/** The same inside a sentence. */
export const KIND_WORDS = { staff: 'cán bộ, giáo viên, nhân viên', student: 'học sinh' } satisfies Record<Kind, string>
export const GENDER_NAMES = { male: 'Nam', female: 'Nữ' } satisfies Record<Gender, string>

/** The class of a student, the team of a member of staff; an empty string where there is none. */
export function groupOf(person: Pick<Person, 'kind' | 'className' | 'teamName'>): string {
  return (person.kind === 'student' ? person.className : person.teamName) ?? ''
}

/** Says whether the person belongs to the school on a day. */
export function isPresent({ leftOn, joinedOn }: Stay, day: IsoDate): boolean {
  return (leftOn === null || day < leftOn) && (joinedOn === undefined || joinedOn === null || joinedOn <= day)
}
type Stay = Pick<Person, 'leftOn'> & Partial<Pick<Person, 'joinedOn'>>

/**
 * The person as they stood on a day: in the class of that day. Figures and lists of a past day ask this, so that a
 * class that moved up since counts under the name that it had (docs/decisions/0013-moves.md).
 */
export function onDay<P extends Pick<Person, 'className'> & Partial<Pick<Person, 'formerClasses'>>>(
  person: P,
  day: IsoDate,
): P {
  const former = person.formerClasses?.find(({ until }) => day < until)
  return former ? { ...person, className: former.className } : person
}

/** Interface words of the fields. */
export const FIELD_NAMES = {
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  gender: 'Giới tính',
  personalId: 'Số định danh cá nhân',
  oldIdNumber: 'Số CMND cũ',
  moetId: 'Mã định danh Bộ GD&ĐT',
  localId: 'Mã học sinh/cán bộ',
  className: 'Lớp',
  teamName: 'Tổ',
  position: 'Chức vụ',
  partyMember: 'Đảng viên',
  phone: 'Số điện thoại',
  address: 'Địa chỉ/địa bàn',
  leftOn: 'Ngày rời trường',
  joinedOn: 'Ngày vào trường',
} satisfies Record<keyof PersonFields, string>

/** A field's value as people read it; an empty string for "not known". */
export function showField(field: keyof PersonFields, value: string | boolean | null | undefined): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return 'Có'
  if (field === 'birthDate' || field === 'leftOn' || field === 'joinedOn') return formatDate(value)
  return value === 'male' || value === 'female' ? GENDER_NAMES[value] : value
}
