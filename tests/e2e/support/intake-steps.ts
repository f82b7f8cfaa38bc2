/** What everybody does who takes a roster in: from a school without people to the button "Nhập". */
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { openTestCore } from '../../support/core.ts'
import { type Program, startProgram } from './program.ts'

export const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))

/** A program whose school has no people yet. */
export async function emptySchool(): Promise<Program> {
  const test = await openTestCore()
  await test.call('schools.add', { name: 'Trường THCS Củ Chi' })
  test.core.close()
  return startProgram(test.storePath)
}

export async function openIntake({ page }: Program): Promise<Locator> {
  await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
  return page.getByRole('dialog', { name: 'Nhập danh sách học sinh' })
}

export async function choose(page: Page, dialog: Locator, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Chọn tệp…' }).click(),
  ])
  await chooser.setFiles(path)
}

export async function apply(dialog: Locator, words: string): Promise<void> {
  await dialog.getByRole('button', { name: words, exact: true }).click()
  await dialog.getByRole('button', { name: 'Hoàn tác lần nhập này' }).waitFor()
}
