/** The card at the side of the sheet, the history of a cell, and the list of steps, as an officer uses them. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { startProgram } from './support/program.ts'
import { schoolInADrive } from './support/school-in-a-drive.ts'

async function drive(): Promise<string> {
  const { storePath, done } = await schoolInADrive([])
  done()
  return storePath
}

const cell = (page: Page, name: string, column: string) =>
  page
    .locator('[row-index]', { has: page.locator('[col-id="fullName"]', { hasText: name }) })
    .first()
    .getAttribute('row-index')
    .then((index) => page.locator(`[row-index="${index}"] [col-id="${column}"]`).first())

it('shows everything of the person in the active row, and edits it where it stands', async () => {
  const { page, shoot } = await startProgram(await drive())
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  await (await cell(page, 'Phạm Anh An', 'fullName')).click()
  await page.keyboard.press('F4')
  const card = page.getByRole('complementary', { name: 'Thẻ thông tin' })
  await expect.poll(() => card.getByRole('heading', { level: 2 }).innerText()).toBe('Phạm Anh An')
  // The card stands beside the grid, within the window.
  const [cardBox, gridBox] = [await card.boundingBox(), await page.locator('.sheet-grid').first().boundingBox()]
  expect((gridBox?.x ?? 0) + (gridBox?.width ?? 0)).toBeLessThanOrEqual((cardBox?.x ?? 0) + 1)
  expect((cardBox?.x ?? 0) + (cardBox?.width ?? 0)).toBeLessThanOrEqual(1366)

  // A value that cannot be is refused with its reason; a good one is stored and told in the history.
  const phone = card.getByLabel('SĐT')
  await phone.fill('12')
  await phone.press('Enter')
  await expect.poll(() => card.getByRole('alert').innerText()).toContain('8 đến 15 chữ số')
  await phone.fill('0901 234 567')
  await phone.press('Enter')
  await expect.poll(() => phone.inputValue()).toBe('0901234567')
  await expect.poll(() => card.innerText()).toMatch(/(Ghi|Đổi) “Số điện thoại”.*0901234567/)
  const issued = card.getByLabel('Đã có thẻ', { exact: true })
  await issued.fill('20/8/2023')
  await issued.press('Enter')
  await expect.poll(() => issued.inputValue()).toBe('20/08/2023')
  await expect.poll(() => card.innerText()).toMatch(/Đến \d\d\/\d\d\/\d{4} \(đủ 25 tuổi\)/)

  // A reason is added, ended and taken away here.
  await card.getByRole('button', { name: 'Thêm lý do…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do', { exact: true }).selectOption('abroad')
  await dialog.getByLabel('Từ ngày').fill('01/09/2023')
  await dialog.getByRole('button', { name: 'Ghi lý do' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => card.innerText()).toContain('Vắng mặt: đi nước ngoài')
  await card.getByRole('button', { name: 'Kết thúc' }).click()
  await card.getByLabel('Đến hết ngày').fill('01/10/2023')
  await card.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect.poll(() => card.innerText()).toContain('đến hết 01/10/2023')
  await card.locator('.person-card-body').evaluate((body) => body.scrollTo(0, 0))
  await page.getByRole('button', { name: 'Đóng thông báo' }).click()
  await shoot('31-the-thong-tin')
  await card.getByRole('button', { name: 'Bỏ lý do' }).click()
  await expect.poll(() => card.innerText()).toContain('Không có lý do nào.')

  // It follows the active row.
  await (await cell(page, 'Trịnh Như An', 'fullName')).click()
  await expect.poll(() => card.getByRole('heading', { level: 2 }).innerText()).toBe('Trịnh Như An')
  await page.keyboard.press('F4')
  await card.waitFor({ state: 'hidden' })
})

it('tells the history of one cell, and undoes back to a step and forward again after a reload', async () => {
  const { page, shoot } = await startProgram(await drive())
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  const box = await cell(page, 'Phạm Anh An', 'vneid1.activated')
  await page.getByLabel('Ngày ghi', { exact: true }).fill('15/09/2023')
  await page.keyboard.press('Tab')
  const tick = box.getByRole('checkbox')
  await tick.click()
  await expect.poll(() => tick.getAttribute('aria-checked')).toBe('true')
  await tick.click()
  await expect.poll(() => tick.getAttribute('aria-checked')).toBe('false')
  await tick.click()
  await expect.poll(() => tick.getAttribute('aria-checked')).toBe('true')

  await box.click({ button: 'right', position: { x: 4, y: 4 } })
  await page.getByRole('menuitem', { name: 'Lịch sử ô này…' }).click()
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.locator('.changes > li').count()).toBe(3)
  const told = await dialog.innerText()
  expect(told).toContain('Ghi “Đã kích hoạt mức 1” ngày 15/09/2023')
  expect(told).toContain('Bỏ “Đã kích hoạt mức 1”, trước ghi ngày 15/09/2023')
  await shoot('32-lich-su-o')
  await page.keyboard.press('Escape')

  // Two steps back at once, past a filter and another screen; then forward again after a reload.
  await page.getByRole('tab', { name: 'Số liệu' }).click()
  const menu = page.getByRole('button', { name: 'Chọn bước để hoàn tác hoặc làm lại' })
  await menu.click()
  const steps = page.locator('.step-list').first().getByRole('button')
  await expect.poll(() => steps.count()).toBeGreaterThan(3)
  await steps.nth(1).hover()
  await shoot('33-chon-buoc-hoan-tac')
  await steps.nth(1).click()
  await page.getByText('Đã hoàn tác 2 bước').waitFor()
  await page.reload()
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  const after = (await cell(page, 'Phạm Anh An', 'vneid1.activated')).getByRole('checkbox')
  await expect.poll(() => after.getAttribute('aria-checked')).toBe('true')
  await menu.click()
  await expect.poll(() => page.locator('.step-list').count()).toBe(2)
  await page.locator('.step-list').nth(1).getByRole('button').nth(1).click()
  await page.getByText('Đã làm lại 2 bước').waitFor()
  await expect.poll(() => after.getAttribute('aria-checked')).toBe('true')

  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await page.getByText('Đã kích hoạt mức 1 ngày 15/09/2023: Phạm Anh An').first().waitFor()
  await shoot('34-lich-su')
})
