import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeAtomically } from '../../electron/atomic-write.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new Uint8Array([1, 2, 3])
const at = (name: string): string => join(folder, name)

/** Acts a file that another program holds for the first `times` tries. */
function lockedFor(times: number, code: string) {
  const acted = {
    tries: 0,
    retryAfterMs: [0, 0, 0],
    rename: (from: string, to: string): Promise<void> => {
      acted.tries += 1
      return acted.tries > times ? rename(from, to) : Promise.reject(Object.assign(new Error(code), { code }))
    },
  }
  return acted
}

it('writes a new file, and replaces an old one, leaving nothing beside it', async () => {
  await writeAtomically(at('Tổng hợp.xlsx'), bytes)
  await writeAtomically(at('Tổng hợp.xlsx'), new Uint8Array([4]))
  expect([...readFileSync(at('Tổng hợp.xlsx'))]).toEqual([4])
  expect(readdirSync(folder)).toEqual(['Tổng hợp.xlsx'])
})

it.each(['EBUSY', 'EPERM', 'EACCES'])('waits for a file that is held for a moment (%s)', async (code) => {
  const locked = lockedFor(3, code)
  await writeAtomically(at('a.xlsx'), bytes, locked)
  expect(locked.tries).toBe(4)
  expect([...readFileSync(at('a.xlsx'))]).toEqual([1, 2, 3])
})

it('says to close Excel when the file stays held, and keeps the old file', async () => {
  writeFileSync(at('a.xlsx'), 'cũ')
  const written = writeAtomically(at('a.xlsx'), bytes, lockedFor(99, 'EBUSY'))
  await expect(written).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringMatching(/“a\.xlsx”.*Excel.*đóng tệp/) as string,
  })
  expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('cũ')
  expect(readdirSync(folder)).toEqual(['a.xlsx'])
})

it('tells a full disk from a held file, without trying again', async () => {
  const locked = lockedFor(1, 'ENOSPC')
  await expect(writeAtomically(at('a.xlsx'), bytes, locked)).rejects.toThrow('Ổ đĩa đã đầy')
  expect(locked.tries).toBe(1)
  expect(readdirSync(folder)).toEqual([])
})

it('says that the folder is gone', async () => {
  await expect(writeAtomically(join(folder, 'không có', 'a.xlsx'), bytes)).rejects.toThrow('Không còn thư mục')
})

it('does not write over a folder', async () => {
  mkdirSync(at('a.xlsx'))
  await expect(writeAtomically(at('a.xlsx'), bytes)).rejects.toMatchObject({ code: 'cannot-write' })
  expect(readdirSync(folder)).toEqual(['a.xlsx'])
})
