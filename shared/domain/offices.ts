/**
 * The offices that schools answer to, as they stand on papers: the body over the school's name, the place before the
 * date and "Nơi nhận". Until 30/06/2025 those of the district; since 01/07/2025 there are no districts, and preschools,
 * primary and lower secondary schools answer to the commune (FACTS.md, section 2). Data with dates: a new reform is
 * a new entry.
 */
import type { IsoDate } from '../text/dates.ts'

export interface OfficePreset {
  id: string
  /** In interface words. */
  name: string
  /** Cơ quan chủ quản, with `{place}` where the user writes a name. */
  governingBody: string
  /** What the name stands for: "xã Tân An", "huyện Củ Chi"; an example for the field. */
  placeHint: string
  /** Nơi nhận of papers, with the same gap, without "Lưu: VT". */
  receivers: readonly string[]
  /** First day on which schools answer to it; null from before the program's time. */
  from: IsoDate | null
  /** The last such day; null while it lasts. */
  until: IsoDate | null
}

const END_OF_DISTRICTS: IsoDate = '2025-06-30'
const NEW_OFFICES: IsoDate = '2025-07-01'

export const OFFICE_PRESETS: readonly OfficePreset[] = [
  {
    id: 'commune',
    name: 'Trường mầm non, tiểu học, THCS thuộc UBND xã, phường, đặc khu',
    governingBody: 'Ủy ban nhân dân {place}',
    placeHint: 'phường Tân An',
    receivers: ['Ủy ban nhân dân {place} (Phòng Văn hóa - Xã hội)', 'Sở Giáo dục và Đào tạo'],
    from: NEW_OFFICES,
    until: null,
  },
  {
    id: 'department',
    name: 'Trường THPT thuộc Sở Giáo dục và Đào tạo',
    governingBody: 'Sở Giáo dục và Đào tạo {place}',
    placeHint: 'Tây Ninh',
    receivers: ['Sở Giáo dục và Đào tạo {place}'],
    from: null,
    until: null,
  },
  {
    id: 'district',
    name: 'Trường mầm non, tiểu học, THCS thuộc UBND huyện, quận (đến 30/06/2025)',
    governingBody: 'Ủy ban nhân dân {place}',
    placeHint: 'huyện Củ Chi',
    receivers: ['Phòng Giáo dục và Đào tạo {place}'],
    from: null,
    until: END_OF_DISTRICTS,
  },
  {
    id: 'district-education',
    name: 'Trường ghi Phòng Giáo dục và Đào tạo huyện, quận là cơ quan trên (đến 30/06/2025)',
    governingBody: 'Phòng Giáo dục và Đào tạo {place}',
    placeHint: 'quận Hà Đông',
    receivers: ['Phòng Giáo dục và Đào tạo {place}'],
    from: null,
    until: END_OF_DISTRICTS,
  },
]

/** The offices to choose from on a day, those of today first. */
export function officesOn(day: IsoDate): OfficePreset[] {
  return OFFICE_PRESETS.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until))
}

/** The letterhead and receivers of an office with the name of its place; `place` as in `placeHint`. */
export function fillOffice(office: OfficePreset, place: string): { governingBody: string; receivers: string[] } {
  const fill = (text: string) => text.replaceAll('{place}', place).replace(/ {2,}/g, ' ').trim()
  return { governingBody: fill(office.governingBody), receivers: office.receivers.map(fill) }
}
