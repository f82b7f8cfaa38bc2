/** Saving and taking files in Electron, with a stand-in for the program and for the system's dialogs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FileFilter, filtersFor, Saving } from '../../../electron/main/saving.ts'
import { grantPath } from '../../../electron/main/taking.ts'
import type { WorkerClient } from '../../../electron/worker-client.ts'
import { standInClient } from '../../support/host.ts'

let client: WorkerClient
let folder: string
const revealed: string[] = []
beforeEach(() => {
  client = standInClient()
  folder = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
  revealed.length = 0
})
afterEach(async () => {
  await client.close()
  rmSync(folder, { recursive: true, force: true })
})

function saving(askWhere: (suggested: string, filters: FileFilter[]) => Promise<string | null>): Saving {
  return new Saving({
    client,
    documentsFolder: folder,
    printToPdf: (html) => Promise.resolve(new Uint8Array(Buffer.from(`%PDF ${html}`))),
    askWhere,
    showInFolder: (path) => revealed.push(path),
  })
}

async function output(kind: 'file' | 'page'): Promise<string> {
  const reply = await client.send(kind, { html: '<p>6A</p>' })
  return reply.ok ? (reply.value as { token: string }).token : ''
}

describe('saving', () => {
  it('suggests the documents folder and the kind of file, writes, and shows it', async () => {
    const asked: unknown[] = []
    const saver = saving((suggested, filters) => {
      asked.push(suggested, filters)
      return Promise.resolve(join(folder, 'của tôi.xlsx'))
    })
    const token = await output('file')
    expect(await saver.save(token)).toEqual({ saved: true, fileName: 'của tôi.xlsx', canReveal: true })
    expect(asked).toEqual([join(folder, 'Tổng hợp.xlsx'), [{ name: 'Tệp Excel', extensions: ['xlsx'] }]])
    expect([...readFileSync(join(folder, 'của tôi.xlsx'))]).toEqual([80, 75, 3, 4])
    saver.reveal(token)
    expect(revealed).toEqual([join(folder, 'của tôi.xlsx')])
  })

  it('makes a page a PDF', async () => {
    await saving((suggested) => Promise.resolve(suggested)).save(await output('page'))
    expect(readFileSync(join(folder, 'Danh sách lớp 6A.pdf'), 'utf8')).toBe('%PDF <p>6A</p>')
  })

  it('writes nothing when the dialog is closed', async () => {
    const saver = saving(() => Promise.resolve(null))
    const token = await output('file')
    expect(await saver.save(token)).toEqual({ saved: false })
    expect(readdirSync(folder)).toEqual([])
    expect(() => saver.reveal(token)).toThrow('chưa được lưu')
  })

  it('says that an output is gone', async () => {
    await expect(saving(() => Promise.resolve(null)).save('unknown')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('offers no kind for a file that it does not know', () => {
    expect(filtersFor('a.bin')).toEqual([])
    expect(filtersFor('A.PDF')).toEqual([{ name: 'Tệp PDF', extensions: ['pdf'] }])
  })
})

describe('taking a file', () => {
  it('lets the program read it; the window gets its name only', async () => {
    const path = join(folder, 'Lớp 6A.xlsx')
    writeFileSync(path, 'x')
    const picked = await grantPath(client, path)
    expect(picked).toEqual({ token: expect.any(String) as string, name: 'Lớp 6A.xlsx' })
    expect(await client.send('size', { file: picked.token })).toEqual({ ok: true, value: { name: picked.name, path } })
  })

  it.each(['', 'folder', 'missing'])('refuses what is not a file on this machine (%s)', async (what) => {
    const path = what === 'folder' ? folder : what === 'missing' ? join(folder, 'none') : ''
    await expect(grantPath(client, path)).rejects.toMatchObject({ code: 'bad-file' })
  })
})
