/** Schemas of the intake: what a roster file was understood as, and what importing it would do. */
import { z } from 'zod'
import type { StageKey } from '../domain/tracks.ts'
import { id, isoDay, stageKey } from './schemas.ts'

/** The fields that a column of a roster can fill. */
export const ROSTER_FIELDS = {
  fullName: 'Họ và tên',
  familyName: 'Họ và tên đệm',
  givenName: 'Tên',
  birthDate: 'Ngày sinh',
  birthDay: 'Ngày sinh: chỉ ngày',
  birthMonth: 'Ngày sinh: chỉ tháng',
  birthYear: 'Ngày sinh: chỉ năm',
  gender: 'Giới tính',
  female: 'Nữ (đánh dấu)',
  personalId: 'Số định danh cá nhân',
  cardNumber: 'Số CMND/CCCD',
  moetId: 'Mã định danh Bộ GD&ĐT',
  localId: 'Mã học sinh/cán bộ',
  className: 'Lớp',
  teamName: 'Tổ',
  position: 'Chức vụ',
  partyMember: 'Đảng viên',
  phone: 'Số điện thoại',
  address: 'Địa chỉ/địa bàn',
  status: 'Trạng thái',
  level: 'Mức tài khoản VNeID',
  approvedOn: 'Ngày phê duyệt tài khoản',
  activatedOn: 'Ngày kích hoạt tài khoản',
} as const
export type RosterField = keyof typeof ROSTER_FIELDS

/** What a column can fill: a field, or the day (or tick) of a stage. */
export type ColumnField = RosterField | `stage:${StageKey}`
const columnField = z.custom<ColumnField>(
  (value) =>
    typeof value === 'string' && (Object.hasOwn(ROSTER_FIELDS, value) || /^stage:[a-z0-9-]+\.[a-z0-9-]+$/.test(value)),
)

const SEVERITIES = ['error', 'warning', 'repaired'] as const
export type Severity = (typeof SEVERITIES)[number]

const ISSUE_CODES = [
  'missing-name',
  'bad-date',
  'future-date',
  'id-length',
  'id-letters',
  'duplicate-id',
  'id-sex-mismatch',
  'id-birth-year-mismatch',
  'id-unknown-province',
  'duplicate-phone',
  'old-cmnd',
  'bad-phone',
  'bad-gender',
  'id-lost-zero',
  'legacy-text',
  'sheet-error',
  'ambiguous-match',
  'ambiguous-date',
  'possible-duplicate',
  'other-school',
  'bad-mark',
  'milestone-order',
  'level2-without-card',
  'date-before-birth',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

export const issue = z.object({
  sheet: z.string(),
  /** The sheet's own row number, from 1. */
  row: z.number().int().positive(),
  field: z.string(),
  severity: z.enum(SEVERITIES),
  code: z.enum(ISSUE_CODES),
  message: z.string(),
  /** The cell as it stands in the file. */
  value: z.string(),
})
export type Issue = z.infer<typeof issue>

/** What the user typed in place of a cell. It goes with the field, whatever column the field is read from. */
export const correction = z.object({
  sheet: z.string(),
  row: z.number().int().positive(),
  field: columnField,
  /** As it would stand in the cell, dates with the day first; empty for a blank cell. */
  text: z.string().max(500),
  /** What the file says there. Filled in by the program, for the user to understand an import later. */
  before: z.string().optional(),
})
export type Correction = z.infer<typeof correction>

const MOST_CORRECTIONS = 10_000

/** Which sheet, header row and columns to read; column numbers from 1. What is left out is recognised. */
export const mapping = z.object({
  sheet: z.string().optional(),
  headerRow: z.number().int().positive().optional(),
  columns: z.record(z.string().regex(/^\d{1,5}$/), columnField.nullable()).optional(),
  /** How dates are written: day first unless the user says that the file has the month first. */
  dateOrder: z.enum(['day-month', 'month-day']).optional(),
  /** Cells mended in the preview. Those of rows that are not read any more do nothing. */
  corrections: z.array(correction).max(MOST_CORRECTIONS).optional(),
})
export type Mapping = z.infer<typeof mapping>

const CONFIDENCES = ['sure', 'likely', 'check'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const previewColumn = z.object({
  /** Column number from 1, and its letter in the sheet. */
  column: z.number().int().positive(),
  letter: z.string(),
  heading: z.string(),
  field: columnField.nullable(),
  /** The field in words; empty where the column is not read. */
  fieldName: z.string(),
  /**
   * `sure`: the heading says it, or the user did; `likely`: more words stand in the heading, or only the cells say
   * it; `check`: the cells do not look like it. Null for a column that is not read.
   */
  confidence: z.enum(CONFIDENCES).nullable(),
  /** The first values below the heading, for the eye. */
  samples: z.array(z.string()),
})
export type PreviewColumn = z.infer<typeof previewColumn>

const count = z.number().int().nonnegative()
export const importCounts = z.object({
  read: count,
  added: count,
  updated: count,
  unchanged: count,
  rejected: count,
  /** Warnings and repaired values, counted by issue. */
  warnings: count,
  repaired: count,
})
export type ImportCounts = z.infer<typeof importCounts>

export const ROW_OUTCOMES = ['added', 'updated', 'unchanged', 'rejected'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

const milestoneChange = z.object({
  stage: stageKey,
  name: z.string(),
  before: isoDay.nullable(),
  after: isoDay,
})

/** Somebody of the register, as the user must know them to choose. */
export const knownPerson = z.object({
  id,
  fullName: z.string(),
  birthDate: isoDay.nullable(),
  personalId: z.string().nullable(),
  group: z.string(),
})
export type KnownPerson = z.infer<typeof knownPerson>

export const previewRow = z.object({
  sheet: z.string(),
  row: z.number().int().positive(),
  outcome: z.enum(ROW_OUTCOMES),
  fullName: z.string(),
  birthDate: z.string().nullable(),
  personalId: z.string().nullable(),
  gender: z.enum(['male', 'female']).nullable(),
  group: z.string(),
  /** For an updated person: interface name of the field or stage, value on record, value in the file. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** The milestones that would be set; for a tick without a day, on the day of the list. */
  milestones: z.array(milestoneChange),
  /** For an added person: whom of the register it may be, for `choices.merge` to name. */
  alike: z.array(knownPerson),
  issues: z.array(issue),
  /** What the user typed in place of its cells. */
  corrections: z.array(correction),
})
export type PreviewRow = z.infer<typeof previewRow>

/** Something to ask about the file as a whole. */
const importNotice = z.object({ code: z.enum(['about-file', 'wrong-kind', 'no-class']), message: z.string() })
export type ImportNotice = z.infer<typeof importNotice>

/** A filled row below the headings that holds no person. */
export const skippedRow = z.object({ sheet: z.string(), row: z.number().int().positive(), text: z.string() })

export const importPreview = z.object({
  previewId: z.string(),
  fileName: z.string(),
  /** The first table read, and all sheets of the file. */
  sheet: z.string(),
  sheets: z.array(z.string()),
  headerRow: z.number().int().positive(),
  columns: z.array(previewColumn),
  /** Every table read; `group` is the class that a title or the sheet's name says. */
  tables: z.array(
    z.object({ sheet: z.string(), headerRow: z.number().int().positive(), group: z.string().nullable() }),
  ),
  counts: importCounts,
  /** Milestones that the import would set. */
  milestones: count,
  /** Ticks without a day, and the day that they take: of the list's title, or today, unless the user chose one. */
  ticks: count,
  listDay: isoDay,
  /** People of the register whom the file does not name (`intake.missing`). */
  missing: count,
  /** People of the register whom the file gives another class, and all whom it names. */
  classChanges: count,
  known: count,
  notices: z.array(importNotice),
  /** The columns are read as the user mapped them for an earlier file of this layout. */
  remembered: z.boolean(),
  /** Rows with cells mended in the preview. */
  mended: count,
  /** All that was typed in place of cells, to be handed in again when the file is read otherwise. */
  corrections: z.array(correction),
  /** Filled rows below the header that hold no person: totals, signatures. */
  skipped: z.array(skippedRow),
})
export type ImportPreview = z.infer<typeof importPreview>

const place = z.object({ sheet: z.string(), row: z.number().int().positive() })

/** What the user decided beside the file. */
export const importChoices = z.object({
  /**
   * People of the register whom the file gives another class moved to it on this day, so that figures of earlier days
   * keep the class before; without it the class on record was wrong and is mended.
   */
  classesFrom: isoDay.optional(),
  /** Rows that are people of the register under another number or spelling. */
  merge: z.array(place.extend({ personId: id })).optional(),
  /** Rows that are not imported. */
  leaveOut: z.array(place).optional(),
  /** People whom the file does not name: the day on which they left, or the class they are in now. */
  missing: z
    .array(
      z.union([
        z.strictObject({ personId: id, leftOn: isoDay }),
        z.strictObject({ personId: id, className: z.string().trim().min(1).max(500) }),
      ]),
    )
    .optional(),
})
export type ImportChoices = z.infer<typeof importChoices>

/** The first rows of each sheet as they stand, for a user who has to say where the headings are. */
export const fileLook = z.array(
  z.object({
    sheet: z.string(),
    hidden: z.boolean(),
    /** Cells by column, from column 1; blank cells are empty. */
    rows: z.array(z.object({ row: z.number().int().positive(), cells: z.array(z.string()) })),
    /** Rows that may be the headings, the best first. */
    candidates: z.array(z.object({ row: z.number().int().positive(), score: z.number() })),
  }),
)

export type FileLook = z.infer<typeof fileLook>

export const importResult = importCounts.extend({
  issues: z.array(issue),
  changeSetId: id.nullable(),
  /** Of the record that the import left; null where it changed nothing. */
  importId: id.nullable(),
})
export type ImportResult = z.infer<typeof importResult>
