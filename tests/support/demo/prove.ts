/** All that is proved of the papers of one plan on the sample school, one run of the demo for all of it. */
import { basename } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PaperSheet } from '../paper-sheets.ts'
import { expectSameAsWorkbook } from './documents.ts'
import { expectConsolidated, expectRanking, expectSubmission, expectSummary } from './figures.ts'
import { expectClassList, expectMobileSession, expectOutstanding, expectRegisters, expectThreeLists } from './lists.ts'
import { type PeriodWords, expectFinal, expectPeriod } from './papers.ts'
import type { TargetWords } from './plan-words.ts'
import { type Demo, runDemo } from './run.ts'
import { expectSchoolPlan } from './school-plan.ts'

const LONGEST_MS = 300_000

export interface PlanWords {
  preset: string
  start: string
  end: string
  targets: readonly TargetWords[]
  /** The last periodic reports that the plan asks for before its end, by the beginnings of their files' names. */
  periods: Readonly<Record<string, PeriodWords>>
}

/** @returns the run, for what only this plan asks for */
export function provePapers(words: PlanWords): () => Demo {
  let run: Demo | undefined
  const demo = (): Demo => {
    if (!run) throw new Error('the demo has not run')
    return run
  }
  const only = async (start: string): Promise<PaperSheet> => {
    const [sheet, ...others] = await demo().sheets(start)
    if (!sheet || others.length > 0) throw new Error(`not one sheet in ${start}`)
    return sheet
  }
  beforeAll(async () => {
    run = await runDemo(words.preset)
  }, LONGEST_MS)

  describe('lists of people', () => {
    it('takes the last day of the plan', () => {
      expect(demo().asOf).toBe(words.end)
      expect(demo().people).toHaveLength(692)
    })
    it('class-list: who is in each class, ticks, days, sums', async () => {
      expectClassList(demo(), await demo().sheets('danh-sach-lop'))
    })
    it('student-list and staff-list: everybody, every day', async () => {
      expectRegisters(demo(), await demo().sheets('so-theo-doi-hoc-sinh'), await demo().sheets('so-theo-doi-can-bo'))
    })
    it('outstanding: who is left, by the next step', async () => {
      expectOutstanding(demo(), await only('chua-hoan-thanh'))
    })
    it('confirmed, absent and not-eligible are disjoint and with those left everybody', async () => {
      expectThreeLists(demo(), {
        confirmed: await only('danh-sach-xac-nhan'),
        absent: await only('danh-sach-khong-co-mat'),
        notEligible: await only('danh-sach-khong-du-dieu-kien'),
      })
    })
    it('mobile-session: whoever needs the team, in slots', async () => {
      expectMobileSession(demo(), await only('dang-ky-to-luu-dong'))
    })
  })

  describe('tables of figures', () => {
    it('summary: every column', async () => {
      expectSummary(demo(), await demo().sheets('tong-hop-2'))
    })
    it('ranking: classes against each target', async () => {
      expectRanking(demo(), await demo().sheets('xep-hang-lop'), words.targets)
    })
    it('consolidated: what was sent, and all schools', async () => {
      expectConsolidated(demo(), await demo().sheets('tong-hop-cac-truong'), words.targets)
    })
    it('submission: cover, tables, and what programs read', async () => {
      expectSubmission(demo(), await demo().sheets('bao-cao-so-lieu'), words.targets)
    })
  })

  describe('papers', () => {
    it('has the periodic reports that the plan asks for', () => {
      const written = demo().files.flatMap(
        (path) => /^bao-cao-(?:ngay|tuan|thang)-[\d-]+\.xlsx$/.exec(basename(path)) ?? [],
      )
      expect(written.toSorted()).toEqual(
        Object.entries(words.periods)
          .map(([start, { until }]) => `${start}-${until}.xlsx`)
          .toSorted(),
      )
    })
    it.each(Object.entries(words.periods))('%s: in the period, in all, against targets', async (start, days) => {
      const sheets = await demo().sheets(start)
      expectPeriod(demo(), sheets, words.targets, days)
      await expectSameAsWorkbook(demo().file(start, '.docx'), sheets)
    })
    it('final: targets, tables, pictures, activities', async () => {
      const sheets = await demo().sheets('bao-cao-tong-ket')
      expectFinal(demo(), sheets, words.targets)
      await expectSameAsWorkbook(demo().file('bao-cao-tong-ket', '.docx'), sheets)
    })
    it('school-plan: the targets as they stand when it begins', async () => {
      await expectSchoolPlan(demo(), words)
    })
  })
  return demo
}
