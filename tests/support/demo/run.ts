/** One run of `demo` under a plan, and the register that it leaves, as scripts see them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll } from 'vitest'
import { type CliResult, runCli } from '../cli.ts'
import type { PrintedPerson } from '../independent-count.ts'
import { type PaperSheet, readSheets } from '../paper-sheets.ts'

export interface RegisterPerson extends PrintedPerson {
  gender: string
  moetId: string | null
  phone: string | null
}

export interface Demo {
  folder: string
  /** The last day of the plan, or of what it asks for. */
  asOf: string
  files: string[]
  people: RegisterPerson[]
  /** A command on the register of the run. */
  cli: (...args: string[]) => Promise<CliResult>
  /** The path of the only file whose name begins and ends so. */
  file: (start: string, end: string) => string
  /** The sheets of the only workbook whose name begins so. */
  sheets: (start: string) => Promise<PaperSheet[]>
}

/** Runs the demo into a folder that goes away with the test file. To be called within `beforeAll`. */
export async function runDemo(preset: string): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'so-dinh-danh-demo-'))
  folders.push(folder)
  const args = ['demo', '--out', folder, '--plan', preset, '--formats', 'xlsx,docx', '--json']
  const { asOf, files } = done(await runCli(args)) as { asOf: string; files: string[] }
  const cli = (...command: string[]) => runCli([...command, '--db', join(folder, 'truong-mau.db'), '--json'])
  const people = done(await cli('people')) as RegisterPerson[]
  const file = (start: string, end: string) => {
    const [found, ...others] = files.filter((path) => basename(path).startsWith(start) && path.endsWith(end))
    if (found === undefined || others.length > 0) throw new Error(`not one file ${start}*${end}: ${files.join(', ')}`)
    return found
  }
  const read = new Map<string, Promise<PaperSheet[]>>()
  const sheets = (start: string) => {
    const path = file(start, '.xlsx')
    const known = read.get(path) ?? readSheets(path)
    read.set(path, known)
    return known
  }
  return { folder, asOf, files, people, cli, file, sheets }
}

/** What a command printed. Throws with its complaint when it failed. */
export function done(result: CliResult): unknown {
  if (result.code !== 0) throw new Error(result.stderr)
  return result.json()
}

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})
