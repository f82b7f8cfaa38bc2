/** Rows that are held back: mended in the preview, or in Excel; and an import taken back after others worked on it. */
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { apply, choose, emptySchool, openIntake, sample } from './support/intake-steps.ts'

const status = (page: Page) => page.getByRole('contentinfo', { name: 'Số liệu của danh sách' })

/** The whole file is read anew for each cell, on a machine that may be busy. */
const PATIENCE = { timeout: 20_000 }

/** How many rows a tab of the preview counts. */
async function countOf(dialog: Locator, tab: string): Promise<number> {
  return Number((await dialog.getByRole('tab', { name: tab }).innerText()).replace(/\D/g, ''))
}

function cellOf(dialog: Locator, row: number, field: string): Locator {
  return dialog.getByRole('row', { name: new RegExp(`^${row} `) }).locator(`[data-cell$=" ${field}"]`)
}

async function save(page: Page, button: Locator, path: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  await download.saveAs(path)
}

it('mends held-back rows in the preview with keyboard and mouse, takes one back, and imports what was typed', async () => {
  const program = await emptySchool()
  const { page, shoot } = program
  const dialog = await openIntake(program)
  await choose(page, dialog, sample('du-lieu-loi.xlsx'))
  await dialog.getByRole('tab', { name: 'Giữ lại' }).click()
  const held = await countOf(dialog, 'Giữ lại')
  const added = await countOf(dialog, 'Thêm mới')
  await shoot('31-dong-bi-giu-lai')

  // Row 4 has a birth date that is no day: F2, type, Enter. The keyboard goes on to the row that took its place.
  const date = cellOf(dialog, 4, 'birthDate')
  await date.focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('31/02/2010')
  await page.keyboard.press('Enter')
  await dialog.getByText(`Đã sửa dòng 4. Còn ${held} dòng bị giữ lại.`).waitFor()
  expect(await dialog.getByRole('row', { name: /^4 / }).innerText()).toContain('không phải là ngày có thật')
  expect(await date.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.type('28/02/2010')
  await shoot('32-sua-ngay-o-do')
  await page.keyboard.press('Enter')
  await dialog.getByText(`Đã sửa dòng 4. Còn ${held - 1} dòng bị giữ lại.`).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? ''), PATIENCE)
    .toMatch(/^\d+ birthDate$/)

  // Escape leaves a cell as it was, and the dialog open.
  await cellOf(dialog, 3, 'fullName').click()
  await page.keyboard.type('không phải')
  await page.keyboard.press('Escape')
  expect(await cellOf(dialog, 3, 'fullName').innerText()).toBe('(trống)')
  // Typed one after the other without waiting: none is lost.
  await cellOf(dialog, 3, 'fullName').click()
  await page.keyboard.type('Trần Thị Bưởi')
  await cellOf(dialog, 6, 'personalId').click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect.poll(() => countOf(dialog, 'Giữ lại'), PATIENCE).toBe(held - 3)
  expect(await countOf(dialog, 'Thêm mới')).toBe(added + 3)

  await dialog.getByRole('tab', { name: 'Sửa tay 3' }).click()
  await dialog.getByRole('row', { name: /Trần Thị Bưởi/ }).waitFor()
  await shoot('33-sua-tay')
  await page.emulateMedia({ colorScheme: 'dark' })
  await dialog.getByRole('tab', { name: 'Giữ lại' }).click()
  await dialog.getByRole('row', { name: /^5 / }).waitFor()
  await shoot('mend-giu-lai-toi')
  await dialog.getByRole('tab', { name: 'Sửa tay 3' }).click()
  await dialog.getByRole('row', { name: /Trần Thị Bưởi/ }).waitFor()
  await shoot('mend-sua-tay-toi')
  await page.emulateMedia({ colorScheme: 'light' })
  await dialog.getByRole('button', { name: 'Lấy lại Số định danh cá nhân dòng 6 như trong tệp' }).click()
  await dialog.getByRole('tab', { name: 'Sửa tay 2' }).waitFor()
  expect(await countOf(dialog, 'Giữ lại')).toBe(held - 2)

  // Another way to read the file keeps what was mended; closing asks first.
  await dialog.getByRole('button', { name: 'Xem cách đọc cột' }).click()
  await dialog.getByLabel('Cách ghi ngày').selectOption('day-month')
  await expect.poll(() => dialog.getByLabel('Cách ghi ngày').isEnabled(), PATIENCE).toBe(true)
  await dialog.getByRole('tab', { name: 'Sửa tay 2' }).waitFor()
  await dialog.getByRole('button', { name: 'Ẩn cách đọc cột' }).click()
  await page.keyboard.press('Escape')
  const ask = page.getByRole('dialog', { name: 'Bỏ các ô đã sửa?' })
  await ask.waitFor()
  await shoot('mend-hoi-truoc-khi-thoat')
  await ask.getByRole('button', { name: 'Hủy' }).click()

  await apply(dialog, `Nhập ${added + 2} người`)
  await shoot('mend-ket-qua')
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await page.getByRole('gridcell', { name: 'Trần Thị Bưởi', exact: true }).waitFor()

  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await page.getByRole('tab', { name: 'Các lần nhập' }).click()
  expect(await page.getByRole('row', { name: /du-lieu-loi/ }).innerText()).toContain('Sửa tay 2 ô')
  await page.getByRole('button', { name: /^Xem: du-lieu-loi/ }).click()
  const details = page.getByRole('dialog', { name: 'Lần nhập du-lieu-loi.xlsx' })
  expect(await details.getByRole('row', { name: /Ngày sinh.*28\/02\/2010/ }).innerText()).toContain('Ngày sinh')
  await shoot('36-xem-lan-nhap')
})

it('saves the rows held back as a workbook, which is imported once it is mended', async () => {
  const program = await emptySchool()
  const { page, folder, shoot } = program
  const dialog = await openIntake(program)
  await choose(page, dialog, sample('du-lieu-loi.xlsx'))
  await dialog.getByRole('tab', { name: 'Giữ lại' }).click()
  const held = await countOf(dialog, 'Giữ lại')
  const path = join(folder, 'dong-giu-lai.xlsx')
  await save(page, dialog.getByRole('button', { name: 'Lưu các dòng bị giữ lại…' }), path)
  await dialog.getByText('Đã lưu dong-giu-lai').waitFor()
  await shoot('mend-da-luu-dong-giu-lai')

  await dialog.getByRole('button', { name: /^Nhập \d+ người$/ }).click()
  await dialog.getByRole('button', { name: 'Hoàn tác lần nhập này' }).waitFor()
  const again = join(folder, 'sau-khi-nhap.xlsx')
  await save(page, dialog.getByRole('button', { name: 'Lưu các dòng bị giữ lại…' }), again)
  await dialog.getByText('Đã lưu dong-giu-lai').waitFor()

  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(again)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('a sheet was expected')
  const headings = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getRow(1).getCell(at + 1).text)
  const columnOf = (heading: RegExp) => headings.findIndex((text) => heading.test(text)) + 1
  expect(sheet.rowCount).toBe(held + 1)
  for (let row = 2; row <= sheet.rowCount; row++) {
    sheet.getCell(row, columnOf(/họ (và )?tên/i)).value =
      `Người Thứ ${'Nhất Hai Ba Tư Năm Sáu Bảy Tám Chín Mười'.split(' ')[row - 2] ?? row}`
    sheet.getCell(row, columnOf(/ngày sinh/i)).value = `1${row % 10}/08/2009`
    sheet.getCell(row, columnOf(/định danh/i)).value = null
  }
  await book.xlsx.writeFile(again)

  await dialog.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await choose(page, dialog, again)
  await dialog.getByText(`Đọc được ${held} người`).waitFor()
  expect(await countOf(dialog, 'Giữ lại')).toBe(0)
  await apply(dialog, `Nhập ${held} người`)
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await page.getByRole('gridcell', { name: 'Người Thứ Nhất', exact: true }).waitFor()
})

it('takes an import back after a later edit, and says before and after what stands', async () => {
  const program = await emptySchool()
  const { page, folder, shoot } = program
  const dialog = await openIntake(program)
  await choose(page, dialog, sample('utf8-cham-phay.csv'))
  await dialog.getByText(/Đọc được 36 người/).waitFor()
  await apply(dialog, 'Nhập 36 người')
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await expect.poll(() => status(page).innerText()).toContain('36')

  // Somebody is marked afterwards.
  await page.locator('[row-index="0"] [col-id="card.issued"]').click()
  await page.keyboard.press('Space')
  await expect.poll(() => status(page).innerText()).toMatch(/Đã có thẻ\s+1/)

  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await page.getByRole('tab', { name: 'Các lần nhập' }).click()
  await shoot('35-cac-lan-nhap')
  await page.getByRole('button', { name: /^Lưu: utf8-cham-phay/ }).click()
  const path = join(folder, 'goc.csv')
  await save(page, page.getByRole('button', { name: 'Lưu tệp gốc…' }), path)

  await page.getByRole('button', { name: /^Hoàn tác lần nhập: utf8-cham-phay/ }).click()
  const ask = page.getByRole('dialog', { name: 'Hoàn tác lần nhập utf8-cham-phay.csv?' })
  await ask.getByText('đã được sửa sau khi nhập nên sẽ được giữ nguyên').waitFor()
  await ask.getByRole('cell', { name: 'Đã có thẻ' }).waitFor()
  await shoot('37-hoan-tac-lan-nhap')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('mend-hoan-tac-toi')
  await page.emulateMedia({ colorScheme: 'light' })
  await ask.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
  const done = page.getByRole('dialog', { name: 'Đã hoàn tác lần nhập' })
  await done.getByRole('cell', { name: 'Đã có thẻ' }).waitFor()
  await shoot('mend-da-hoan-tac')
  await done.locator('.dialog-foot').getByRole('button', { name: 'Đóng' }).click()
  await page.getByText('Chưa có lần nhập nào đang có hiệu lực').waitFor()
  await page.getByRole('tab', { name: 'Học sinh' }).click()
  await expect.poll(() => status(page).innerText()).toContain('1 / 1')
})
