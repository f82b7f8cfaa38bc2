/** A paste of four columns and its undo, beside a bare SQLite transaction that writes the same rows. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { addDays } from '../../shared/text/dates.ts'
import { benchFolder, openBenchCore } from './bench-core.ts'
import { type Contest, type Prepared, timed } from './measure.ts'
import { pupils } from './school.ts'

interface Cells {
  personalId: string
  birthDate: string
  phone: string
  address: string
}

/** @param count people pasted onto */
export function pasteContest(count: number): Promise<Prepared> {
  return contest(count, `paste of ${count} x 4 cells (one change set, logged)`, (bare, bench, people) => ({
    bare: (run) => {
      const rows = people.map(({ id }, at) => ({ id, ...cells(at, run) }))
      return timed(() => bare.write(rows))
    },
    ours: (run) =>
      timed(() =>
        bench.call(
          'sheet.apply',
          people.map(({ id }, at) => ({ id, fields: cells(at, run) })),
        ),
      ),
  }))
}

/** @param count people whose paste is undone */
export function undoPasteContest(count: number): Promise<Prepared> {
  return contest(count, `undo of a paste of ${count} x 4 cells`, (bare, bench, people) => ({
    bare: (run) => {
      const rows = people.map(({ id }, at) => ({ id, ...cells(at, run) }))
      return timed(() => bare.write(rows))
    },
    ours: async (run) => {
      await bench.call(
        'sheet.apply',
        people.map(({ id }, at) => ({ id, fields: cells(at, run) })),
      )
      return timed(() => bench.call('history.undo', []))
    },
  }))
}

interface Bench {
  call: (method: 'sheet.apply' | 'history.undo', edits: { id: number; fields: Cells }[]) => Promise<unknown>
}

async function contest(
  count: number,
  name: string,
  runs: (bare: BareStore, bench: Bench, people: readonly { id: number }[]) => Pick<Contest, 'bare' | 'ours'>,
): Promise<Prepared> {
  const { path: folder, drop } = benchFolder()
  const bench = await openBenchCore(join(folder, 'store.db'))
  const { id: schoolId } = await bench.call('schools.add', { name: 'Trường' })
  const kind = 'student' as const
  const added = pupils(count).map((fields) => ({ fields }))
  const { addedIds } = await bench.call('sheet.apply', { schoolId, kind, what: 'paste', edits: [], added })
  const people = addedIds.map((id) => ({ id }))
  const copy = join(folder, 'bare.db')
  const original = new Database(bench.storePath)
  original.prepare('VACUUM INTO ?').run(copy)
  original.close()
  const bare = openBareStore(copy)
  const call: Bench['call'] = (method, edits) =>
    method === 'history.undo'
      ? bench.call(method, {})
      : bench.call(method, { schoolId, kind, what: 'paste', edits, added: [] })
  return {
    contest: {
      name,
      baseline: 'bare SQLite transaction of the same rows',
      runs: 15,
      ...runs(bare, { call }, people),
    },
    drop: () => {
      bare.close()
      bench.close()
      drop()
    },
  }
}

/** Other values for each run, so that every run writes every cell. */
function cells(at: number, run: number): Cells {
  return {
    personalId: `0012${String(10_000_000 + ((at * 7 + run * 1_000_003) % 90_000_000))}`,
    birthDate: addDays('2008-01-01', (at * 37 + run) % 1460),
    phone: `09${String(10_000_000 + at + run)}`,
    address: `Ấp ${1 + ((at + run) % 12)}, xã Trung An`,
  }
}

interface BareStore {
  write: (rows: readonly (Cells & { id: number })[]) => void
  close: () => void
}

/** The same store without the program: its tables, indexes and rules, and nothing but the statement. */
function openBareStore(path: string): BareStore {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const update = db.prepare('UPDATE person SET birth_date = ?, personal_id = ?, phone = ?, address = ? WHERE id = ?')
  const write = db.transaction((rows: readonly (Cells & { id: number })[]) => {
    for (const { id, birthDate, personalId, phone, address } of rows) {
      update.run(birthDate, personalId, phone, address, id)
    }
  })
  return { write: (rows) => write.immediate(rows), close: () => db.close() }
}
