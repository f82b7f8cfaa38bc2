/** The lists of people that a demo wrote, person by person against the independent count. */
import { expect } from 'vitest'
import {
  type PrintedPerson,
  askedOn,
  byGivenName,
  hasReached,
  isAsked,
  masked,
  nextStep,
  numberReached,
  printed,
  reasonAway,
  reasonOut,
  unitOf,
  writtenDay,
} from '../independent-count.ts'
import { type PaperSheet, type PaperTable, type SheetCell, tableOf } from '../paper-sheets.ts'
import type { Demo, RegisterPerson } from './run.ts'

/** The head of a column, and what stands below it for a person. */
type Columns = Record<string, (person: RegisterPerson) => SheetCell>

const LEVEL2 = 'vneid2.activated'
const GENDERS: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' }

/** A day, the mark of a step that only a later one proves, or nothing. */
const dayOf =
  (stage: string, asOf: string) =>
  (person: PrintedPerson): SheetCell =>
    writtenDay(person, stage, asOf) ?? (hasReached(person, stage, asOf) ? '✓' : null)

function remark(person: PrintedPerson, asOf: string): string | null {
  return reasonOut(person, asOf) ?? reasonAway(person, asOf)
}

/** Every row of a table, one for each of the people in this order. */
function expectRows(table: PaperTable, people: readonly RegisterPerson[], columns: Columns): void {
  expect(
    table.rows.map(({ cells }) => Object.fromEntries(Object.keys(columns).map((key) => [key, cells[key]]))),
  ).toEqual(people.map((person) => Object.fromEntries(Object.entries(columns).map(([key, of]) => [key, of(person)]))))
  expect(table.rows.map(({ cells }) => cells['STT'])).toEqual(people.map((_, at) => at + 1))
}

/** Everybody of a kind by class or team, each in the order of its list. */
function byUnit(people: readonly RegisterPerson[], kind: PrintedPerson['kind']): Map<string, RegisterPerson[]> {
  const units = Map.groupBy(
    people.filter((person) => person.kind === kind),
    unitOf,
  )
  const names = [...units.keys()].toSorted(new Intl.Collator('vi', { numeric: true }).compare)
  return new Map(names.map((name) => [name, (units.get(name) ?? []).toSorted(byGivenName)]))
}

/** `class-list`: a sheet a class; who is in it, the marks and their days, the sums below. */
export function expectClassList({ people, asOf }: Demo, sheets: readonly PaperSheet[]): void {
  const classes = byUnit(people, 'student')
  expect(sheets.map(({ name }) => name)).toEqual([...classes.keys()])
  const tick = (stage: string) => (person: RegisterPerson) => {
    const on = writtenDay(person, stage, asOf)
    if (on !== null) return on
    if (hasReached(person, stage, asOf)) return '✓'
    return isAsked(person, asOf) ? '☐' : '–'
  }
  for (const sheet of sheets) {
    const pupils = classes.get(sheet.name) ?? []
    const table = tableOf(sheet, 'STT')
    expectRows(table, pupils, {
      'Họ và tên': ({ fullName }) => fullName,
      'Ngày sinh': ({ birthDate }) => birthDate,
      'Giới tính': ({ gender }) => GENDERS[gender] ?? null,
      'Số định danh': ({ personalId }) => masked(personalId),
      'Có thẻ': tick('card.issued'),
      'Mức 1': tick('vneid1.activated'),
      'Mức 2': tick(LEVEL2),
      'Ghi chú': (person) => remark(person, asOf),
    })
    const asked = askedOn(pupils, asOf)
    const sums = table.lines.find((line) => line.startsWith('Tổng số:')) ?? ''
    const counts = ['card.issued', 'vneid1.activated', LEVEL2].map((stage) => numberReached(asked, stage, asOf))
    expect(sums).toContain(`Tổng số: ${printed(pupils.length)}. Đủ điều kiện: ${printed(asked.length)}`)
    if (asked.length > 0) expect([...sums.matchAll(/(\d+) \(/g)].map(([, count]) => Number(count))).toEqual(counts)
  }
}

/** `student-list` and `staff-list`: full numbers, and every step with its day. */
export function expectRegisters(
  { people, asOf }: Demo,
  students: readonly PaperSheet[],
  staff: readonly PaperSheet[],
): void {
  const columns: Columns = {
    'Họ và tên': ({ fullName }) => fullName,
    'Ngày sinh': ({ birthDate }) => birthDate,
    'Giới tính': ({ gender }) => GENDERS[gender] ?? null,
    'Số định danh cá nhân': ({ personalId }) => personalId,
    'Mã định danh Bộ GD&ĐT': ({ moetId }) => moetId,
    'Số điện thoại': ({ phone }) => phone,
    'Có thẻ': dayOf('card.issued', asOf),
    'Kích hoạt mức 1': dayOf('vneid1.activated', asOf),
    'Thu nhận mức 2': dayOf('vneid2.applied', asOf),
    'Phê duyệt mức 2': dayOf('vneid2.approved', asOf),
    'Kích hoạt mức 2': dayOf(LEVEL2, asOf),
    'Ghi chú': (person) => remark(person, asOf),
  }
  const classes = byUnit(people, 'student')
  expect(students.map(({ name }) => name)).toEqual([...classes.keys()])
  for (const sheet of students) {
    expectRows(tableOf(sheet, 'STT'), classes.get(sheet.name) ?? [], { ...columns, Lớp: ({ className }) => className })
  }
  expect(staff).toHaveLength(1)
  for (const sheet of staff) {
    expectRows(tableOf(sheet, 'STT'), [...byUnit(people, 'staff').values()].flat(), {
      ...columns,
      Tổ: ({ teamName }) => teamName,
      'Chức vụ': ({ position }) => position,
      'Đăng ký CKS': dayOf('signature.registered', asOf),
      'CKS đang dùng': dayOf('signature.active', asOf),
    })
  }
}

/** The rows of a list by the name of their heading; the heading says how many they are. */
function byHeading(table: PaperTable): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [heading, rows] of Map.groupBy(table.rows, (row) => row.heading)) {
    const [, name = '', count = ''] = /^(.*): ([\d.]+) người/.exec(heading) ?? []
    expect(count).toBe(printed(rows.length))
    groups.set(name, rows.map(({ cells }) => whoIs(cells)).toSorted())
  }
  return groups
}

/** Name, class or team, birth date and the end of the number: nobody shares them all. */
const whoIs = (cells: Record<string, SheetCell>) =>
  [cells['Họ và tên'], cells['Lớp/Tổ'], cells['Ngày sinh'], cells['Số định danh']].join(' | ')
const who = (person: PrintedPerson) =>
  [person.fullName, unitOf(person), person.birthDate, masked(person.personalId)].join(' | ')

function grouped(people: readonly PrintedPerson[], of: (person: PrintedPerson) => string | null) {
  const groups = new Map<string, string[]>()
  for (const person of people) {
    const name = of(person)
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), who(person)].toSorted())
  }
  return groups
}

/** `outstanding`: everybody asked for who has not activated level 2, under the step that each needs. */
export function expectOutstanding({ people, asOf }: Demo, sheet: PaperSheet): void {
  const table = tableOf(sheet, 'STT')
  const asked = askedOn(people, asOf)
  expect(byHeading(table)).toEqual(grouped(asked, (person) => nextStep(person, asOf)))
  const left = asked.filter((person) => nextStep(person, asOf) !== null).length
  const finished = numberReached(asked, LEVEL2, asOf)
  expect(left).toBe(asked.length - finished)
  expect(table.lines.join(' ')).toContain(
    `Tổng số chưa hoàn thành: ${printed(left)} người. Đã hoàn thành: ${finished} (`,
  )
  expect(table.lines.join(' ')).toContain(`trên ${printed(asked.length)} người đủ điều kiện`)
  expect(table.lines.join(' ')).toContain(
    `Không có trong danh sách vì không đủ điều kiện: ${printed(people.length - asked.length)} người`,
  )
}

/** `confirmed`, `absent`, `not-eligible`: disjoint, and with those left they are everybody. */
export function expectThreeLists(
  { people, asOf }: Demo,
  lists: { confirmed: PaperSheet; absent: PaperSheet; notEligible: PaperSheet },
): void {
  const [confirmed, absent, out] = [lists.confirmed, lists.absent, lists.notEligible].map((sheet) =>
    tableOf(sheet, 'STT'),
  )
  if (!confirmed || !absent || !out) throw new Error('there are three')
  const asked = askedOn(people, asOf)
  const finished = asked.filter((person) => hasReached(person, LEVEL2, asOf))
  expect(confirmed.rows.map(({ cells }) => whoIs(cells)).toSorted()).toEqual(finished.map(who).toSorted())
  for (const { cells } of confirmed.rows) {
    const person = finished.find((each) => who(each) === whoIs(cells))
    if (!person) throw new Error(`${whoIs(cells)} has not finished`)
    expect([cells['Có thẻ'], cells['Kích hoạt mức 2']]).toEqual([
      dayOf('card.issued', asOf)(person),
      dayOf(LEVEL2, asOf)(person),
    ])
  }
  const away = asked.filter((person) => !finished.includes(person))
  expect(byHeading(absent)).toEqual(grouped(away, (person) => reasonAway(person, asOf)))
  expect(byHeading(out)).toEqual(grouped(people, (person) => reasonOut(person, asOf)))

  const listed = [confirmed, absent, out].flatMap(({ rows }) => rows.map(({ cells }) => whoIs(cells)))
  expect(new Set(listed).size).toBe(listed.length)
  const left = away.filter((person) => reasonAway(person, asOf) === null).length
  expect(listed.length + left).toBe(people.length)
  const sums = `Tổng số ${printed(people.length)} người, gồm: đã kích hoạt mức 2: ${printed(finished.length)}; không có mặt: ${printed(absent.rows.length)}; không đủ điều kiện: ${printed(out.rows.length)}; còn lại (đủ điều kiện, có mặt, chưa thực hiện): ${printed(left)}.`
  for (const { lines } of [confirmed, absent, out]) expect(lines).toContain(sums)
}

/** `mobile-session`: everybody present who needs the team, a slot each: two desks, 5 minutes, 7:30-11:00, 13:30-16:30. */
export function expectMobileSession({ people, asOf }: Demo, sheet: PaperSheet): void {
  const table = tableOf(sheet, 'STT')
  const work: Readonly<Record<string, string>> = {
    'Làm thẻ': 'Làm thẻ, đăng ký mức 2',
    'Đăng ký mức 2': 'Đăng ký mức 2',
    'Kích hoạt mức 2': 'Kích hoạt mức 2',
  }
  const needing = askedOn(people, asOf).filter(
    (person) => reasonAway(person, asOf) === null && nextStep(person, asOf) !== null,
  )
  const served = needing.filter((person) => work[nextStep(person, asOf) ?? ''] !== undefined)
  const line = (person: PrintedPerson) => `${who(person)} | ${work[nextStep(person, asOf) ?? '']}`
  expect(table.rows.map(({ cells }) => `${whoIs(cells)} | ${cells['Việc cần làm']}`).toSorted()).toEqual(
    served.map(line).toSorted(),
  )
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const starts = [
    ...Array.from({ length: 42 }, (_, at) => 7 * 60 + 30 + 5 * at),
    ...Array.from({ length: 36 }, (_, at) => 13 * 60 + 30 + 5 * at),
  ]
  const slots = starts.flatMap((minutes) => [1, 2].map((desk) => [clock(minutes), desk]))
  expect(table.rows.map(({ cells }) => [cells['Giờ'], cells['Bàn']])).toEqual(slots.slice(0, served.length))
  expect(table.lines.join(' ')).toContain(`Đăng ký: ${served.length} người; xếp được giờ: ${served.length}`)
  const waiting = (step: string) => needing.filter((person) => nextStep(person, asOf) === step).length
  expect(table.lines.join(' ')).toContain(
    `chờ cấp thẻ ${waiting('Chờ cấp thẻ')}, chờ phê duyệt mức 2 ${waiting('Chờ phê duyệt')} người`,
  )
}
