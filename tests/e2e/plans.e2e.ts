/**
 * A plan in the hands of the officer: chosen from the ready-made ones, read, followed, handed down, adjusted, its
 * calendar, a track of the school's own, and a plan retired and taken back. Figures are compared with a count made
 * here from the sample's own list and the marks given.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { temporaryFolder } from '../support/core.ts'
import { type Program, startProgram } from './support/program.ts'

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url))
const STUDENTS = sample('csdl-hoc-sinh.xlsx')
const STAFF = sample('can-bo-giao-vien.xlsx')
const SCHOOL = 'Trường THCS Củ Chi'
const AS_OF = '2023-09-15'
/** Fourteen years old by the as-of date. */
const BORN_BY = '2009-09-15'

interface SamplePerson {
  personalId: string
  dob: string
  class?: string
  group?: string
}

/** Who is marked with level 2, by the last digits of the number. */
const marked = (person: SamplePerson) => Number(person.personalId.slice(-2)) < 40

async function sampleRows(file: string): Promise<SamplePerson[]> {
  return (JSON.parse(await readFile(`${file}.expected.json`, 'utf8')) as { rows: SamplePerson[] }).rows
}

async function storeWithPeople(): Promise<string> {
  const folder = temporaryFolder()
  const db = join(folder, 'store.db')
  const cli = async (...args: string[]) => {
    const { code, stderr } = await runCli([...args, '--db', db, '--plain'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }
  await cli('import', '--school', SCHOOL, '--kind', 'student', '--file', STUDENTS)
  await cli('import', '--school', SCHOOL, '--kind', 'staff', '--file', STAFF)
  const ids = join(folder, 'ids.txt')
  const people = [...(await sampleRows(STUDENTS)), ...(await sampleRows(STAFF))]
  const numbers = people.filter(marked).map(({ personalId }) => personalId)
  await writeFile(ids, numbers.filter(Boolean).join('\n'))
  await cli('mark', '--track', 'vneid2', '--stage', 'activated', '--on', '2023-09-10', '--ids-file', ids)
  return db
}
