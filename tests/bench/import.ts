/** Import of a roster, beside exceljs reading the same file and doing nothing with it. */
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { benchFolder, openBenchCore } from './bench-core.ts'
import { type Contest, type Prepared, timed } from './measure.ts'
import { pupils, writeRoster } from './school.ts'

/** @param count rows of the roster */
export async function importContest(count: number): Promise<Prepared> {
  const { path: folder, drop } = benchFolder()
  const file = join(folder, 'roster.xlsx')
  await writeRoster(file, pupils(count))
  const contest: Contest = {
    name: `import ${count} rows (read, check, match, write)`,
    baseline: 'exceljs stream read of the same file',
    runs: 5,
    bare: () => timed(() => readBare(file)),
    async ours(run) {
      const bench = await openBenchCore(join(folder, `store-${run}.db`))
      const ms = await timed(async () => {
        bench.core.files.grant('roster', { name: 'roster.xlsx', path: file })
        const { previewId, counts } = await bench.call('intake.preview', {
          file: 'roster',
          school: 'Trường',
          kind: 'student',
        })
        if (counts.added !== count) throw new Error(`${counts.added} of ${count} rows would be added`)
        await bench.call('intake.apply', { previewId })
      })
      bench.close()
      return ms
    },
  }
  return { contest, drop }
}

async function readBare(file: string): Promise<void> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
  })
  let cells = 0
  for await (const sheet of reader) {
    for await (const row of sheet) cells += row.cellCount
  }
  if (cells === 0) throw new Error('nothing read')
}
