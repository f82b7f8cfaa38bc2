/** The plan of TP.HCM, 3049/KH-BCĐ-CQTT: as Củ Chi's, with a report every morning on the day before. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isLate } from '../../../support/demo/figures.ts'
import { expectPeriod } from '../../../support/demo/papers.ts'
import { provePapers } from '../../../support/demo/prove.ts'
import { done } from '../../../support/demo/run.ts'
import { readSheets } from '../../../support/paper-sheets.ts'

const TARGETS = [
  { who: 'staff', stages: ['card.issued'], of: 'asked', due: '2023-06-30' },
  { who: 'staff', stages: ['vneid2.activated'], of: 'asked', due: '2023-06-30' },
  { who: 'all', stages: ['vneid2.activated'], of: 'with-card', due: '2023-11-05' },
] as const

const demo = provePapers({
  preset: 'tp-hcm-3049',
  start: '2023-06-15',
  end: '2023-11-05',
  targets: TARGETS,
  periods: {
    'bao-cao-ngay': { from: '2023-11-04', until: '2023-11-04' },
    'bao-cao-thang': { from: '2023-09-01', until: '2023-09-30' },
  },
})

it('the reports of single days have the applications and activations of those days', async () => {
  const { cli, folder, people } = demo()
  const dated = (step: string, day: string) =>
    people.filter(({ milestones }) => milestones['vneid2']?.[step] === day).length
  const all = new Set(people.flatMap(({ milestones }) => milestones['vneid2']?.['activated'] ?? []))
  const days = [...all].filter((day) => dated('applied', day) > 0).toSorted()
  expect(days.length).toBeGreaterThan(10)
  for (const day of [days[0], days[Math.floor(days.length / 2)], days.at(-1)]) {
    if (day === undefined) throw new Error('there are more than ten')
    const args = ['report', 'period', '--period', 'day', '--as-of', day, '--plan', 'tp-hcm-3049']
    const { files } = done(await cli(...args, '--out', join(folder, day))) as { files: string[] }
    const sheets = await readSheets(files[0] ?? '')
    expectPeriod(demo(), sheets, TARGETS, { from: day, until: day })
    const sentence = sheets[0]?.rows.map(([cell]) => String(cell)).find((line) => line.startsWith('Trong ngày')) ?? ''
    // Who was entered late has no day of an application: the activation proves it, and counts for both.
    const late = people.filter((person) => isLate(person) && person.milestones['vneid2']?.['activated'] === day).length
    expect(/thu nhận hồ sơ mức 2: (\d+) người/.exec(sentence)?.[1]).toBe(String(dated('applied', day) + late))
    expect(/kích hoạt mức 2: (\d+) người/.exec(sentence)?.[1]).toBe(String(dated('activated', day)))
  }
}, 200_000)
