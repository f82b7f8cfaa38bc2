/** The closing report that a demo wrote, against the independent count. */
import { expect } from 'vitest'
import { type PrintedPerson, askedOn, hasReached, nextStep, numberReached, share } from '../independent-count.ts'
import { type PaperSheet, tableOf } from '../paper-sheets.ts'
import { unitsOf } from './figures.ts'
import { GOAL, dmy, expectPeopleSentence, expectTargets, expectUnits, textOf, titled } from './papers.ts'
import { type TargetWords, countTarget } from './plan-words.ts'
import type { Demo } from './run.ts'

/** `final`: activities, targets with judgement, classes and teams, charts, the groups of those left. */
export function expectFinal({ people, asOf }: Demo, sheets: readonly PaperSheet[], targets: readonly TargetWords[]) {
  const text = textOf(sheets)
  expectPeopleSentence(people, asOf, text)
  const judged = expectTargets(people, asOf, sheets, targets)
  for (const [at, target] of targets.entries()) {
    const judgement = String(judged[at]?.cells['Đánh giá'])
    expect(judgementsOf(people, target, asOf)).toContain(judgement)
  }
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

/** What can be thought of a target at the end of a day; of one without a due day more than one thing. */
function judgementsOf(people: readonly PrintedPerson[], target: TargetWords, asOf: string): string[] {
  const { whole, done, required, left } = countTarget(people, target, asOf)
  if (whole === 0 && required === 0) return ['Không có đối tượng']
  if (done > required) return ['Vượt']
  if (left === 0) return ['Đạt']
  return target.due === undefined ? ['Đúng tiến độ', 'Chậm tiến độ'] : ['Chưa đạt']
}
