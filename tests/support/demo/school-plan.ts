/** The numbers of the school's own plan, that a demo drafts as of the day on which the plan begins. */
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { readWord } from '../docx-text.ts'
import { type PrintedPerson, askedOn, printed, share } from '../independent-count.ts'
import { tablesOf } from './documents.ts'
import { unitsOf } from './figures.ts'
import { dmy } from './papers.ts'
import { type TargetWords, countTarget } from './plan-words.ts'
import type { Demo } from './run.ts'

export async function expectSchoolPlan(
  { file, people }: Demo,
  { start, end, targets }: { start: string; end: string; targets: readonly TargetWords[] },
): Promise<void> {
  const { xml, paragraphs } = await readWord(new Uint8Array(await readFile(file('ke-hoach-cua-truong', '.docx'))))
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  const asked = askedOn(people, start)
  expect(text).toContain(`Từ ngày ${dmy(start)} đến hết ngày ${dmy(end)}.`)
  expect(text).toContain(`(đủ điều kiện): ${printed(asked.length)} người`)
  expect(text).toContain(`không đủ điều kiện: ${printed(people.length - asked.length)} người`)
  const tables = tablesOf(xml).map((rows) => rows.map((row) => row.map((cell) => cell.trim())))
  const ofTargets = tables.find((rows) => rows[0]?.[1] === 'Chỉ tiêu')
  expect(ofTargets?.slice(1).map(([order, , ...figures]) => [order, ...figures])).toEqual(
    targets.map((target, at) => {
      const { whole, done, required, left } = countTarget(people, target, start)
      const due = target.due === undefined ? '' : dmy(target.due)
      return [String(at + 1), ...[whole, required, done].map(printed), percent(done, whole), printed(left), due]
    }),
  )
  const handed = tables.filter((rows) => rows[0]?.[1]?.startsWith('Chỉ tiêu '))
  expect(handed.length).toBeGreaterThan(0)
  for (const rows of handed) expectHandedDown(people, rows, targets, start)
}

/** Of each class or team and target: whom it counts, who has it; what is left of a goal of 100 %. */
function expectHandedDown(
  people: readonly PrintedPerson[],
  [head = [], , ...rows]: readonly (readonly string[])[],
  targets: readonly TargetWords[],
  day: string,
): void {
  const kind = head[0] === 'Lớp' ? 'student' : 'staff'
  const units = unitsOf(people, kind)
  expect(rows.length).toBeGreaterThan(0)
  for (const [name = '', ...cells] of rows) {
    expect([...units.keys()]).toContain(name)
    for (const [at, label] of head.slice(1).entries()) {
      const target = targets[Number(label.replace('Chỉ tiêu ', '')) - 1]
      if (!target) throw new Error(`there is no ${label}`)
      const { whole, done, left } = countTarget(people, target, day, { kind, name })
      const isOfEach = target.count === undefined && (target.percent ?? 100) === 100
      const expected = whole === 0 ? ['', '', ''] : [whole, done, left].map(printed)
      const shown = cells.slice(3 * at, 3 * at + 3).map((cell) => (cell === '–' ? '' : cell))
      expect([name, label, ...shown.slice(0, isOfEach ? 3 : 2)]).toEqual([
        name,
        label,
        ...expected.slice(0, isOfEach ? 3 : 2),
      ])
    }
  }
}

function percent(part: number, whole: number): string {
  const fraction = share(part, whole)
  return fraction === null ? '–' : `${(fraction * 100).toFixed(1).replace('.', ',')}%`
}
