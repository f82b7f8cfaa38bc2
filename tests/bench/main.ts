/**
 * Speed, side by side with a named baseline in the same run (npm run bench). Prints a table; `--json FILE` also
 * writes the numbers. `--rows N` sets the size of the school (5,000).
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exportContest } from './export.ts'
import { gridContest } from './grid.ts'
import { importContest } from './import.ts'
import { markContest } from './marks.ts'
import { type Comparison, compare, type Prepared } from './measure.ts'

const { values } = parseArgs({ options: { json: { type: 'string' }, rows: { type: 'string', default: '5000' } } })
const rows = Number(values.rows)

const contests: (() => Promise<Prepared>)[] = [
  () => importContest(rows),
  () => exportContest(rows),
  () => gridContest(rows),
  () => markContest(1),
  () => markContest(rows),
]
const results: Comparison[] = []
for (const prepare of contests) {
  const { contest, drop } = await prepare()
  try {
    results.push(await compare(contest))
  } finally {
    await drop()
  }
}

console.table(
  results.map(({ name, baseline, baselineMs, oursMs, ratio }) => ({
    name,
    'ms (median)': Number(oursMs.toFixed(2)),
    baseline,
    'baseline ms': Number(baselineMs.toFixed(2)),
    ratio: Number(ratio.toFixed(2)),
  })),
)
if (values.json) {
  const document = { node: process.version, rows, results }
  await writeFile(values.json, `${JSON.stringify(document, null, 2)}\n`)
}
