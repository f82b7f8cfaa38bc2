/** `plan` and `summary --plan`, as a script sees them. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { FigureGroup } from '../../../shared/domain/figures.ts'
import type { StoredPlan } from '../../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../../shared/domain/plans/progress.ts'
import { runCli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/core.ts'

const sampleFile = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))

interface Summary {
  total: FigureGroup
  plan: number
  targets: TargetProgress[]
}

it('adds a plan, lists it, and tells how far its targets are', async () => {
  const db = join(temporaryFolder(), 'store.db')
  const cli = (...args: string[]) => runCli([...args, '--db', db, '--plain', '--json'])
  const file = sampleFile('can-bo-giao-vien.xlsx')
  const imported = await cli('import', '--school', 'Trường THCS Củ Chi', '--kind', 'staff', '--file', file)
  expect(imported.code).toBe(0)

  const added = (await cli('plan', 'add', 'cu-chi-969')).json() as StoredPlan
  expect(added).toMatchObject({ preset: 'cu-chi-969', number: '969/KH-GDĐT', start: '2023-06-20', end: '2023-11-05' })
  expect((await cli('plan', 'list')).json()).toEqual([added])

  const asOf = ['--as-of', '2023-10-31']
  const plain = (await cli('summary', ...asOf)).json() as Summary
  const { targets, plan, ...figures } = (await cli('summary', ...asOf, '--plan', added.title)).json() as Summary
  expect(figures).toEqual(plain)
  expect(plan).toBe(added.id)
  expect(targets.map(({ targetId }) => targetId)).toEqual(['staff-card', 'staff-level2', 'all-level2'])
  expect(targets[0]?.total.whole).toBe(plain.total.eligible)

  const read = await runCli(['summary', ...asOf, '--plan', 'cu-chi-969', '--db', db])
  expect(read.stdout).toContain('Kế hoạch: Mở chiến dịch')
  expect(read.stdout).toMatch(/kích hoạt tài khoản mức 2: 0\/\d+ \(0 %\), cần \d+, còn \d+, hạn 30\/06\/2023: chưa đạt/)
})

it('says which presets there are', async () => {
  const db = join(temporaryFolder(), 'store.db')
  const cli = (...args: string[]) => runCli([...args, '--db', db, '--plain'])
  const unknown = await cli('plan', 'add', 'khong-co')
  expect([unknown.code, unknown.stdout]).toEqual([1, ''])
  expect(unknown.stderr).toContain('Các mẫu: chung-2026')
  expect((await cli('plan', 'presets')).stdout).toContain('tay-ninh-2637\t2637/KH-TCTĐA06\t20/08/2023 – 20/10/2023')
  expect((await cli('plan', 'remove', '1')).code).toBe(2)
})

it('says which plans there are when a name fits none or several', async () => {
  const db = join(temporaryFolder(), 'store.db')
  const cli = (...args: string[]) => runCli([...args, '--db', db, '--plain'])
  const first = await cli('plan', 'add', 'phuoc-tien')
  expect(first.stdout).toContain('Đọc “trước ngày 30/6/2023” là “30/06/2023”')
  await cli('plan', 'add', 'phuoc-tien')
  const twice = await cli('summary', '--plan', 'phuoc-tien')
  expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('Có 2 kế hoạch')])
  expect((await cli('summary', '--plan', '2')).code).toBe(0)
  expect((await cli('summary', '--plan', 'khac')).stderr).toContain('Không có kế hoạch “khac”')
})
