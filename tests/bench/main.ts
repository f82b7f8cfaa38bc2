/**
 * Speed, side by side with a named baseline in the same run (npm run bench). Prints a table; `--json FILE` also
 * writes the numbers. `--rows N` sets the size of the school (5,000),
 * `--only TEXT` keeps the contests with that text in their names. Importing 100,000 rows is measured beside LibreOffice
 * where there is one.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exportContest } from './export.ts'
import { gridContest } from './grid.ts'
import { importContest } from './import.ts'
import { largeImportContest, officeVersion } from './large-import.ts'
import { markContest } from './marks.ts'
import { type Comparison, compare, type Prepared } from './measure.ts'
import { pasteContest, undoPasteContest } from './paste.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rows: { type: 'string', default: '5000' },
    only: { type: 'string', default: '' },
  },
})
const rows = Number(values.rows)

const LARGE = 100_000
const office = officeVersion()
/** Whole programs, from start to end, on a file that takes a while. */
function largeImport(version: string): Named {
  return ['large-import', () => largeImportContest(LARGE, version)]
}

type Named = [name: string, prepare: () => Promise<Prepared>]
const contests: Named[] = [
  ['import', () => importContest(rows)],
  ...(office === null ? [] : [largeImport(office)]),
  ['export', () => exportContest(rows)],
  ['grid', () => gridContest(rows)],
  ['mark', () => markContest(1)],
  ['marks', () => markContest(rows)],
  ['paste', () => pasteContest(rows)],
  ['paste-undo', () => undoPasteContest(rows)],
]
const results: Comparison[] = []
if (office === null) console.log('large-import left out: no soffice on this machine to compare with')
for (const [name, prepare] of contests) {
  if (!name.includes(values.only)) continue
  const { contest, drop } = await prepare()
  try {
    results.push(await compare(contest))
  } finally {
    await drop()
  }
}

console.table(
  results.map(({ name, baseline, baselineMs, oursMs, ratio, seen }) => ({
    name,
    'ms (median)': Number(oursMs.toFixed(2)),
    baseline,
    'baseline ms': Number(baselineMs.toFixed(2)),
    ratio: Number(ratio.toFixed(2)),
    seen,
  })),
)
if (values.json) {
  const document = { node: process.version, rows, results }
  await writeFile(values.json, `${JSON.stringify(document, null, 2)}\n`)
}
