/** Rosters as they come: a workbook with a sheet a class, old fonts, CSV, a pasted table, columns to be said by hand. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { apply, choose, emptySchool, openIntake, sample } from './support/intake-steps.ts'

/** Copies as a spreadsheet does, then pastes with the keyboard. */
async function paste(page: Page, text: string, html: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    async ([plain, table]) => {
      const blob = (type: string, content: string) => new Blob([content], { type })
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', plain), 'text/html': blob('text/html', table) }),
      ])
    },
    [text, html] as const,
  )
  await page.keyboard.press('Control+v')
}

function tableOf(rows: readonly (readonly string[])[]): { text: string; html: string } {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('')
  return {
    text: rows.map((row) => row.join('\t')).join('\n'),
    html: `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  }
}

const status = (page: Page) => page.getByRole('contentinfo', { name: 'Số liệu của danh sách' })

it('takes an old workbook with a sheet a class, then a CSV, and shows old fonts converted before they are accepted', async () => {
  const program = await emptySchool()
  const { page, shoot } = program
  const dialog = await openIntake(program)
  await shoot('intake-01-chon-tep')
  await choose(page, dialog, sample('can-bo-giao-vien.xlsx'))
  await dialog.getByText('Tệp này có vẻ là danh sách cán bộ, giáo viên, nhân viên').waitFor()
  await shoot('intake-12-nham-loai')
  await dialog.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await choose(page, dialog, sample('vnedu-theo-lop.xls'))
  await dialog.getByText(/Đọc được 241 người trên 6 trang tính/).waitFor()
  await shoot('intake-02-xls-theo-lop')
  await dialog.getByRole('button', { name: 'Xem cách đọc cột' }).click()
  expect(await dialog.getByRole('region', { name: 'Cách đọc cột' }).innerText()).toContain('Chắc chắn')
  await shoot('11-cach-doc-cot')
  await apply(dialog, 'Nhập 241 người')

  await dialog.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await choose(page, dialog, sample('utf8-cham-phay.csv'))
  await dialog.getByText(/Đọc được 36 người/).waitFor()
  await apply(dialog, 'Nhập 36 người')

  await dialog.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await choose(page, dialog, sample('phong-chu-tcvn3.xls'))
  await dialog.getByText(/Đọc được 84 người/).waitFor()
  const converted = dialog.getByText('Tệp có chữ gõ bằng phông kiểu cũ')
  await converted.waitFor()
  expect(await dialog.innerText()).toContain('Lý Bích Hoa')
  await shoot('intake-04-phong-chu-cu')
  await dialog.getByRole('tab', { name: /Có cảnh báo/ }).click()
  await dialog.getByText('đã đổi thành “Lý Bích Hoa”').first().waitFor()
  await apply(dialog, 'Nhập 84 người')
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await expect.poll(() => status(page).innerText()).toContain('361')
})

it('takes a pasted table, merges somebody who is in the register, and writes down who left', async () => {
  const program = await emptySchool()
  const { page, shoot } = program
  const dialog = await openIntake(program)
  const first = tableOf([
    ['Họ và tên', 'Ngày sinh', 'Lớp', 'Số định danh cá nhân'],
    ['Nguyễn Văn An', '05/03/2009', '9A1', ''],
    ['Trần Thị Bình', '17/08/2009', '9A1', ''],
    ['Lê Hoàng Cường', '21/11/2009', '9A1', ''],
  ])
  await dialog.getByRole('button', { name: 'Dán bảng từ Excel' }).click()
  await dialog.getByRole('textbox', { name: 'Chỗ dán bảng' }).waitFor()
  await shoot('intake-05-dan-bang')
  await paste(page, first.text, first.html)
  await dialog.getByText(/Đọc được 3 người/).waitFor()
  await apply(dialog, 'Nhập 3 người')

  await dialog.getByRole('button', { name: 'Nhập tệp khác' }).click()
  // One name without its marks, one person gone, one with another class.
  const second = tableOf([
    ['Họ và tên', 'Ngày sinh', 'Lớp', 'SĐT'],
    ['Nguyen Van An', '05/03/2009', '9A1', '0912345678'],
    ['Trần Thị Bình', '17/08/2009', '9A1', '0987654321'],
  ])
  await paste(page, second.text, second.html)
  await dialog.getByRole('tab', { name: /Có thể trùng 1/ }).click()
  expect(await dialog.innerText()).toContain('1 dòng có thể trùng người trong sổ, chưa chọn')
  await dialog.getByLabel(/Cùng một người: cập nhật Nguyễn Văn An/).check()
  await shoot('intake-06-co-the-trung')
  await dialog.getByRole('tab', { name: /Thay đổi 1/ }).click()
  expect(await dialog.getByRole('row', { name: /Trần Thị Bình/ }).innerText()).toMatch(/\(trống\)\s+0987654321/)
  await shoot('intake-07-thay-doi')
  await dialog.getByRole('tab', { name: /Không có trong tệp 1/ }).click()
  await dialog.getByLabel('Xử lý Lê Hoàng Cường').selectOption('left')
  await shoot('intake-08-khong-co-trong-tep')
  await apply(dialog, 'Nhập 2 người, ghi 1 người rời trường')
  expect(await dialog.getByRole('status').innerText()).toContain('cập nhật 2 người, ghi 1 người rời trường')
  await shoot('intake-09-ket-qua')
  await dialog.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
  await page.getByText(/Đã hoàn tác: Nhập học sinh/).waitFor()
  expect(await status(page).innerText()).toContain('3')
})

it('lets the headings be shown and the columns said by hand where nothing was recognised, ticks dated by the list', async () => {
  const program = await emptySchool()
  const { page, shoot, folder } = program
  const path = join(folder, 'danh-sach-la.csv')
  const rows = [
    ['DANH SACH LOP', '', '', ''],
    ['Cot mot', 'Cot hai', 'Cot ba', 'Cot bon'],
    ['Nguyễn Văn An', '05/03/2009', '9A1', 'x'],
    ['Trần Thị Bình', '17/08/2009', '9A1', ''],
  ]
  await writeFile(path, rows.map((row) => row.join(';')).join('\n'))
  const dialog = await openIntake(program)
  await choose(page, dialog, path)
  await dialog.getByRole('alert').waitFor()
  await dialog.getByRole('button', { name: 'Dòng 2', exact: true }).waitFor()
  await shoot('intake-10-chon-dong-tieu-de')
  await dialog.getByRole('button', { name: 'Dòng 2', exact: true }).click()

  await dialog.getByLabel('Cột A Cot mot').selectOption('fullName')
  await dialog.getByText(/Đọc được 2 người/).waitFor()
  await dialog.getByLabel('Cột B Cot hai').selectOption('birthDate')
  await dialog.getByRole('cell', { name: '05/03/2009', exact: true }).first().waitFor()
  await dialog.getByLabel('Cột C Cot ba').selectOption('className')
  await dialog.getByRole('cell', { name: '9A1', exact: true }).nth(1).waitFor()
  await dialog.getByLabel('Cột D Cot bon').selectOption('stage:card.issued')
  await dialog.getByText(/có 1 dấu tích không ghi ngày/).waitFor()
  await dialog.getByLabel('Ngày của dấu tích').fill('01/10/2023')
  await dialog.getByText('Đã có thẻ: 01/10/2023').waitFor()
  await shoot('intake-11-chon-cot-bang-tay')
  expect(await dialog.getByLabel('Ô trống xóa giá trị cũ').isChecked()).toBe(false)
  await apply(dialog, 'Nhập 2 người')

  // The same layout is read by itself the next time.
  await dialog.getByRole('button', { name: 'Nhập tệp khác' }).click()
  await choose(page, dialog, path)
  await dialog.getByText(/Đọc được 2 người/).waitFor()
  await dialog.getByRole('button', { name: 'Xem cách đọc cột' }).click()
  await dialog.getByText('Các cột được đọc như đã chọn ở lần nhập trước').waitFor()
  expect(await dialog.getByRole('button', { name: 'Không có gì để nhập' }).isDisabled()).toBe(true)
})
