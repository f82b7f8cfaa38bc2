/** The plan of TP.HCM, 3049/KH-BCĐ-CQTT: as Củ Chi's, with a report every morning on the day before. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expectPeriod } from '../../../support/demo/papers.ts'
import { provePapers } from '../../../support/demo/prove.ts'
import { done } from '../../../support/demo/run.ts'
import { hasReached } from '../../../support/independent-count.ts'
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

it.each(['2023-07-19', '2023-08-30', '2023-10-02'])(
  'the report of %s has the applications and activations of that day',
  async (day) => {
    const { cli, folder, people } = demo()
    const args = ['report', 'period', '--period', 'day', '--as-of', day, '--plan', 'tp-hcm-3049']
    const { files } = done(await cli(...args, '--out', join(folder, day))) as { files: string[] }
    const sheets = await readSheets(files[0] ?? '')
    expectPeriod(demo(), sheets, TARGETS, { from: day, until: day })

    const dated = (step: string) => people.filter(({ milestones }) => milestones['vneid2']?.[step] === day)
    const applied = dated('applied').length
    // Who was entered late has no day of an application: the activation proves it.
    const activated = dated('activated').filter((person) => hasReached(person, 'vneid2.applied', day)).length
    expect(applied + activated).toBeGreaterThan(0)
    const sentence = sheets[0]?.rows.map(([cell]) => String(cell)).find((line) => line.startsWith('Trong ngày')) ?? ''
    expect(/thu nhận hồ sơ mức 2: (\d+) người/.exec(sentence)?.[1] ?? '0').toBe(String(applied))
    expect(/kích hoạt mức 2: (\d+) người/.exec(sentence)?.[1] ?? '0').toBe(String(activated))
  },
  120_000,
)
