/** The tables of figures that a demo wrote, cell by cell against the independent count. */
import { expect } from 'vitest'
import {
  type PrintedPerson,
  REASONS,
  askedOn,
  isAway,
  numberReached,
  printed,
  reasonOut,
  share,
  unitOf,
} from '../independent-count.ts'
import { type PaperSheet, type SheetCell, tableOf } from '../paper-sheets.ts'
import { type TargetWords, countTarget } from './plan-words.ts'
import type { Demo, RegisterPerson } from './run.ts'

const SCHOOL = 'Trường THCS Nguyễn Du (mẫu)'

/** The steps with columns of their own. */
const STAGES: Readonly<Record<string, string>> = {
  'Đã nộp hồ sơ cấp thẻ': 'card.applied',
  'Đã có thẻ': 'card.issued',
  'Đã cài ứng dụng VNeID': 'app.installed',
  'Đã đăng ký mức 1': 'vneid1.registered',
  'Đã kích hoạt mức 1': 'vneid1.activated',
  'Đã thu nhận hồ sơ mức 2': 'vneid2.applied',
  'Đã phê duyệt mức 2': 'vneid2.approved',
  'Đã kích hoạt mức 2': 'vneid2.activated',
}
export const STAFF_STAGES: Readonly<Record<string, string>> = {
  ...STAGES,
  'Đã đăng ký chữ ký số': 'signature.registered',
  'Chữ ký số đang dùng': 'signature.active',
}

/** What stands below the head of a column for some people. */
function figureCell(column: string, people: readonly PrintedPerson[], asOf: string): SheetCell {
  const asked = askedOn(people, asOf)
  const out = people.length - asked.length
  const [group = '', label = ''] = column.split('/')
  if (column === 'Tổng số') return people.length
  if (column === 'Đủ điều kiện (mẫu số)') return asked.length
  if (column === 'Trong đó vắng mặt') return people.filter((person) => isAway(person, asOf)).length
  if (column === 'Còn lại') return asked.length - numberReached(asked, 'vneid2.activated', asOf)
  if (column === 'Không đủ điều kiện' || column === 'Không đủ điều kiện/Cộng') return out
  if (group === 'Không đủ điều kiện') return people.filter((person) => reasonOut(person, asOf) === label).length
  const stage = STAFF_STAGES[group]
  if (stage === undefined) throw new Error(`nothing is known of a column “${column}”`)
  const reached = numberReached(asked, stage, asOf)
  return label === 'Số lượng' ? reached : share(reached, asked.length)
}

/** Every column of a table of figures, a row for each group and one for all of them. */
function expectFigures(
  sheet: PaperSheet,
  groups: ReadonlyMap<string, readonly PrintedPerson[]>,
  stages: Readonly<Record<string, string>>,
  asOf: string,
): void {
  const table = tableOf(sheet, 'STT')
  const [order = '', name = '', ...figures] = table.columns
  const everybody = [...groups.values()].flat()
  for (const stage of Object.keys(stages)) expect(table.columns).toContain(`${stage}/Tỷ lệ`)
  for (const reason of new Set(everybody.map((person) => reasonOut(person, asOf)))) {
    if (reason !== null) expect(table.columns).toContain(`Không đủ điều kiện/${reason}`)
  }
  const row = (people: readonly PrintedPerson[]) =>
    Object.fromEntries(figures.map((column) => [column, figureCell(column, people, asOf)]))
  expect(table.rows.map(({ cells }) => cells)).toEqual(
    [...groups].map(([group, people], at) => ({ [order]: at + 1, [name]: group, ...row(people) })),
  )
  expect(table.total).toEqual({ [order]: null, [name]: 'Tổng cộng', ...row(everybody) })
}

/** Classes or teams in their order, with their people. */
export function unitsOf(people: readonly PrintedPerson[], kind: PrintedPerson['kind']) {
  const units = Map.groupBy(
    people.filter((person) => person.kind === kind),
    unitOf,
  )
  const names = [...units.keys()].toSorted(new Intl.Collator('vi', { numeric: true }).compare)
  return new Map(names.map((name) => [name, units.get(name) ?? []]))
}

export const sheetOf = (sheets: readonly PaperSheet[], name: string): PaperSheet => {
  const found = sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`there is no sheet “${name}”`)
  return found
}

/** `summary`, or the same tables in another workbook: teams of staff, classes, the whole school. */
export function expectSummary({ people, asOf }: Demo, sheets: readonly PaperSheet[]): void {
  const students = sheetOf(sheets, 'Học sinh')
  expectFigures(sheetOf(sheets, 'Cán bộ-GV-NV'), unitsOf(people, 'staff'), STAFF_STAGES, asOf)
  expectFigures(students, unitsOf(people, 'student'), STAGES, asOf)
  const asked = askedOn(people, asOf)
  const [card, level2] = ['card.issued', 'vneid2.activated'].map((stage) => numberReached(asked, stage, asOf))
  const whole = tableOf(students, 'STT').lines.find((line) => line.startsWith('Cả trường:')) ?? ''
  expect(whole).toContain(`tổng số ${printed(people.length)} người; đủ điều kiện ${printed(asked.length)}; `)
  expect(whole).toContain(`đã có thẻ: ${card} (`)
  expect(whole).toContain(`đã kích hoạt VNeID mức 2: ${level2} (`)
}

/** `ranking` of classes against each target that concerns any of them: figures, judgement, rank, order. */
export function expectRanking({ people, asOf }: Demo, sheets: readonly PaperSheet[], targets: readonly TargetWords[]) {
  const classes = [...unitsOf(people, 'student').keys()]
  const ranked = targets
    .map((target, at) => ({
      target,
      sheet: `Chỉ tiêu ${at + 1}`,
      units: classes.map((name) => ({ name, ...countTarget(people, target, asOf, { kind: 'student', name }) })),
    }))
    .filter(({ units }) => units.some(({ whole }) => whole > 0))
  expect(sheets.map(({ name }) => name)).toEqual(ranked.map(({ sheet }) => sheet))
  for (const { target, sheet, units } of ranked) {
    const table = tableOf(sheetOf(sheets, sheet), 'STT')
    const counted = table.columns[2] ?? ''
    const rows = new Map(table.rows.map((row) => [row.cells['Lớp'], row]))
    expect(rows.size).toBe(table.rows.length)
    // An absolute goal is shared out among all classes and teams: what a class is asked for is no rule of the plan.
    const isShared = target.count !== undefined
    for (const { name, whole, done, required, left } of units) {
      const cells = rows.get(name)?.cells ?? {}
      expect([name, cells[counted], cells['Đã thực hiện'], cells['Tỷ lệ']]).toEqual([
        name,
        whole,
        done,
        share(done, whole),
      ])
      if (isShared) continue
      const beyond = done > required || (done === whole && (target.percent ?? 100) < 100)
      const judged = beyond ? 'Vượt chỉ tiêu' : left === 0 ? 'Đạt chỉ tiêu' : 'Chưa đạt chỉ tiêu'
      expect([name, cells['Phải đạt'], cells['Còn thiếu'], cells['Kết quả']]).toEqual([
        name,
        required,
        left,
        whole === 0 ? 'Không xếp hạng' : judged,
      ])
    }
    const sum = (of: (unit: (typeof units)[number]) => number) => units.reduce((total, unit) => total + of(unit), 0)
    expect([table.total?.[counted], table.total?.['Đã thực hiện']]).toEqual([
      sum(({ whole }) => whole),
      sum(({ done }) => done),
    ])
    for (const [heading, group] of Map.groupBy(table.rows, (row) => row.heading)) {
      expect(heading).toContain(`: ${group.length} lớp`)
      const shares = group.map(({ cells }) => Number(cells['Đã thực hiện']) / Number(cells[counted]))
      const ranks = group.map(({ cells }) => cells['Hạng'])
      if (heading.startsWith('Không xếp hạng')) expect(new Set(ranks)).toEqual(new Set([null]))
      else {
        expect(shares).toEqual(shares.toSorted((left, right) => right - left))
        const first = Number(ranks[0])
        expect(ranks).toEqual(shares.map((each) => first + shares.filter((other) => other > each).length))
      }
    }
  }
}

/** `consolidated`: one school, that sent one report; its figures, and those of each target. */
export function expectConsolidated(
  { people, asOf }: Demo,
  sheets: readonly PaperSheet[],
  targets: readonly TargetWords[],
): void {
  const [sent] = sheets
  if (!sent) throw new Error('there is no sheet')
  const { rows } = tableOf(sent, 'STT')
  const [cells, ...others] = rows.map((row) => row.cells)
  expect(others).toEqual([])
  const on = String(cells?.['Số liệu đến ngày'])
  expect(cells).toMatchObject({ Trường: SCHOOL, 'Số lần nộp': 1 })
  const then = askedOn(people, on)
  expect([cells?.['Số liệu đã nộp/Đủ điều kiện'], cells?.['Số liệu đã nộp/Kích hoạt mức 2']]).toEqual([
    then.length,
    numberReached(
      then.filter((person) => !isLate(person)),
      'vneid2.activated',
      on,
    ),
  ])
  const all = (of: readonly RegisterPerson[]) => new Map([[SCHOOL, of]])
  const ofKind = (kind: string) => people.filter((person) => person.kind === kind)
  expectFigures(sheetOf(sheets, 'Tất cả'), all(people), STAGES, asOf)
  expectFigures(sheetOf(sheets, 'Cán bộ-GV-NV'), all(ofKind('staff')), STAFF_STAGES, asOf)
  expectFigures(sheetOf(sheets, 'Học sinh'), all(ofKind('student')), STAGES, asOf)

  const ofTargets = sheets
    .filter(({ name }) => name.startsWith('Chỉ tiêu'))
    .flatMap((sheet) => {
      const { columns, rows, total } = tableOf(sheet, 'STT')
      expect(rows).toHaveLength(1)
      expect({ ...total, STT: 1, Trường: SCHOOL }).toEqual(rows[0]?.cells)
      return columns.slice(2).map((column) => rows[0]?.cells[column] ?? null)
    })
  expect(ofTargets).toEqual(
    targets.flatMap((target) => {
      const { whole, done, left } = countTarget(people, target, asOf)
      return [whole, done, share(done, whole), left]
    }),
  )
}

/** Whom the demo enters late: level 2 activated, though no application was ever taken down. */
export function isLate({ milestones }: PrintedPerson): boolean {
  return milestones['vneid2']?.['activated'] !== undefined && milestones['vneid2']['applied'] === undefined
}

/** The figures on the cover of `submission` and in what programs read of it. */
export function expectSubmission(demo: Demo, sheets: readonly PaperSheet[], targets: readonly TargetWords[]): void {
  const { people, asOf } = demo
  expectSummary(
    demo,
    sheets.filter(({ hidden }) => !hidden),
  )
  const [cover] = sheets
  if (!cover) throw new Error('there is no sheet')
  const asked = askedOn(people, asOf)
  const rows = tableOf(cover, 'STT').rows.map(({ cells }) => [cells['Nội dung'], cells['Số liệu']] as const)
  const value = (label: string) => String(rows.find(([name]) => name === label)?.[1])
  expect(value('Tổng số người')).toBe(printed(people.length))
  expect(value('Đủ điều kiện (mẫu số)')).toBe(printed(asked.length))
  expect(value('Không đủ điều kiện')).toMatch(new RegExp(`^${printed(people.length - asked.length)} \\(`))
  for (const [name, stage] of Object.entries(STAFF_STAGES)) {
    const meant = stage.startsWith('signature') ? asked.filter(({ kind }) => kind === 'staff') : asked
    expect(value(name)).toBe(withShare(numberReached(meant, stage, asOf), meant.length))
  }
  const ofTargets = rows.slice(-targets.length).map(([, figures]) => figures)
  expect(ofTargets).toEqual(
    targets.map((target) => {
      const { whole, done, required, left } = countTarget(people, target, asOf)
      return `${withShare(done, whole)} trên ${printed(whole)}; phải đạt ${printed(required)}; còn thiếu ${printed(left)}`
    }),
  )
  expectPayload(demo, sheets, targets)
}

/** `143 (70,1%)`. */
function withShare(part: number, whole: number): string {
  const percent = share(part, whole)
  return percent === null ? printed(part) : `${printed(part)} (${(percent * 100).toFixed(1).replace('.', ',')}%)`
}

/** What a program reads: the checksum holds, and the figures are those of the count. */
function expectPayload({ people, asOf }: Demo, sheets: readonly PaperSheet[], targets: readonly TargetWords[]): void {
  const hidden = sheets.filter((sheet) => sheet.hidden)
  expect(hidden).toHaveLength(1)
  const rows = hidden[0]?.rows ?? []
  const at = rows.findIndex(([label]) => label === 'json')
  const json = rows
    .slice(at + 1)
    .map((row) => String(row[1]))
    .join('')
  expect(rows.find(([label]) => label === 'fnv1a-64')?.[1]).toBe(fnv1a(json))
  const payload = JSON.parse(json) as {
    asOf: string
    total: PayloadGroup
    kinds: { kind: PrintedPerson['kind']; total: PayloadGroup; groups: PayloadGroup[] }[]
    targets: { total: { whole: number; done: number; required: number; left: number } }[]
  }
  expect(payload.asOf).toBe(asOf)
  expectPayloadGroup(payload.total, people, asOf)
  for (const { kind, total, groups } of payload.kinds) {
    expectPayloadGroup(
      total,
      people.filter((person) => person.kind === kind),
      asOf,
    )
    const units = unitsOf(people, kind)
    expect(groups.map(({ name }) => name)).toEqual([...units.keys()])
    for (const group of groups) expectPayloadGroup(group, units.get(group.name) ?? [], asOf)
  }
  expect(
    payload.targets.map(({ total: { whole, done, required, left } }) => ({ whole, done, required, left })),
  ).toEqual(targets.map((target) => countTarget(people, target, asOf)))
}

interface PayloadGroup {
  name: string
  headcount: number
  eligible: number
  absent: number
  notEligible: Record<string, number>
  stages: Record<string, number>
  stagesOfEligible: Record<string, number>
}

function expectPayloadGroup(group: PayloadGroup, people: readonly PrintedPerson[], asOf: string): void {
  const asked = askedOn(people, asOf)
  const reasonName = (reason: string) => (reason === 'under-age' ? 'Chưa đủ 14 tuổi' : REASONS[reason])
  expect(group).toMatchObject({
    headcount: people.length,
    eligible: asked.length,
    absent: people.filter((person) => isAway(person, asOf)).length,
    notEligible: Object.fromEntries(
      Object.keys(group.notEligible).map((reason) => [
        reason,
        people.filter((person) => reasonOut(person, asOf) === reasonName(reason)).length,
      ]),
    ),
    stages: Object.fromEntries(Object.values(STAFF_STAGES).map((stage) => [stage, numberReached(people, stage, asOf)])),
    stagesOfEligible: Object.fromEntries(
      Object.values(STAFF_STAGES).map((stage) => [stage, numberReached(asked, stage, asOf)]),
    ),
  })
  const out = Object.values(group.notEligible).reduce((sum, count) => sum + count, 0)
  expect(out + group.eligible).toBe(group.headcount)
}

/** FNV-1a of 64 bits, by its definition. */
function fnv1a(ascii: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of Buffer.from(ascii, 'latin1')) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
