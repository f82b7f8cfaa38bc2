/** Head, foot and file name that every report of a school shares (FACTS.md, section 5). */
import { formatDate } from '../../text/dates.ts'
import { foldWords } from '../../text/fold.ts'
import type { Letterhead, Signature } from '../report.ts'
import type { ReportInput } from './definition.ts'

/** Kinds of paper as their numbers write them: báo cáo, danh sách, kế hoạch. */
export type PaperKind = 'BC' | 'DS' | 'KH'

/** The head of a paper of the school. */
export function letterheadOf(input: ReportInput, paper: PaperKind): Letterhead {
  const { school, asOf, madeOn } = input
  const number = paperNumber(input, paper)
  return {
    governingBody: capitals(school.governingBody),
    organisation: capitals(school.name),
    place: school.place,
    date: madeOn ?? asOf,
    ...(number !== null && { number }),
  }
}

/**
 * `Số: 12/BC-THCSND`: the number that the office gives the paper, its kind, the school's code; dots stand for a number
 * that is to be filled by hand. Null where neither number nor code is known.
 */
function paperNumber({ school, number = '' }: ReportInput, paper: PaperKind): string | null {
  const code = school.paperCode.trim()
  if (number.trim() === '' && code === '') return null
  return `Số: ${number.trim() || '……'}/${[paper, code].filter((part) => part !== '').join('-')}`
}

/**
 * Place and date as an official paper writes them: days below 10 and the months 1 and 2 with a leading zero. Dots
 * stand for a place that is to be filled by hand.
 */
export function placeAndDate({ place, date }: Letterhead): string {
  const month = Number(date.slice(5, 7))
  const shownMonth = month < 3 ? date.slice(5, 7) : String(month)
  return `${place || '……………'}, ngày ${date.slice(8)} tháng ${shownMonth} năm ${date.slice(0, 4)}`
}

/** Where the office writes the number of the paper. */
export const PAPER_NUMBER = 'Số: ……/……'

/** What heads every official paper, and what stands under the signing role where the name is not known. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
export const SIGN_BY_HAND = '(Ký, ghi rõ họ tên)'

/** The line under a title that says at which day the figures stand. */
export function asOfLine({ asOf }: Pick<ReportInput, 'asOf'>): string {
  return `(Tính đến ngày ${formatDate(asOf)})`
}

/** Who signs a paper that the office made. */
export function officeSignatures({ school }: ReportInput): Signature[] {
  return [{ role: 'NGƯỜI LẬP', name: school.preparerName }, headSignature(school)]
}

/** The head of the school, who signs last. */
export function headSignature({ headRole, headName }: ReportInput['school']): Signature {
  return { role: capitals(headRole) || 'HIỆU TRƯỞNG', name: headName }
}

/** A file name of letters, digits and hyphens; empty parts are left out. */
export function fileNameOf(...parts: readonly string[]): string {
  return parts
    .map((part) => foldWords(part).replaceAll(' ', '-'))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, LONGEST_FILE_NAME)
}

/** Leaves room for the day and the ending: file systems take 255 bytes. */
const LONGEST_FILE_NAME = 120

/** Capitals of a title; the name VNeID keeps its small letter. */
export function capitalsOf(text: string): string {
  return capitals(text).replaceAll('VNEID', 'VNeID')
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('vi')
}
