/** A store made of a sample roster by the command line, as the program will find it. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/core.ts'

const ROSTER = fileURLToPath(new URL('../../samples/csdl-hoc-sinh.xlsx', import.meta.url))

/** The path of a plain store with 634 students. */
export async function storeWithStudents(): Promise<string> {
  const db = join(temporaryFolder(), 'store.db')
  const school = 'Trường THCS Củ Chi'
  const args = ['import', '--db', db, '--plain', '--school', school, '--kind', 'student', '--file', ROSTER]
  expect((await runCli(args)).code).toBe(0)
  return db
}
