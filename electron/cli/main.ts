/**
 * The program without a window, for scripts and checks (DESIGN.md, "Command line").
 * With --json: one JSON document on standard output and nothing else there. Errors go to standard error; exit code
 * 1 means that the input is wrong, 2 that the command line is, 3 that the program failed.
 */
import { resolve } from 'node:path'
import { AppError } from '../../shared/contract/reply.ts'
import { localDay } from '../../shared/text/dates.ts'
import { printPage } from '../browser-host/print-page.ts'
import { defaultStorePath, operatorName, thisMachine } from '../data-folder.ts'
import { APP_VERSION } from '../version.ts'
import { WorkerClient } from '../worker-client.ts'
import { type Command, type CommandResult } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { demoCommand, freshDemoStore } from './demo/demo.ts'
import { historyCommand, redoCommand, undoCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { importsCommand } from './commands/imports.ts'
import { rolloverCommand, transferCommand } from './commands/moves.ts'
import { peopleCommand } from './commands/people.ts'
import { planCommand } from './commands/plan.ts'
import { exemptCommand, markCommand } from './commands/progress.ts'
import { reconcileCommand } from './commands/reconcile.ts'
import { reportCommand } from './commands/report.ts'
import { summaryCommand } from './commands/summary.ts'
import { type Options, readOptions, required, text, UsageError } from './usage.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  imports: importsCommand,
  people: peopleCommand,
  rollover: rolloverCommand,
  transfer: transferCommand,
  mark: markCommand,
  exempt: exemptCommand,
  reconcile: reconcileCommand,
  undo: undoCommand,
  redo: redoCommand,
  history: historyCommand,
  plan: planCommand,
  summary: summaryCommand,
  report: reportCommand,
  check: checkCommand,
  demo: demoCommand,
}

// Whoever reads our output may stop reading (`| head`); that is no failure.
process.stdout.on('error', () => process.exit())
process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === 'help' || name === '--help') {
      process.stdout.write(help())
      return name === undefined ? 2 : 0
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new UsageError(`Không có lệnh “${name}”. Các lệnh: ${Object.keys(COMMANDS).join(', ')}.`)
    const { options, rest: words } = readOptions(rest, command.options)
    if (options['help']) {
      process.stdout.write(`${name} ${command.usage}\n  ${command.summary}\n`)
      return 0
    }
    const result = await runOnStore(command, options, words)
    process.stdout.write(
      options['json'] ? `${JSON.stringify(result.json)}\n` : result.lines.map((line) => `${line}\n`).join(''),
    )
    return result.exitCode ?? 0
  } catch (error) {
    return complain(error)
  }
}

async function runOnStore(command: Command, options: Options, rest: string[]): Promise<CommandResult> {
  const isDemo = command === demoCommand
  const storePath = isDemo
    ? await freshDemoStore(required(options, 'out'))
    : resolve(text(options, 'db') ?? defaultStorePath(thisMachine()))
  const core = new WorkerClient(
    new URL('../worker.ts', import.meta.url),
    { storePath, operator: operatorName(), version: APP_VERSION, checkReplies: false },
    printPage,
  )
  try {
    if (command.wantsStore === true && (await core.call('store.status', {})).state === 'none') {
      throw new AppError('not-found', `Không có sổ ở ${storePath}. Hãy kiểm tra lại --db.`)
    }
    await openStore(core, isDemo || options['plain'] === true)
    return await command.run({ options, rest, core, today: localDay(new Date()) })
  } finally {
    await core.close()
  }
}

/** Opens the store, making it first where there is none. */
async function openStore(core: WorkerClient, plain: boolean): Promise<void> {
  const password = process.env['SO_DINH_DANH_PASSWORD'] ?? null
  const { state, encrypted } = await core.call('store.status', {})
  if (state === 'none') {
    if (password === null && !plain) {
      throw new UsageError('Sổ mới cần mật khẩu trong biến SO_DINH_DANH_PASSWORD, hoặc --plain để không mã hóa.')
    }
    await core.call('store.create', { password: plain ? null : password })
    return
  }
  if (encrypted && password === null) {
    throw new UsageError('Sổ này có mật khẩu: hãy đặt nó trong biến SO_DINH_DANH_PASSWORD.')
  }
  await core.call('store.open', { password })
}

function complain(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  if (error instanceof AppError) {
    process.stderr.write(`${error.message}\n`)
    return error.code === 'internal' ? 3 : 1
  }
  process.stderr.write(`Chương trình gặp lỗi: ${error instanceof Error ? error.message : String(error)}\n`)
  return 3
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}\n`)
  return `Sổ Định Danh ${APP_VERSION}, dòng lệnh\n\n${lines.join('')}\nMọi lệnh: [--db TỆP] [--plain] [--json]. Mật khẩu của sổ: biến SO_DINH_DANH_PASSWORD.\n`
}
