/** Reading in a process of its own: it answers as reading in place does, and it can be stopped whatever it does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { READ_LIMITS } from '../../../../electron/core/intake/limits.ts'
import { readApart } from '../../../../electron/core/intake/reader-process.ts'
import { type RosterOptions, readRoster } from '../../../../electron/core/intake/read-roster.ts'
import { READER } from '../../../support/core.ts'
import { quietContext } from './context.ts'
import { makeWorkbook, sheetOf } from './make-xlsx.ts'

const OPTIONS: RosterOptions = { kind: 'student', today: '2026-11-22' }
const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp']

function roster(people: number): Buffer {
  const rows = Array.from({ length: people }, (_, at) => [`${at}`, `Lê Văn ${at}`, '01/02/2012', '6A1'])
  return makeWorkbook([{ name: 'A', xml: sheetOf([HEAD, ...rows]) }])
}

/** Processes that are not as they should be, by what they do with their first message. */
const folder = mkdtempSync(join(tmpdir(), 'reader-'))
afterAll(() => rmSync(folder, { recursive: true }))
function misbehaving(name: string, code: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `process.once('message', () => { ${code} })`)
  return pathToFileURL(path)
}
const STUCK = misbehaving('stuck', 'for (;;);')
const GREEDY = misbehaving('greedy', 'const kept = []; for (;;) kept.push(new Array(1000).fill({}))')
const CRASHING = misbehaving('crashing', 'throw new TypeError()')
const SILENT = misbehaving('silent', 'process.exit()')

describe('readApart', () => {
  test('answers as reading in place does, and says how far it is', async () => {
    const source = { name: 'a.xlsx', bytes: roster(5000) }
    const context = quietContext()
    const reading = await readApart(READER, source, OPTIONS, context)
    expect(reading).toEqual(await readRoster(source, OPTIONS, quietContext()))
    expect(context.seen.length).toBeGreaterThan(3)
  })

  test('hands over what the reader says of a bad file', async () => {
    const source = { name: 'a.xlsx', bytes: Buffer.from('%PDF-1.7') }
    await expect(readApart(READER, source, OPTIONS, quietContext())).rejects.toMatchObject({
      code: 'bad-file',
      message: expect.stringContaining('“a.xlsx” là tệp PDF') as unknown,
    })
  })

  const source = { name: 'a.xlsx', bytes: Buffer.from('x') }

  test('a stuck process is stopped when the user cancels', async () => {
    const context = quietContext()
    const reading = readApart(STUCK, source, OPTIONS, context)
    setImmediate(() => context.stop())
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('nothing is begun for a call that is cancelled already', async () => {
    const context = quietContext()
    context.stop()
    await expect(readApart(STUCK, source, OPTIONS, context)).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('a stuck process is stopped when its time is over', async () => {
    const reading = readApart(STUCK, source, OPTIONS, quietContext(), { ...READ_LIMITS, seconds: 0 })
    await expect(reading).rejects.toMatchObject({
      code: 'bad-file',
      message: expect.stringContaining('quá lâu') as unknown,
    })
  })

  test('a process that fills its memory is stopped', async () => {
    const reading = readApart(GREEDY, source, OPTIONS, quietContext(), { ...READ_LIMITS, memory: 30 })
    await expect(reading).rejects.toMatchObject({ message: expect.stringContaining('lớn quá mức') as unknown })
  })

  test.each([
    ['crashes', CRASHING],
    ['ends without an answer', SILENT],
  ])('a process that %s is an error about the file', async (_, entry) => {
    await expect(readApart(entry, source, OPTIONS, quietContext())).rejects.toMatchObject({
      code: 'bad-file',
      message: expect.stringContaining('sổ không thay đổi') as unknown,
    })
  })
})
