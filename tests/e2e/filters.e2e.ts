/** Filters and views as the officer uses them: from heads, by keys, from ready lists, kept under a name. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSheet } from './support/sheet-hands.ts'

const shown = (page: Page) => page.getByRole('contentinfo', { name: 'Số liệu của danh sách' }).innerText()
const chips = (page: Page) => page.getByRole('list', { name: 'Bộ lọc đang dùng' }).getByRole('listitem').allInnerTexts()
const head = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Lọc ${name}`) })
const value = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })

async function menu(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Chế độ xem/ }).click()
  await page.locator('.view-menu').getByRole('button', { name: item }).click()
}

it('filters several columns from their heads and by keys, and shows what is in force', async () => {
  const { page, hands, shoot } = await openSheet('')
  expect(await shown(page)).toMatch(/Hiện\s+634 \/ 634/)

  // On a cell, Alt+arrow down opens the filter of its column, ready to search; without marks, Enter takes what was found.
  await hands.click(0, 'className')
  await page.keyboard.press('Alt+ArrowDown')
  const panel = page.getByRole('dialog', { name: 'Lọc Lớp' })
  await panel.locator('input:focus').waitFor()
  await page.keyboard.type('9a1')
  await expect
    .poll(() => panel.getByRole('treeitem').allInnerTexts())
    .toEqual([expect.stringContaining('kết quả'), expect.stringContaining('9A1')])
  await page.keyboard.press('Enter')
  await expect.poll(() => shown(page)).toMatch(/Hiện\s+44 \/ 634/)
  await expect.poll(() => chips(page)).toEqual(['Lớp: 9A1'])
  await expect.poll(() => page.getByLabel('Lọc theo lớp').inputValue()).toBe('=9A1')
  // The keys are back with the cells.
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => hands.active()).toMatch(/^1 /)

  // A span of days; the months listed are those of the class only.
  await head(page, 'Ngày sinh').click()
  await value(page, /^Năm 2009/).press('ArrowRight')
  await shoot('51-loc-cot')
  await page.getByLabel('Từ ngày').fill('01/07/2009')
  await page.getByLabel('đến ngày', { exact: true }).fill('30/06/2009')
  expect(await page.getByRole('button', { name: 'Lọc', exact: true }).isDisabled()).toBe(true)
  await page.getByLabel('đến ngày', { exact: true }).fill('31/12/2009')
  await page.keyboard.press('Enter')
  await expect.poll(() => chips(page)).toEqual(['Lớp: 9A1', 'Ngày sinh: từ 01/07/2009 đến 31/12/2009'])
  const born = Number(/Hiện\s+(\d+)/.exec(await shown(page))?.[1])
  expect(born).toBeGreaterThan(0)
  expect(born).toBeLessThan(44)

  // A step: who has it. Counts are of those whom the other filters show.
  await hands.click(0, 'card.issued')
  await page.keyboard.press('Space')
  await head(page, 'Có thẻ').click()
  await expect.poll(() => value(page, /^Đã có\s*1 người/).count()).toBe(1)
  await expect.poll(() => value(page, new RegExp(`^Chưa có\\s*${born - 1} người`)).count()).toBe(1)
  // With the keyboard alone: out of the two fields into the list, down to “Chưa có”, untick, take.
  await page.getByRole('tree').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Lọc', exact: true }).press('Enter')
  await expect.poll(() => shown(page)).toMatch(/Hiện\s+1 \/ 634/)

  // Each filter goes by its own button, or all at once; heads say which are filtered.
  await page.getByRole('button', { name: /^Bỏ lọc Ngày sinh/ }).click()
  await expect.poll(() => chips(page)).toEqual(['Lớp: 9A1', expect.stringMatching(/^Đã có thẻ: /)])
  expect(await head(page, 'Lớp').getAttribute('aria-label')).toBe('Lọc Lớp: đang lọc')
  expect(await head(page, 'Ngày sinh').getAttribute('aria-label')).toBe('Lọc Ngày sinh')
  await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click()
  await expect.poll(() => shown(page)).toMatch(/Hiện\s+634 \/ 634/)

  // Escape leaves everything as it was.
  await head(page, 'Lớp').click()
  await value(page, /^\(Chọn tất cả\)/).click()
  expect(await page.getByRole('button', { name: 'Lọc', exact: true }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(await shown(page)).toMatch(/Hiện\s+634 \/ 634/)
})

it('sorts from the head, up, down and not at all', async () => {
  const { page, hands } = await openSheet()
  const sort = page.getByRole('button', { name: /^Sắp xếp theo Ngày sinh/ })
  const days = async () => {
    const texts = await Promise.all([0, 1, 2, 3].map((row) => hands.cell(row, 'birthDate').innerText()))
    return texts.map((text) => text.split('/').toReversed().join('-'))
  }
  await page.getByRole('columnheader', { name: 'Ngày sinh' }).hover()
  await sort.click()
  await expect.poll(() => sort.getAttribute('aria-label')).toContain('tăng dần')
  expect(await days()).toEqual((await days()).toSorted())
  expect(await page.getByRole('columnheader', { name: 'Ngày sinh' }).getAttribute('aria-sort')).toBe('ascending')
  await sort.click()
  await expect.poll(() => sort.getAttribute('aria-label')).toContain('giảm dần')
  expect(await days()).toEqual((await days()).toSorted().toReversed())
  await sort.click()
  await expect.poll(() => sort.getAttribute('aria-label')).toContain('chưa sắp xếp')
  expect(await page.getByRole('columnheader', { name: 'Ngày sinh' }).getAttribute('aria-sort')).toBe('none')
})

it('has working lists ready, and says which filters hide everybody', async () => {
  const { page, shoot } = await openSheet()
  await menu(page, /^Thiếu số điện thoại/)
  await expect.poll(() => chips(page)).toEqual(['Lớp: 9A1', 'Còn thiếu: Thiếu số điện thoại'])
  await menu(page, /^Chưa có thẻ/)
  await expect.poll(() => shown(page)).toMatch(/Hiện\s+44 \/ 634/)

  await page.getByLabel('Tìm trong danh sách').fill('không có ai tên này')
  await page.getByRole('heading', { name: 'Không có ai khớp bộ lọc' }).waitFor()
  await shoot('52-khong-ai-khop')
  await page.getByRole('button', { name: 'Bỏ lọc này: hiện 44 người' }).click()
  await expect.poll(() => chips(page)).toEqual(['Lớp: 9A1', 'Còn thiếu: Chưa có thẻ'])
})

it('keeps a view under a name, marks changes, asks before writing over, and comes back to it', async () => {
  const { page, hands, shoot } = await openSheet()
  const button = page.getByRole('button', { name: /^Chế độ xem/ })
  await menu(page, /^Chưa có thẻ/)
  await page.getByRole('button', { name: 'Chọn cột' }).click()
  await page.getByRole('checkbox', { name: 'SĐT' }).check()
  await page.keyboard.press('Escape')
  await menu(page, 'Lưu thành chế độ xem mới…')
  const dialog = page.getByRole('dialog', { name: 'Lưu chế độ xem' })
  await dialog.getByLabel('Tên chế độ xem').fill('9A1 chưa có thẻ')
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect.poll(() => button.getAttribute('aria-label')).toBe('Chế độ xem: 9A1 chưa có thẻ')

  // A change is marked, and goes with the way back.
  await page.getByRole('columnheader', { name: 'Ngày sinh' }).hover()
  await page.getByRole('button', { name: /^Sắp xếp theo Ngày sinh/ }).click()
  await expect.poll(() => button.getAttribute('aria-label')).toContain('có thay đổi chưa lưu')
  await button.click()
  await shoot('50-che-do-xem')
  await page.getByRole('button', { name: 'Bỏ thay đổi, trở lại như đã lưu' }).click()
  await expect.poll(() => button.getAttribute('aria-label')).toBe('Chế độ xem: 9A1 chưa có thẻ')

  // The whole list has the columns that it had; the view has its own.
  await menu(page, 'Toàn bộ danh sách')
  await expect.poll(() => shown(page)).toMatch(/Hiện\s+634 \/ 634/)
  await menu(page, '9A1 chưa có thẻ')
  await expect.poll(() => shown(page)).toMatch(/Hiện\s+44 \/ 634/)
  await expect.poll(() => hands.cell(0, 'phone').count()).toBe(1)

  // Saving under a taken name, however it is written, says so first.
  await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click()
  await menu(page, 'Lưu thành chế độ xem mới…')
  await dialog.getByLabel('Tên chế độ xem').fill('9a1 CHƯA có thẻ')
  await dialog.getByRole('alert').waitFor()
  await dialog.getByRole('button', { name: 'Lưu đè' }).click()
  await expect.poll(() => button.getAttribute('aria-label')).toBe('Chế độ xem: 9A1 chưa có thẻ')
  await page.getByLabel('Lọc theo lớp').selectOption('=9A2')
  await menu(page, /^Lưu thay đổi vào/)
  await expect.poll(() => button.getAttribute('aria-label')).toBe('Chế độ xem: 9A1 chưa có thẻ')

  await page.reload()
  await expect.poll(() => button.getAttribute('aria-label')).toBe('Chế độ xem: 9A1 chưa có thẻ')
  await expect.poll(() => chips(page)).toEqual(['Lớp: 9A2'])

  await menu(page, 'Đổi tên chế độ xem…')
  const rename = page.getByRole('dialog', { name: 'Đổi tên chế độ xem' })
  await rename.getByLabel('Tên chế độ xem').fill('Lớp 9A2')
  await rename.getByRole('button', { name: 'Đổi tên' }).click()
  await expect.poll(() => button.getAttribute('aria-label')).toBe('Chế độ xem: Lớp 9A2')
  await menu(page, 'Xóa chế độ xem…')
  await page.getByRole('dialog', { name: 'Xóa chế độ xem' }).getByRole('button', { name: 'Xóa' }).click()
  await expect.poll(() => button.getAttribute('aria-label')).toBe('Chế độ xem: Toàn bộ danh sách')
  await expect.poll(() => shown(page)).toMatch(/Hiện\s+634 \/ 634/)
})
