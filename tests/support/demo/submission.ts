/** The workbook that a receiving office reads: by eye and by program, against the independent count. */
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
} from '../independent-count.ts'
import { type PaperSheet, tableOf } from '../paper-sheets.ts'
import { STAFF_STAGES, expectSummary, unitsOf } from './figures.ts'
import { type TargetWords, countTarget } from './plan-words.ts'
import type { Demo } from './run.ts'

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
