/** `npm run check`: types, lint, format, unused code; says which failed and shows what they wrote. */
import { availableParallelism } from 'node:os'
import { runQuietly, toolModule } from './child.ts'

interface Check {
  name: string
  args: string[]
}

const LAYERS = ['shared', 'electron/core', 'electron', 'electron/launch', 'renderer', 'tests']
const CHECKS: Check[] = [
  ...LAYERS.map((layer) => ({ name: `types ${layer}`, args: [toolModule('typescript', 'tsc'), '-p', layer] })),
  { name: 'lint', args: [toolModule('oxlint')] },
  { name: 'format', args: [toolModule('oxfmt'), '--check', '.'] },
  { name: 'unused', args: [toolModule('knip')] },
]

const waiting = [...CHECKS]
const failed: string[] = []
await Promise.all(Array.from({ length: availableParallelism() }, work))
if (failed.length > 0) {
  process.stdout.write(`Chưa đạt: ${failed.join(', ')}\n`)
  process.exitCode = 1
}

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const { code, output } = await runQuietly(process.execPath, check.args)
    process.stdout.write(`${code === 0 ? 'đạt      ' : 'CHƯA ĐẠT '} ${check.name}\n`)
    if (code !== 0) {
      failed.push(check.name)
      process.stdout.write(`${output.trimEnd()}\n`)
    }
  }
}
