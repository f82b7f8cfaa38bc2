/** The papers of running text that a demo wrote, table by table against the independent count. */
import { expect } from 'vitest'
import {
  type PrintedPerson,
  askedOn,
  hasReached,
  isAsked,
  isAway,
  nextStep,
  numberReached,
  numberReachedWithin,
  printed,
  share,
  unitOf,
} from '../independent-count.ts'
import { type PaperSheet, type SheetCell, type TableRow, tableOf } from '../paper-sheets.ts'
import { STAFF_STAGES, isLate, unitsOf } from './figures.ts'
import { type TargetWords, countTarget, targetCells } from './plan-words.ts'
import type { Demo } from './run.ts'

const STAGES: Readonly<Record<string, string>> = {
  ...STAFF_STAGES,
  'Đã dự tập huấn': 'training.attended',
  'Đã tham gia tình nguyện': 'volunteer.joined',
  'Đã dùng VNeID tố giác tội phạm': 'crime-report.made',
}
/** Heads of the tables by class or team. */
const SHORT: Readonly<Record<string, string>> = {
  'Có thẻ': 'card.issued',
  'Cài VNeID': 'app.installed',
  'Kích hoạt mức 1': 'vneid1.activated',
  'Thu nhận mức 2': 'vneid2.applied',
  'Kích hoạt mức 2': 'vneid2.activated',
}
const GOAL = 'vneid2.activated'

export interface PeriodWords {
  from: string
  /** The as-of date. */
  until: string
}

export const dmy = (day: string) => day.split('-').toReversed().join('/')

/** The sheet whose first line is, or ends with, these words. */
function titled(sheets: readonly PaperSheet[], words: string): PaperSheet {
  const found = sheets.find(({ rows }) => String(rows[0]?.[0]).endsWith(words))
  if (!found) throw new Error(`no sheet “${words}”: ${sheets.map(({ rows }) => String(rows[0]?.[0])).join('; ')}`)
  return found
}

/** The lines of text of a paper's first sheet. */
function textOf(sheets: readonly PaperSheet[]): string[] {
  return (sheets[0]?.rows ?? []).map(([cell]) => String(cell ?? ''))
}

/** How many people there are, are asked for and are not. */
function expectPeopleSentence(people: readonly PrintedPerson[], asOf: string, text: readonly string[]): void {
  const asked = askedOn(people, asOf)
  const sentence = text.find((line) => line.startsWith(`Tính đến ngày ${dmy(asOf)}, nhà trường có`)) ?? ''
  const students = people.filter(({ kind }) => kind === 'student').length
  expect(sentence).toContain(`${printed(students)} học sinh và ${printed(people.length - students)} cán bộ`)
  expect(sentence).toContain(`(đủ điều kiện): ${printed(asked.length)} người`)
  expect(sentence).toContain(`không đủ điều kiện: ${printed(people.length - asked.length)} người`)
  const away = people.filter((person) => isAway(person, asOf)).length
  expect(sentence.includes('vắng mặt')).toBe(away > 0)
  if (away > 0) expect(sentence).toContain(`vẫn tính trong mẫu số: ${away} người`)
}

/** A row for each target, and a sentence for each with something left. */
function expectTargets(
  people: readonly PrintedPerson[],
  asOf: string,
  sheets: readonly PaperSheet[],
  targets: readonly TargetWords[],
): TableRow[] {
  const { rows } = tableOf(titled(sheets, 'Kết quả so với chỉ tiêu của kế hoạch'), 'STT')
  expect(rows.map(({ cells: { STT: _, 'Chỉ tiêu': _name, 'Đánh giá': _judged, ...figures } }) => figures)).toEqual(
    targets.map((target) => targetCells(people, target, asOf)),
  )
  const left = textOf(sheets).flatMap((line) => {
    const [, at, count] = /^- Chỉ tiêu (\d+): còn ([\d.]+) (?:người|tài khoản)/.exec(line) ?? []
    return at === undefined || count === undefined ? [] : [[Number(at), count]]
  })
  expect(left).toEqual(
    targets.flatMap((target, at) => {
      const count = countTarget(people, target, asOf)
      return count.left === 0 ? [] : [[at + 1, printed(count.left)]]
    }),
  )
  return rows
}

/** The tables by class and by team. */
function expectUnits(
  people: readonly PrintedPerson[],
  sheets: readonly PaperSheet[],
  asOf: string,
  days?: PeriodWords,
) {
  for (const [kind, first] of [
    ['student', 'Lớp'],
    ['staff', 'Tổ'],
  ] as const) {
    const table = tableOf(titled(sheets, `Kết quả theo ${first.toLowerCase()}`), first)
    const cell = (column: string, of: readonly PrintedPerson[]): SheetCell => {
      const asked = askedOn(of, asOf)
      const [group = '', label = ''] = column.split('/')
      if (column === 'Tổng số') return of.length
      if (column === 'Đủ điều kiện') return asked.length
      const stage = SHORT[group]
      if (stage === undefined) throw new Error(`nothing is known of a column “${column}”`)
      const reached = numberReached(asked, stage, asOf)
      if (label === 'Trong kỳ' && days) return numberReachedWithin(of, stage, days.from, days.until)
      if (label === 'Tỷ lệ') return share(reached, asked.length)
      return label === 'Còn lại' ? asked.length - reached : reached
    }
    const row = (name: string, of: readonly PrintedPerson[]) =>
      Object.fromEntries(table.columns.map((column) => [column, column === first ? name : cell(column, of)]))
    const units = unitsOf(people, kind)
    expect(table.columns).toContain('Kích hoạt mức 2/Còn lại')
    expect(table.rows.map(({ cells }) => cells)).toEqual([...units].map(([name, of]) => row(name, of)))
    expect(table.total).toEqual(row('Tổng cộng', [...units.values()].flat()))
  }
}

/** `period`: in the period and in all, against the targets, by class and team, and why it differs from the last one. */
export function expectPeriod(
  { people }: Pick<Demo, 'people'>,
  sheets: readonly PaperSheet[],
  targets: readonly TargetWords[],
  days: PeriodWords,
): void {
  const asOf = days.until
  const text = textOf(sheets)
  expectPeopleSentence(people, asOf, text)
  const table = tableOf(titled(sheets, 'Kết quả trong kỳ và lũy kế'), 'Nội dung')
  const students = people.filter(({ kind }) => kind === 'student')
  const staff = people.filter(({ kind }) => kind === 'staff')
  expect(table.rows.length).toBeGreaterThanOrEqual(6)
  for (const { cells } of table.rows) {
    const stage = STAGES[String(cells['Nội dung'])]
    if (stage === undefined) throw new Error(`nothing is known of “${String(cells['Nội dung'])}”`)
    const ofStaff = stage.startsWith('signature')
    const pair = (head: string, of: readonly PrintedPerson[]) => ({
      [`${head}/Trong kỳ`]: numberReachedWithin(of, stage, days.from, days.until),
      [`${head}/Lũy kế`]: numberReached(of, stage, asOf),
    })
    const none = { 'Học sinh/Trong kỳ': null, 'Học sinh/Lũy kế': null }
    const asked = askedOn(ofStaff ? staff : people, asOf)
    expect(cells).toEqual({
      'Nội dung': cells['Nội dung'],
      ...(ofStaff ? none : pair('Học sinh', students)),
      ...pair('CB, GV, NV', staff),
      ...pair('Cộng', people),
      'Lũy kế của người đủ điều kiện/Số người': numberReached(asked, stage, asOf),
      'Lũy kế của người đủ điều kiện/Tỷ lệ': share(numberReached(asked, stage, asOf), asked.length),
    })
    const within = numberReachedWithin(people, stage, days.from, days.until)
    const what = String(cells['Nội dung']).replace('Đã ', '').toLowerCase().replaceAll('vneid', 'VNeID')
    const sentence = text.find((line) => line.includes(', nhà trường có thêm: ')) ?? ''
    expect(sentence.toLowerCase().includes(`${what.toLowerCase()}: ${printed(within)} người`)).toBe(within > 0)
  }
  expectTargets(people, asOf, sheets, targets)
  expectUnits(people, sheets, asOf, days)
  expectExplanation(people, asOf, sheets)
}

/** Where such a report was sent before: what was sent, what came since, what is adjusted; by name those entered late. */
function expectExplanation(people: readonly PrintedPerson[], asOf: string, sheets: readonly PaperSheet[]): void {
  const sentence = textOf(sheets).find((line) => line.startsWith('Báo cáo kỳ trước lấy số liệu đến ngày'))
  if (sentence === undefined) return
  const sentOn = /đến ngày (\S+)/.exec(sentence)?.[1]?.split('/').toReversed().join('-') ?? ''
  const late = people.filter(isLate)
  const onTime = people.filter((person) => !isLate(person))
  expect(late.length).toBeGreaterThan(0)
  const { rows } = tableOf(titled(sheets, 'Giải trình so với báo cáo kỳ trước'), 'Nội dung')
  for (const { cells } of rows) {
    const stage = STAGES[String(cells['Nội dung'])]
    const since = stage === undefined ? null : numberReachedWithin(people, stage, next(sentOn), asOf)
    const sent = stage === undefined ? askedOn(people, sentOn).length : numberReached(onTime, stage, sentOn)
    const now = stage === undefined ? askedOn(people, asOf).length : numberReached(people, stage, asOf)
    expect(cells).toEqual({
      'Nội dung': cells['Nội dung'],
      'Đã báo cáo': sent,
      'Phát sinh sau đó': since,
      'Điều chỉnh': `+${now - sent - (since ?? 0)}`,
      'Lũy kế kỳ này': now,
    })
  }
  for (const stage of ['Đã thu nhận hồ sơ mức 2', 'Đã phê duyệt mức 2', 'Đã kích hoạt mức 2'])
    expect(rows.find(({ cells }) => cells['Nội dung'] === stage)?.cells['Điều chỉnh']).toBe(`+${late.length}`)
  const named = tableOf(titled(sheets, 'Danh sách điều chỉnh'), 'STT').rows.map(({ cells }) => cells)
  expect(named.map((cells) => `${cells['Họ và tên']} ${cells['Lớp/Tổ']} ${cells['Lý do']}`).toSorted()).toEqual(
    late.map((person) => `${person.fullName} ${unitOf(person)} Ghi bổ sung`).toSorted(),
  )
  const comeOfAge = people.filter((person) => !isAsked(person, sentOn) && isAsked(person, asOf)).length
  if (comeOfAge > 0) expect(textOf(sheets).join('\n')).toContain(`Có thêm ${printed(comeOfAge)} học sinh đủ tuổi`)
}

function next(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** `final`: activities, targets with judgement, classes and teams, charts, the groups of those left. */
export function expectFinal({ people, asOf }: Demo, sheets: readonly PaperSheet[], targets: readonly TargetWords[]) {
  const text = textOf(sheets)
  expectPeopleSentence(people, asOf, text)
  const judged = expectTargets(people, asOf, sheets, targets)
  expect(judged.map(({ cells }) => cells['Đánh giá'])).toEqual(
    targets.map((target) => {
      const { whole, done, required, left } = countTarget(people, target, asOf)
      if (whole === 0 && required === 0) return 'Không có đối tượng'
      if (done > required) return 'Vượt'
      if (left === 0) return 'Đạt'
      return target.due === undefined ? expect.stringMatching(/^(Đúng|Chậm) tiến độ$/) : 'Chưa đạt'
    }),
  )
  expectUnits(people, sheets, asOf)

  const asked = askedOn(people, asOf)
  const groups: readonly (readonly [string, (step: string) => boolean])[] = [
    ['Chưa có thẻ căn cước (CCCD gắn chip)', (step) => step === 'Làm thẻ' || step === 'Chờ cấp thẻ'],
    ['Đã có thẻ, chưa đăng ký tài khoản mức 2', (step) => step === 'Đăng ký mức 2'],
    ['Đã đăng ký mức 2, chưa kích hoạt', (step) => step === 'Chờ phê duyệt' || step === 'Kích hoạt mức 2'],
    ['Tổng cộng', () => true],
  ]
  const left = tableOf(titled(sheets, 'Người đủ điều kiện chưa kích hoạt tài khoản mức 2'), 'Nhóm')
  expect([...left.rows.map(({ cells }) => cells), left.total]).toEqual(
    groups.map(([name, holds]) => {
      const of = asked.filter((person) => {
        const step = nextStep(person, asOf)
        return step !== null && holds(step)
      })
      const students = of.filter(({ kind }) => kind === 'student').length
      return { Nhóm: name, 'Học sinh': students, 'CB, GV, NV': of.length - students, Cộng: of.length }
    }),
  )

  const whole = [...unitsOf(people, 'student'), ...unitsOf(people, 'staff')].filter(([, of]) => {
    const meant = askedOn(of, asOf)
    return meant.length > 0 && meant.every((person) => hasReached(person, GOAL, asOf))
  })
  const commended = text.slice(text.indexOf('V. ĐỀ NGHỊ BIỂU DƯƠNG') + 1).join(' ')
  expect(text.includes('V. ĐỀ NGHỊ BIỂU DƯƠNG')).toBe(whole.length > 0)
  for (const [name, of] of whole) expect(commended).toContain(`${name} (${askedOn(of, asOf).length} người)`)
  if (whole.length > 0) expect(commended.match(/\(\d+ người\)/g)).toHaveLength(whole.length)

  expectCharts(people, asOf, sheets, targets)
  const activities = tableOf(titled(sheets, 'Các hoạt động đã tổ chức'), 'STT').rows.map(({ cells }) => cells)
  const totals = tableOf(titled(sheets, 'Tổng hợp theo hình thức'), 'Hình thức')
  expect(activities.map((cells) => cells['Số người'])).toEqual([640, 38, 152, 96])
  expect(totals.total).toEqual({ 'Hình thức': 'Tổng cộng', 'Số hoạt động': 4, 'Số lượt người': 926 })
}

/** What the pictures show stands beside them as numbers. */
function expectCharts(
  people: readonly PrintedPerson[],
  asOf: string,
  sheets: readonly PaperSheet[],
  targets: readonly TargetWords[],
): void {
  for (const [kind, words] of [
    ['student', 'theo lớp'],
    ['staff', 'theo tổ'],
  ] as const) {
    const { rows } = tableOf(titled(sheets, `Tỷ lệ trên số người đủ điều kiện, ${words}`), 'Nội dung')
    const units = [...unitsOf(people, kind)].filter(([, of]) => askedOn(of, asOf).length > 0)
    expect(rows.map(({ cells }) => Object.values(cells))).toEqual(
      units.map(([name, of]) => {
        const meant = askedOn(of, asOf)
        return [name, ...['card.issued', GOAL].map((stage) => share(numberReached(meant, stage, asOf), meant.length))]
      }),
    )
  }
  const { rows } = tableOf(titled(sheets, 'Tiến độ các chỉ tiêu theo thời gian'), 'Ngày')
  const year = asOf.slice(0, 4)
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.at(-1)?.cells['Ngày']).toBe(dmy(asOf).slice(0, 5))
  for (const { cells } of rows) {
    const day = `${year}-${String(cells['Ngày']).split('/').toReversed().join('-')}`
    for (const [at, target] of targets.slice(0, 4).entries()) {
      const shown = cells[`Chỉ tiêu ${at + 1}`] ?? null
      const { done, whole } = countTarget(people, target, day)
      if (shown !== null) expect([day, at + 1, shown]).toEqual([day, at + 1, share(done, whole)])
    }
  }
}
