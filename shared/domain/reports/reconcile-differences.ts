/**
 * The differences between a list of the police and the register, as an official list to send back: what does not agree,
 * who stands in the register only, who stands in the list only, and which rows could not be used. Numbers stand in
 * full: the list is what the receiver identifies people by.
 */
import type { ReconcileRow } from '../../contract/reconcile.ts'
import type { School } from '../../contract/schemas.ts'
import { type IsoDate, formatDate } from '../../text/dates.ts'
import { compareNames } from '../../text/names.ts'
import { compareGroupNames } from '../figures.ts'
import type { Conflict, ReconcileOutcome } from '../reconcile/reconcile.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportSection } from '../report.ts'
import { fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { formatCount } from '../../text/numbers.ts'

export interface DifferencesInput {
  school: School
  rows: readonly ReconcileRow[]
  /** The file of the list, and the day that it is of. */
  fileName: string
  listDay: IsoDate
  madeOn: IsoDate
}

const CONFLICT_WORDS: Record<Conflict, string> = {
  'name-differs': 'Khác họ và tên',
  'birth-date-differs': 'Khác ngày sinh',
  'number-differs': 'Khác số định danh',
  'several-fit': 'Nhiều người trong sổ cùng họ tên và ngày sinh',
}

/** A section for each kind of difference that there is; none when the two agree. */
export function buildDifferences(input: DifferencesInput): ReportModel {
  const { school, listDay, madeOn } = input
  const paper = { school, people: [], tracks: [], asOf: listDay, madeOn }
  const sections = PARTS.flatMap(({ outcome, ...part }): Omit<Part, 'outcome'>[] => {
    const rows = input.rows.filter((row) => row.outcome === outcome)
    if (outcome === 'onlyOurs') rows.sort(byGroupAndName)
    return rows.length === 0 ? [] : [{ ...part, rows }]
  })
  return {
    title: 'DANH SÁCH CHÊNH LỆCH GIỮA SỔ CỦA TRƯỜNG VÀ DANH SÁCH CỦA CÔNG AN',
    letterhead: letterheadOf(paper, 'DS'),
    orientation: 'landscape',
    sections: sections.map((part, at) => sectionOf(input, part, NUMERALS[at] ?? '')),
    signatures: officeSignatures(paper),
    fileName: fileNameOf('danh sach chenh lech', school.name),
  }
}

/** People of the school only stand by class or team, then by name; those of the list in its order. */
function byGroupAndName(left: ReconcileRow, right: ReconcileRow): number {
  const groups = compareGroupNames(left.ours?.group ?? '', right.ours?.group ?? '')
  return groups === 0 ? compareNames(left.fullName, right.fullName) : groups
}

const NUMERALS = ['I', 'II', 'III', 'IV'] as const

interface Part {
  outcome: ReconcileOutcome
  sheetName: string
  heading: string
  /** What is counted. */
  unit: string
  /** Behind the running number; the last of them is left for the receiver. */
  columns: readonly ReportColumn[]
  /** Without the last column. */
  cells: (row: ReconcileRow) => ReportCell[]
  note: string
  rows?: readonly ReconcileRow[]
}

const THEIRS = 'Danh sách của Công an'
const OURS = 'Sổ của trường'
const ANSWER: ReportColumn = { label: 'Kết quả xác minh', kind: 'text', width: 38 }
const ORDER: ReportColumn = { label: 'STT', kind: 'order', width: 10 }
const ROW: ReportColumn = { label: 'Dòng trong tệp', kind: 'count', width: 15 }
const NUMBER: ReportColumn = { label: 'Số định danh', kind: 'text', width: 30, align: 'center' }
const BIRTH: ReportColumn = { label: 'Ngày sinh', kind: 'date', width: 24 }
const NAME: ReportColumn = { label: 'Họ và tên', kind: 'text', width: 44 }
const GROUP: ReportColumn = { label: 'Lớp/Tổ', kind: 'text', width: 20, align: 'center' }

const LISTED: readonly ReportColumn[] = [ROW, NAME, BIRTH, NUMBER]
const listedCells = ({ row, fullName, birthDate, personalId }: ReconcileRow): ReportCell[] => [
  row,
  fullName,
  birthDate,
  personalId,
]

const PARTS: readonly Part[] = [
  {
    outcome: 'conflict',
    sheetName: 'Mâu thuẫn',
    heading: 'Thông tin mâu thuẫn giữa hai danh sách',
    unit: 'người',
    columns: [
      ...LISTED.map((column) => ({ ...column, group: THEIRS })),
      ...[NAME, GROUP, BIRTH, NUMBER].map((column) => ({ ...column, group: OURS })),
      { label: 'Nội dung', kind: 'text', width: 32 },
      ANSWER,
    ],
    cells: (row) => [...listedCells(row), ...oursCells(row), row.conflict === null ? '' : CONFLICT_WORDS[row.conflict]],
    note: 'Đề nghị xác minh thông tin đúng của từng người.',
  },
  {
    outcome: 'onlyOurs',
    sheetName: 'Chỉ có trong sổ',
    heading: 'Có trong sổ của trường, không có trong danh sách của Công an',
    unit: 'người',
    columns: [NAME, GROUP, BIRTH, NUMBER, ANSWER],
    cells: ({ ours, fullName, birthDate, personalId }) => [fullName, ours?.group ?? '', birthDate, personalId],
    note: 'Đề nghị cho biết tình trạng cấp thẻ và tài khoản định danh điện tử của từng người.',
  },
  {
    outcome: 'onlyTheirs',
    sheetName: 'Chỉ có trong danh sách',
    heading: 'Có trong danh sách của Công an, không có trong sổ của trường',
    unit: 'người',
    columns: [...LISTED, ANSWER],
    cells: listedCells,
    note: 'Nhà trường không quản lý những người này, hoặc số định danh, họ tên, ngày sinh ghi khác.',
  },
  {
    outcome: 'rejected',
    sheetName: 'Không dùng được',
    heading: 'Dòng của danh sách không dùng được',
    unit: 'dòng',
    columns: [...LISTED, { label: 'Lý do', kind: 'text', width: 80 }, ANSWER],
    cells: (row) => [...listedCells(row), row.message],
    note: 'Đề nghị cung cấp lại thông tin đúng của những dòng này.',
  },
]

function oursCells({ ours, options }: ReconcileRow): ReportCell[] {
  if (ours) return [ours.fullName, ours.group, ours.birthDate, ours.personalId]
  const people = options.map(({ person }) => person)
  const list = (texts: (string | null)[]) => texts.map((text) => text ?? '…').join('; ')
  return [
    list(people.map(({ fullName }) => fullName)),
    list(people.map(({ group }) => group)),
    people[0]?.birthDate ?? null,
    list(people.map(({ personalId }) => personalId)),
  ]
}

function sectionOf(
  { fileName, listDay }: DifferencesInput,
  { sheetName, heading, unit, columns, cells, note, rows = [] }: Omit<Part, 'outcome'>,
  numeral: string,
): ReportSection {
  return {
    sheetName,
    subtitle: [
      `${numeral}. ${heading}: ${formatCount(rows.length)} ${unit}`,
      `(Đối chiếu với tệp “${fileName}”, số liệu ngày ${formatDate(listDay)})`,
    ],
    columns: [ORDER, ...columns],
    rows: rows.map((row, at) => ({ cells: [at + 1, ...cells(row), null] })),
    notes: [note],
  }
}
