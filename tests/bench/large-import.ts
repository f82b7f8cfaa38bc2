/**
 * Import of a roster of 100,000 rows by the command line, beside LibreOffice turning the same file into CSV: whole
 * programs, from their start to their end. The most memory that our processes took together is looked at too.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchFolder } from './bench-core.ts'
import { type Prepared, timed } from './measure.ts'
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
  return {
    drop,
    contest: {
      name: `import ${count} rows, the whole program`,
      baseline: `${office}, the same file to CSV`,
      runs: 3,
      bare: () =>
        timed(() => run('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file], () => {})),
      ours: (turn) =>
        timed(async () => {
          const store = join(folder, `store-${turn}.db`)
          const args = [CLI, 'import', '--db', store, '--plain', '--json', '--school', 'Trường', '--kind', 'student']
          const answer = await run(process.execPath, [...args, '--file', file], (id) => {
            peak = Math.max(peak, memoryOf(id))
          })
          const { added } = JSON.parse(answer) as { added: number }
          if (added !== count) throw new Error(`${added} of ${count} rows were added`)
        }),
      seen: () => `at most ${Math.round(peak / MB)} MB`,
    },
  }
}

/** Runs a program to its end; answers what it printed. Throws when it fails. */
function run(program: string, args: readonly string[], look: (id: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const timer = setInterval(() => look(child.pid ?? 0), LOOK)
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      if (code === 0) resolve(printed)
      else reject(new Error(`${program} ended with ${String(code)}`))
    })
  })
}

/** Kilobytes in memory of a process and of those that it started, by `/proc`; 0 where there is none. */
function memoryOf(root: number): number {
  const parents = new Map<number, { parent: number; kilobytes: number }>()
  for (const name of processes()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      parents.set(Number(name), { parent: field('PPid'), kilobytes: field('VmRSS') })
    } catch {
      // It has ended since.
    }
  }
  const isOurs = (id: number): boolean => id === root || (parents.has(id) && isOurs(parents.get(id)?.parent ?? 0))
  return [...parents].reduce((sum, [id, { kilobytes }]) => (isOurs(id) ? sum + kilobytes : sum), 0)
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}
