/** The sheet under the hands: ticks, dates, search, filters, edits and their undoing, on the sample school. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { temporaryFolder } from '../support/core.ts'
import { startProgram } from './support/program.ts'

const ROSTER = fileURLToPath(new URL('../samples/csdl-hoc-sinh.xlsx', import.meta.url))

async function storeWithRoster(): Promise<string> {
  const db = join(temporaryFolder(), 'store.db')
  const { code } = await runCli([
    'import',
    '--db',
    db,
    '--plain',
    '--school',
    'Trường THCS Củ Chi',
    '--kind',
    'student',
    '--file',
    ROSTER,
  ])
  expect(code).toBe(0)
  return db
}

interface StoredPerson {
  fullName: string
  className: string
  milestones: Record<string, Record<string, string>>
}
async function stored(db: string, fullName: string): Promise<StoredPerson | undefined> {
  const people = (await runCli(['people', '--db', db, '--json', '--class', '9A1'])).json() as StoredPerson[]
  return people.find((person) => person.fullName === fullName)
}

/** The cell of a person in a column, found by the name that stands in the same row. */
async function cellOf(page: Page, name: string, column: string): Promise<Locator> {
  const row = page.locator('[row-index]', { has: page.locator('[col-id="fullName"]', { hasText: name }) }).first()
  const index = await row.getAttribute('row-index')
  return page.locator(`[row-index="${index}"] [col-id="${column}"]`).first()
}
/** The command line takes its time to answer. */
const SLOW = { timeout: 20_000 }

it('ticks, dates, searches, filters and edits as typed, and keeps it all', async () => {
  const db = await storeWithRoster()
  const { page, shoot } = await startProgram(db)
  const status = page.getByRole('contentinfo', { name: 'Số liệu của danh sách' })
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  await page.getByLabel('Ngày ghi', { exact: true }).fill('15/09/2023')
  await page.keyboard.press('Tab')

  // A click on the box ticks with the working date; Space takes it away and puts it back.
  const box = (await cellOf(page, 'Phạm Anh An', 'card.issued')).getByRole('checkbox')
  await box.click()
  await expect.poll(() => box.getAttribute('aria-label')).toContain('15/09/2023')
  await page.keyboard.press('Space')
  await expect.poll(() => box.getAttribute('aria-checked')).toBe('false')
  await page.keyboard.press('Space')
  await expect.poll(() => box.getAttribute('aria-checked')).toBe('true')

  // F2 opens the day; one that the calendar lacks stays typed, with the reason, until it is mended.
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('31/06/2023')
  await page.keyboard.press('Enter')
  const note = page.getByRole('alert')
  expect(await note.innerText()).not.toBe('')
  await shoot('10-ngay-sai')
  // Clicking elsewhere does not leave it: the keys still go to the day that waits.
  await (await cellOf(page, 'Trịnh Như An', 'birthDate')).click()
  await expect.poll(() => page.locator('.cell-input').evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('30/6/2023')
  await page.keyboard.press('Enter')
  await expect.poll(() => box.getAttribute('aria-label')).toContain('30/06/2023')
  expect((await stored(db, 'Phạm Anh An'))?.milestones).toEqual({ card: { issued: '2023-06-30' } })

  // Typing over a name writes what was typed, with its marks.
  await (await cellOf(page, 'Trịnh Như An', 'fullName')).dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Trịnh Như Ẩn')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stored(db, 'Trịnh Như Ẩn'))?.className, SLOW).toBe('9A1')

  // Search needs no marks and finds across what is shown; Escape gives everything back.
  const search = page.getByLabel('Tìm trong danh sách')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('PHAM anh an')
  await expect.poll(() => status.innerText()).toContain('1 / 634')
  await search.press('Escape')
  await expect.poll(() => status.innerText()).toContain('44 / 634')

  // What is missing: nobody but one has a card.
  await page.getByRole('button', { name: /^Chế độ xem/ }).click()
  await page.getByRole('button', { name: /^Chưa có thẻ/ }).click()
  await expect.poll(() => status.innerText()).toMatch(/Hiện\s+43 \/ 634/)
  await page.getByRole('button', { name: 'Bỏ lọc Còn thiếu: Chưa có thẻ' }).click()

  // Everything undone, step by step, brings the first state back.
  await page.locator('body').click({ position: { x: 700, y: 750 } })
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored(db, 'Trịnh Như An'))?.className, SLOW).toBe('9A1')
  await expect.poll(async () => (await stored(db, 'Phạm Anh An'))?.milestones, SLOW).toEqual({})
})

it('keeps what was marked over a reload of the window', async () => {
  const db = await storeWithRoster()
  const { page } = await startProgram(db)
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  await (await cellOf(page, 'Phạm Anh An', 'vneid2.activated')).getByRole('checkbox').click()
  await expect
    .poll(async () => Object.keys((await stored(db, 'Phạm Anh An'))?.milestones ?? {}), SLOW)
    .toEqual(['vneid2'])
  await page.reload()
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  const box = (await cellOf(page, 'Phạm Anh An', 'vneid2.activated')).getByRole('checkbox')
  await expect.poll(() => box.getAttribute('aria-checked')).toBe('true')
})
