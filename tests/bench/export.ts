/** Export of the student list, beside exceljs streaming the same cells without any of our layout. */
import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Person } from '../../shared/domain/person.ts'
import { benchFolder, openBenchCore } from './bench-core.ts'
import { type Contest, type Prepared, timed } from './measure.ts'
import { pupils, writeRoster } from './school.ts'

const AS_OF = '2023-10-31'

/** @param count people of the list */
export async function exportContest(count: number): Promise<Prepared> {
  const { path: folder, drop } = benchFolder()
  const bench = await openBenchCore(join(folder, 'store.db'))
  await writeRoster(join(folder, 'roster.xlsx'), pupils(count))
  bench.core.files.grant('roster', { name: 'roster.xlsx', path: join(folder, 'roster.xlsx') })
  const { previewId } = await bench.call('intake.preview', { file: 'roster', school: 'Trường', kind: 'student' })
  await bench.call('intake.apply', { previewId })
  const people = await bench.call('people.list', {})
  const schoolId = people[0]?.schoolId ?? 0
  const contest: Contest = {
    name: `export ${count} rows (student-list, xlsx)`,
    baseline: 'exceljs stream write of the same columns, unformatted',
    runs: 5,
    bare: () => timed(() => writeBare(people)),
    ours: () => timed(() => bench.call('reports.file', { id: 'student-list', asOf: AS_OF, schoolId, format: 'xlsx' })),
  }
  return {
    contest,
    drop: () => {
      bench.close()
      drop()
    },
  }
}

async function writeBare(people: readonly Person[]): Promise<void> {
  const sink = new PassThrough()
  sink.resume()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: false, useSharedStrings: false })
  const sheet = workbook.addWorksheet('Sheet1')
  people.forEach((person, at) => {
    const { fullName, birthDate, gender, personalId, moetId, className, phone } = person
    const dates = ['card.issued', 'vneid1.activated', 'vneid2.activated'].map((stage) => person.milestones[stage] ?? '')
    sheet.addRow([at + 1, fullName, birthDate, gender, personalId, moetId, className, phone, ...dates]).commit()
  })
  await workbook.commit()
  await finished(sink)
}
