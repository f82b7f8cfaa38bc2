/** Papers under a plan from the command line. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/core.ts'

it('writes the papers of a plan in the forms that they have, and says what is missing', async () => {
  const folder = temporaryFolder()
  const run = (...args: string[]) => runCli([...args, '--db', join(folder, 'so.db'), '--plain', '--json'])
  const roster = fileURLToPath(new URL('../../../resources/sample/can-bo-giao-vien.xlsx', import.meta.url))
  await run('import', '--school', 'Trường THCS Thử', '--kind', 'staff', '--file', roster)
  expect((await run('plan', 'add', 'cu-chi-969')).code).toBe(0)

  const out = join(folder, 'ra')
  const report = (...args: string[]) => run('report', ...args, '--as-of', '2023-10-31', '--out', out)
  const texts = ['--number', '12', '--difficulties', String.raw`Một\nHai`, '--proposals', 'Không']
  const period = ['period', '--plan', 'cu-chi-969', '--period', 'month', ...texts]
  expect((await report(...period, '--format', 'docx')).stderr).toBe('')
  expect((await report('school-plan', '--plan', '969/KH-GDĐT', '--format', 'docx')).code).toBe(0)
  const files = readdirSync(out).toSorted()
  expect(files).toEqual(['bao-cao-thang-2023-10-31.docx', 'ke-hoach-cua-truong-2023-10-31.docx'])
  for (const file of files) expect(statSync(join(out, file)).size).toBeGreaterThan(5000)

  const without = await report('final', '--format', 'docx')
  expect([without.code, without.stderr]).toEqual([
    1,
    '“Báo cáo tổng kết” được lập theo một kế hoạch. Hãy chọn kế hoạch rồi lập lại.\n',
  ])
})
