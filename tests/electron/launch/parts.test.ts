/** The parts of the launch scripts that decide something: what is built, what counts as passed. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOfSources, isBuilt } from '../../../electron/launch/build-output.ts'
import { installedElectron } from '../../../electron/launch/electron-binary.ts'
import { exitCodeOf, sumTallies, tallyReport } from '../../../electron/launch/test-summary.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

describe('a build', () => {
  it('is stale until it is made, and again when a source changes, comes, goes or is renamed', () => {
    write('shared/a.ts', '1')
    write('package-lock.json', '{}')
    const fresh = (): boolean => isBuilt(folder)
    const stamp = (): void => write('out/sources.sha256', hashOfSources(folder))
    expect(fresh()).toBe(false)
    stamp()
    expect(fresh()).toBe(true)
    for (const change of [
      () => write('shared/a.ts', '2'),
      () => write('renderer/deep/er/b.tsx', ''),
      () => write('package-lock.json', '{ }'),
      () => rmSync(join(folder, 'renderer'), { recursive: true }),
    ]) {
      change()
      expect(fresh()).toBe(false)
      stamp()
    }
    const before = hashOfSources(folder)
    rmSync(join(folder, 'shared/a.ts'))
    write('shared/b.ts', '2')
    expect(hashOfSources(folder)).not.toBe(before)
  })

  it('does not depend on tests or on what was built', () => {
    const before = hashOfSources(folder)
    write('tests/a.test.ts', '')
    write('out/main/index.js', '')
    expect(hashOfSources(folder)).toBe(before)
  })
})

describe('Electron’s binary', () => {
  it('is there only when it is whole and of the version that is pinned', () => {
    expect(installedElectron(folder)).toBeNull()
    write('node_modules/electron/package.json', '{ "version": "45.4.1" }')
    write('node_modules/electron/path.txt', 'electron')
    write('node_modules/electron/dist/version', 'v45.4.1')
    expect(installedElectron(folder)).toBeNull()
    write('node_modules/electron/dist/electron', '')
    expect(installedElectron(folder)).toBe(join(folder, 'node_modules', 'electron', 'dist', 'electron'))
    write('node_modules/electron/dist/version', '44.0.0')
    expect(installedElectron(folder)).toBeNull()
  })
})

describe('the sum of the test runs', () => {
  const report = (name: string, passed: number, failed: number, files: object[] = []): string => {
    write(name, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files }))
    return join(folder, name)
  }

  it('adds the runs up', () => {
    const tallies = [tallyReport(report('a.json', 10, 0)), tallyReport(report('b.json', 5, 2))]
    expect(sumTallies(tallies)).toEqual({ passed: 15, failed: 2 })
  })

  it('counts a file that could not be loaded, and a run without a report, as failed', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ]
    expect(tallyReport(report('a.json', 3, 1, files))).toEqual({ passed: 3, failed: 2 })
    expect(tallyReport(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1 })
  })

  it.each([
    [{ passed: 5, failed: 0 }, [0, 0], 0],
    [{ passed: 5, failed: 1 }, [0, 0], 1],
    [{ passed: 0, failed: 0 }, [0, 0], 1],
    [{ passed: 5, failed: 0 }, [0, 1], 1],
  ])('%j with codes %j ends with %i', (tally, codes, exit) => {
    expect(exitCodeOf(tally, codes)).toBe(exit)
  })
})
