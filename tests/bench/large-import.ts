/**
 * Import of a roster of 100,000 rows by the command line, beside LibreOffice turning the same file into CSV: whole
 * programs, from their start to their end. Looked at too: the most memory that our processes took together, and the
 * processor time of both sides, which depends less on what else the machine does. At the end an import is called off in
 * its middle, and must leave nothing.
 */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchFolder, openBenchCore } from './bench-core.ts'
import { type Prepared, median, timed } from './measure.ts'
import { type TreeUse, useOf } from './process-tree.ts'
import { pupils, writeRoster } from './school.ts'

const CLI = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))
/** Milliseconds between two looks at the memory. */
const LOOK = 50
const MB = 1024

/** What `soffice` says it is; null where there is none. */
export function officeVersion(): string | null {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  return status === 0 ? (/^LibreOffice [\d.]+/.exec(stdout)?.[0] ?? 'LibreOffice') : null
}

/** @param count rows of the roster */
export async function largeImportContest(count: number, office: string): Promise<Prepared> {
  const { path: folder, drop } = benchFolder()
  const file = join(folder, 'roster.xlsx')
  await writeRoster(file, pupils(count))
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  let peak = 0
  const cpu: { bare: number[]; ours: number[] } = { bare: [], ours: [] }
  return {
    drop,
    contest: {
      name: `import ${count} rows, the whole program`,
      baseline: `${office}, the same file to CSV`,
      runs: 3,
      bare: () =>
        timed(() => run('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file], cpu.bare)),
      ours: (turn) =>
        timed(async () => {
          const store = join(folder, `store-${turn}.db`)
          const args = [CLI, 'import', '--db', store, '--plain', '--json', '--school', 'Trường', '--kind', 'student']
          const answer = await run(process.execPath, [...args, '--file', file], cpu.ours, ({ kilobytes }) => {
            peak = Math.max(peak, kilobytes)
          })
          const { added } = JSON.parse(answer) as { added: number }
          if (added !== count) throw new Error(`${added} of ${count} rows were added`)
        }),
      seen: async () => {
        const [ours, bare] = [median(cpu.ours), median(cpu.bare)]
        const left = await callOff(join(folder, 'called-off.db'), file, count / 2)
        return [
          `at most ${Math.round(peak / MB)} MB`,
          `processor ${seconds(ours)} beside ${seconds(bare)}, ratio ${(ours / bare).toFixed(2)}`,
          `called off in the middle: ${left} rows left`,
        ].join('; ')
      },
    },
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** Imports into a new store, calls it off once so many rows are read; says how many rows the register then has. */
async function callOff(storePath: string, file: string, rows: number): Promise<number> {
  const bench = await openBenchCore(storePath, (event, core) => {
    if (event.type === 'progress' && event.done >= rows) core.cancel('called-off')
  })
  try {
    bench.core.files.grant('roster', { name: 'roster.xlsx', path: file })
    const wanted = { file: 'roster', school: 'Trường', kind: 'student' }
    const reply = await bench.core.call('intake.preview', wanted, 'called-off')
    if (reply.ok || reply.error.code !== 'cancelled') throw new Error('the import was not called off')
    return (await bench.call('people.list', {})).length + (await bench.call('schools.list', {})).length
  } finally {
    bench.close()
  }
}

/** Runs a program to its end; answers what it printed, and notes its processor time. Throws when it fails. */
function run(
  program: string,
  args: readonly string[],
  cpu: number[],
  look: (use: TreeUse) => void = () => {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let cpuMs = 0
    const timer = setInterval(() => {
      const use = useOf(child.pid ?? 0)
      cpuMs = Math.max(cpuMs, use.cpuMs)
      look(use)
    }, LOOK)
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      cpu.push(cpuMs)
      if (code === 0) resolve(printed)
      else reject(new Error(`${program} ended with ${String(code)}`))
    })
  })
}
