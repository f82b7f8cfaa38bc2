/** The chapter that explains how a report's figures follow from those sent before: names, never numbers. */
import { formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'
import type { Kind } from '../person.ts'
import type { DocumentBlock, DocumentTable } from '../report.ts'
import { type Adjustment, type Adjustments, adjustments } from '../submissions/adjustments.ts'
import type { Difference } from '../submissions/compare.ts'
import { freeze } from '../submissions/freeze.ts'
import type { Stage, StageKey } from '../tracks.ts'
import type { ReportInput } from './definition.ts'
import { paragraph } from './document-parts.ts'
import type { PaperFigures } from './paper-figures.ts'
import { groupLabel } from './words.ts'

const ELIGIBLE = 'Số người đủ điều kiện (mẫu số)'

/** Nothing where no such report was sent before. */
export function explanation(input: ReportInput, figures: PaperFigures, stages: readonly Stage[]): DocumentBlock[] {
  const { previous, tracks, asOf } = input
  if (!previous) return []
  const { submission, snapshot } = previous
  const now = freeze(figures.people, tracks, asOf, snapshot)
  const keys = stages.map(({ key }) => key)
  const found = adjustments(snapshot, now, figures.people, tracks, keys)
  const changed = found.figures.filter(({ adjusted }) => adjusted !== 0)
  const sent = `Báo cáo kỳ trước lấy số liệu đến ngày ${formatDate(snapshot.asOf)} (nộp ngày ${formatDate(submission.sentOn)}).`
  if (changed.length === 0 && found.adjustments.length === 0) {
    return [
      paragraph(
        `${sent} Số lũy kế của từng nội dung bằng số đã báo cáo cộng với số phát sinh sau ngày đó; không có điều chỉnh.`,
      ),
    ]
  }
  const byName = found.adjustments.filter(({ difference }) => difference.cause !== 'age')
  return [
    paragraph(
      `${sent} Ngoài số phát sinh sau ngày đó, số lũy kế có điều chỉnh do ${causesInWords(found)}. Chi tiết như sau:`,
    ),
    figureTable(found, stages),
    ...ageSentence(found),
    ...(byName.length === 0 ? [] : [peopleTable(byName, stages)]),
  ]
}

const CAUSES = {
  progress: 'Phát sinh',
  'late-entry': 'Ghi bổ sung',
  correction: 'Đính chính',
  exemption: 'Lý do không đủ điều kiện',
  age: 'Đủ tuổi',
} as const satisfies Record<Exclude<Difference['cause'], 'transfer'>, string>

const CAUSE_WORDS = {
  progress: 'phát sinh',
  'late-entry': 'ghi bổ sung kết quả của thời gian trước',
  correction: 'đính chính thông tin đã ghi',
  transfer: 'có người chuyển đến, chuyển đi',
  exemption: 'thay đổi lý do không đủ điều kiện',
  age: 'có người đủ tuổi',
} as const satisfies Record<Difference['cause'], string>

function causesInWords({ adjustments: list }: Adjustments): string {
  const words = [...new Set(list.map(({ difference }) => CAUSE_WORDS[difference.cause]))]
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1) ?? ''}`
}

function figureTable({ figures }: Adjustments, stages: readonly Stage[]): DocumentTable {
  const nameOf = (key: StageKey | null) => stages.find((stage) => stage.key === key)?.name ?? ELIGIBLE
  return {
    kind: 'table',
    title: '',
    columns: [
      { label: 'Nội dung', kind: 'text', width: 60 },
      { label: 'Đã báo cáo', kind: 'count', width: 24 },
      { label: 'Phát sinh sau đó', kind: 'count', width: 24 },
      { label: 'Điều chỉnh', kind: 'text', width: 24, align: 'center' },
      { label: 'Lũy kế kỳ này', kind: 'count', width: 24 },
    ],
    rows: figures
      .filter(({ adjusted }) => adjusted !== 0)
      .map(({ stage, sent, since, adjusted, now }) => ({
        cells: [nameOf(stage), sent, stage === null ? null : since, signed(adjusted), now],
      })),
    notes: [],
  }
}

/** Nobody entered anything for those who came of age: they are counted, not named. */
function ageSentence({ adjustments: list }: Adjustments): DocumentBlock[] {
  const ofAge = list.filter(({ difference }) => difference.cause === 'age')
  const count = ofAge.reduce((sum, { effect }) => sum + effect, 0)
  if (count <= 0) return []
  return [paragraph(`Có thêm ${formatCount(count)} ${whoCameOfAge(ofAge)} đủ tuổi nên được tính vào số đủ điều kiện.`)]
}

function whoCameOfAge(list: readonly Adjustment[]): string {
  return list.every(({ difference }) => difference.kind === 'student') ? 'học sinh' : 'người'
}

/** A row for each person and cause. */
function peopleTable(list: readonly Adjustment[], stages: readonly Stage[]): DocumentTable {
  const byPerson = Map.groupBy(list, ({ difference: { personId, cause } }) => `${personId}/${cause}`)
  return {
    kind: 'table',
    title: 'Danh sách điều chỉnh',
    columns: [
      { label: 'STT', kind: 'order', width: 10 },
      { label: 'Họ và tên', kind: 'text', width: 40 },
      { label: 'Lớp/Tổ', kind: 'text', width: 22 },
      { label: 'Lý do', kind: 'text', width: 28 },
      { label: 'Nội dung điều chỉnh', kind: 'text', width: 66 },
    ],
    rows: [...byPerson.values()].flatMap((parts, at) => {
      const [first] = parts
      if (!first) return []
      const { fullName, kind, group } = first.difference
      return [
        { cells: [at + 1, fullName, groupLabel(kind, group), causeName(first.difference), contentOf(parts, stages)] },
      ]
    }),
    notes: [],
  }
}

function causeName({ cause, before }: Difference): string {
  if (cause !== 'transfer') return CAUSES[cause]
  return before === null ? 'Chuyển đến' : 'Chuyển đi'
}

/** Stages with the same days share a line: `+1 đã phê duyệt mức 2, đã kích hoạt mức 2 (ngày 20/10/2023)`. */
function contentOf(parts: readonly Adjustment[], stages: readonly Stage[]): string {
  const lines = new Map<string, string[]>()
  for (const { difference, effect } of parts) {
    const what = stages.find(({ key }) => key === difference.stage)?.name ?? 'Người đủ điều kiện'
    const why = difference.stage === null ? standingWords(difference, difference.kind) : dayWords(difference)
    const key = `${signed(effect)}\n${why}`
    lines.set(key, [...(lines.get(key) ?? []), midSentence(what)])
  }
  return [...lines]
    .map(([key, names]) => {
      const [effect = '', why = ''] = key.split('\n')
      return `${effect} ${names.join(', ')}${why === '' ? '' : ` (${why})`}`
    })
    .join('; ')
}

function dayWords({ before, after }: Difference): string {
  if (before === null) return `ngày ${formatDate(after)}`
  return after === null
    ? `đã ghi ngày ${formatDate(before)}`
    : `ngày ${formatDate(before)} sửa thành ${formatDate(after)}`
}

function standingWords({ cause, before, after }: Difference, kind: Kind): string {
  if (cause === 'transfer') return before === null ? 'chuyển đến' : 'chuyển đi'
  const asked = kind === 'student' ? 'đủ điều kiện' : 'thuộc diện thực hiện'
  return `${midSentence(before ?? asked)} → ${midSentence(after ?? asked)}`
}

function signed(value: number): string {
  return value > 0 ? `+${formatCount(value)}` : `−${formatCount(-value)}`
}
