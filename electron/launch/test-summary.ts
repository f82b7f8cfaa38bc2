/** Sums the reports of several vitest runs into the one line that ends `npm test`. */
import { existsSync, readFileSync } from 'node:fs'

export interface Tally {
  passed: number
  failed: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * Counts one report. A file that could not be loaded counts as one failure; so does a report that was never written.
 */
export function tallyReport(path: string): Tally {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** Adds tallies up. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  }
}

/** Exit code of the whole: tests that failed, or none at all, are a failure. */
export function exitCodeOf(tally: Tally, runCodes: readonly number[]): number {
  return tally.failed > 0 || tally.passed === 0 || runCodes.some((code) => code !== 0) ? 1 : 0
}
