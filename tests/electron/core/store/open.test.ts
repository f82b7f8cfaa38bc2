import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { Core } from '../../../../electron/core/core.ts'
import { MIGRATIONS } from '../../../../electron/core/store/migrations/index.ts'
import { NOW, openTestCore, READER, temporaryFolder } from '../../../support/core.ts'
import { printStandIn } from '../../../support/host.ts'

function coreAt(storePath: string): (method: string, input: unknown) => ReturnType<Core['call']> {
  const surroundings = { now: () => NOW, operator: 'Người thử', version: 'test' }
  const core = new Core({
    storePath,
    readerEntry: READER,
    surroundings,
    checkReplies: true,
    emit: () => {},
    printPage: printStandIn,
  })
  return (method, input) => core.call(method, input, 'call')
}

describe('opening a store', () => {
  it('holds what it promises: WAL, synchronous FULL, foreign keys, its own mark', async () => {
    const test = await openTestCore()
    const db = new Database(test.storePath)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('application_id', { simple: true })).toBe(0x53444431)
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    db.close()
    expect(await test.call('store.check', {})).toEqual({ ok: true, problems: [], people: 0 })
  })

  it.skipIf(process.platform === 'win32')('is readable by its user alone, with everything beside it', async () => {
    const { storePath } = await openTestCore()
    const rights = ['', '-wal', '-shm'].map((ending) => statSync(storePath + ending).mode & 0o777)
    expect(rights).toEqual([0o600, 0o600, 0o600])
  })

  it('keeps an encrypted store unreadable without its password, and opens it with it', async () => {
    const path = join(temporaryFolder(), 'store.db')
    const first = coreAt(path)
    expect(await first('store.create', { password: 'mật khẩu dài' })).toMatchObject({ ok: true })
    await first('schools.add', { name: 'Trường THCS Bí Mật' })

    const bytes = readFileSync(path).toString('latin1') + readFileSync(`${path}-wal`).toString('latin1')
    expect(bytes).not.toContain('SQLite format 3')
    expect(bytes).not.toContain('THCS')

    const second = coreAt(path)
    expect(await second('store.status', {})).toMatchObject({ value: { state: 'locked', encrypted: true } })
    expect(await second('schools.list', {})).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(await second('store.open', { password: null })).toMatchObject({ error: { code: 'locked' } })
    expect(await second('store.open', { password: 'sai' })).toMatchObject({ error: { code: 'wrong-password' } })
    // The same letters typed with separate marks are the same password.
    expect(await second('store.open', { password: 'mật khẩu dài'.normalize('NFD') })).toMatchObject({ ok: true })
    expect(await second('schools.list', {})).toMatchObject({ value: [{ name: 'Trường THCS Bí Mật' }] })
  })

  it('refuses a store of a later version and leaves it as it is', async () => {
    const test = await openTestCore()
    test.core.close()
    const db = new Database(test.storePath)
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`)
    db.close()
    const before = readFileSync(test.storePath)
    const reply = await coreAt(test.storePath)('store.open', { password: null })
    expect(reply).toMatchObject({ ok: false, error: { code: 'newer-store' } })
    expect(readFileSync(test.storePath).equals(before)).toBe(true)
  })

  it('refuses the database of another program and a file that is none', async () => {
    const folder = temporaryFolder()
    const foreign = new Database(join(folder, 'foreign.db'))
    foreign.exec('CREATE TABLE note (text TEXT)')
    foreign.close()
    expect(await coreAt(join(folder, 'foreign.db'))('store.open', { password: null })).toMatchObject({
      error: { code: 'bad-store' },
    })
    writeFileSync(join(folder, 'noise.db'), 'đây không phải là sổ'.repeat(300))
    expect(await coreAt(join(folder, 'noise.db'))('store.open', { password: 'x' })).toMatchObject({
      error: { code: 'wrong-password' },
    })
  })

  it('does not make a second store over the first', async () => {
    const test = await openTestCore()
    expect((await test.fails('store.create', { password: null })).code).toBe('conflict')
  })
})
