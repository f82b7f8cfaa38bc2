/** One mark and many, beside a bare SQLite transaction that writes the same milestones. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { benchFolder, openBenchCore } from './bench-core.ts'
import { type Contest, type Prepared, timed } from './measure.ts'
import { pupils } from './school.ts'

/** @param count people marked at once */
export async function markContest(count: number): Promise<Prepared> {
  const { path: folder, drop } = benchFolder()
  const bench = await openBenchCore(join(folder, 'store.db'))
  const { id: schoolId } = await bench.call('schools.add', { name: 'Trường' })
  const ids: number[] = []
  for (const fields of pupils(count))
    ids.push((await bench.call('people.add', { schoolId, kind: 'student', fields })).id)
  const bare = openBareStore(join(folder, 'bare.db'), ids)
  const contest: Contest = {
    name: count === 1 ? 'one mark' : `${count} marks (one change set, logged)`,
    baseline: 'bare SQLite transaction of the same milestones',
    runs: count === 1 ? 51 : 9,
    bare: (run) => timed(() => bare.mark(day(run))),
    ours: (run) => timed(() => bench.call('progress.mark', { ids, stage: 'card.issued', on: day(run) })),
  }
  return {
    contest,
    drop: () => {
      bare.close()
      bench.close()
      drop()
    },
  }
}

/** Another day for each run, so that every run writes every row. */
function day(run: number): string {
  return `2023-0${1 + Math.floor(run / 28)}-${String(1 + (run % 28)).padStart(2, '0')}`
}

function openBareStore(path: string, ids: readonly number[]): { mark: (on: string) => void; close: () => void } {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(
    'CREATE TABLE milestone (person_id INTEGER, stage_id INTEGER, reached_on TEXT, PRIMARY KEY (person_id, stage_id)) STRICT, WITHOUT ROWID',
  )
  const write = db.prepare('INSERT OR REPLACE INTO milestone (person_id, stage_id, reached_on) VALUES (?, 2, ?)')
  const mark = db.transaction((on: string) => {
    for (const id of ids) write.run(id, on)
  })
  return { mark: (on) => mark.immediate(on), close: () => db.close() }
}
