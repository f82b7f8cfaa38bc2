/**
 * `npm test`: a browser, a build, the unit suites, the end-to-end suite; then one line `N passed, N failed` over both.
 *
 *   test.ts [unit|e2e] [arguments for vitest…]
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, isBuilt } from './build-output.ts'
import { ROOT, runVisibly, toolModule } from './child.ts'
import { browserForTests } from './test-browser.ts'
import { exitCodeOf, sumTallies, tallyReport } from './test-summary.ts'

type Suite = 'unit' | 'e2e'
const SUITE_ARGS: Readonly<Record<Suite, readonly string[]>> = {
  unit: [],
  e2e: ['--config', 'tests/e2e/vitest.config.ts'],
}

const [first, ...rest] = process.argv.slice(2)
const only = first === 'unit' || first === 'e2e' ? first : null
const suites: Suite[] = only === null ? ['unit', 'e2e'] : [only]
const vitestArgs = only === null && first !== undefined ? [first, ...rest] : rest

const browser = await browserForTests()
if (!isBuilt(ROOT)) await build(ROOT)

const results = join(ROOT, 'test-results')
mkdirSync(results, { recursive: true })
const codes: number[] = []
for (const suite of suites) {
  const report = reportOf(suite)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [toolModule('vitest'), 'run', ...SUITE_ARGS[suite], ...reporters, ...vitestArgs]
  codes.push(await runVisibly(process.execPath, args, { CHROMIUM_PATH: browser }))
}
const tally = sumTallies(suites.map((suite) => tallyReport(reportOf(suite))))
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`)
process.exitCode = exitCodeOf(tally, codes)

function reportOf(suite: Suite): string {
  return join(results, `${suite}.json`)
}
