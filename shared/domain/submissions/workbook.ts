/**
 * The hidden sheet of a submission workbook, written and read back. First rows that people can read, then the payload
 * as JSON, cut into cells. The JSON is written with nothing that a workbook could change on its way: no blanks, no
 * letters beyond ASCII (so no spelling of one letter in two ways), no underscore (`_x0041_` means a letter to Excel).
 *
 * | row | first cell | further cells |
 * |---|---|---|
 * | 1 | `so-dinh-danh/submission` | version |
 * | 2, 3, 4 | `school`, `plan`, `as-of` | the school's name, the plan's number or title, the day |
 * | 5 | `fnv1a-64` | checksum of the JSON |
 * | 6 | `json` | number of cells |
 * | 7 … | 1, 2, … | the JSON, in order |
 */
import { type SubmissionPayload, SUBMISSION_VERSION, submissionPayload } from '../../contract/submission-file.ts'
import { fingerprint } from './fingerprint.ts'

export const SUBMISSION_SHEET = 'so-dinh-danh'
const FORMAT = 'so-dinh-danh/submission'
/** A cell of Excel holds 32,767 characters. */
const CELL = 30_000

/** The rows of the hidden sheet. */
export function submissionRows(payload: SubmissionPayload): string[][] {
  const json = plainAscii(JSON.stringify(payload))
  const cells = Array.from({ length: Math.ceil(json.length / CELL) }, (_, at) => json.slice(at * CELL, (at + 1) * CELL))
  return [
    [FORMAT, String(SUBMISSION_VERSION)],
    ...labels(payload),
    ['fnv1a-64', fingerprint(json)],
    ['json', String(cells.length)],
    ...cells.map((cell, at) => [String(at + 1), cell]),
  ]
}

/** Why a sheet is not taken for a submission, in words for the user. */
interface SubmissionProblem {
  code: 'not-a-submission' | 'newer-version' | 'damaged'
  message: string
}

export type SubmissionReading =
  /** `intact` is false where the checksum does not hold or the readable rows say something else than the JSON. */
  { payload: SubmissionPayload; intact: boolean; problem: null } | { payload: null; problem: SubmissionProblem }

/** Reads the rows of a hidden sheet; never throws. */
export function readSubmission(rows: readonly (readonly string[])[]): SubmissionReading {
  const start = rows.findIndex(([first]) => first === FORMAT)
  const [head, ...rest] = start === -1 ? [] : rows.slice(start)
  if (!head)
    return refuse(
      'not-a-submission',
      'Tệp không có phần dữ liệu báo cáo của Sổ Định Danh. Hãy chọn tệp “Báo cáo số liệu nộp cấp trên”.',
    )
  const version = Number(head[1])
  if (version > SUBMISSION_VERSION) {
    return refuse('newer-version', 'Tệp do phiên bản Sổ Định Danh mới hơn lập. Hãy cập nhật chương trình rồi mở lại.')
  }
  const valueOf = (label: string) => rest.find(([first]) => first === label)?.[1] ?? ''
  const count = Number(valueOf('json'))
  const at = rest.findIndex(([first]) => first === 'json')
  const cells = rest.slice(at + 1, at + 1 + count).map((row) => row[1] ?? '')
  const json = cells.join('')
  const payload = parse(json)
  if (!payload) {
    return refuse('damaged', 'Phần dữ liệu báo cáo trong tệp bị hỏng hoặc thiếu. Hãy đề nghị trường gửi lại tệp.')
  }
  const intact =
    fingerprint(json) === valueOf('fnv1a-64') &&
    labels(payload).every(([label = '', value]) => valueOf(label) === value)
  return { payload, intact, problem: null }
}

/** The rows that people can read; blanks at the ends would not survive every program. */
function labels({ school, plan, asOf }: SubmissionPayload): string[][] {
  const planName = plan === null ? '' : plan.number || plan.title
  return [
    ['school', school.name.trim()],
    ['plan', planName.trim()],
    ['as-of', asOf],
  ]
}

function parse(json: string): SubmissionPayload | null {
  try {
    const { data } = submissionPayload.safeParse(JSON.parse(json))
    return data ?? null
  } catch {
    return null
  }
}

function plainAscii(json: string): string {
  return json.replace(/[^!-^`-~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function refuse(code: SubmissionProblem['code'], message: string): SubmissionReading {
  return { payload: null, problem: { code, message } }
}
