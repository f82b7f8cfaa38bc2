/**
 * What was sent stays as it was: the file can be had again and checked, later entries are explained person by person,
 * a submission taken away comes back; the log of activities feeds the closing report; papers bear the office above, the
 * number and the code that the school wrote down.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Program, startProgram } from './support/program.ts'
import { schoolInADrive, upTo } from './support/school-in-a-drive.ts'

const BORN_BY = '2009-09-15'

async function setDate(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day)
  await page.keyboard.press('Tab')
}

it('keeps what was sent and explains what changed since', async () => {
  const drive = await schoolInADrive(['tay-ninh-2637'])
  const people = await drive.test.call('people.list', { schoolId: drive.schoolId })
  drive.done()
  const late = people.filter(
    (person) => person.className === '9A1' && (person.birthDate ?? '9') <= BORN_BY && !upTo(40)(person),
  )
  const program = await startProgram(drive.storePath)
  const { page, shoot } = program
  await setDate(page, 'Tính đến ngày', '15/09/2023')

  const sent = await send(program)
  expect((await check(page, sent)).toLowerCase()).toContain('đúng là tệp đã nộp')
  const changed = join(program.folder, 'sua-lai.xlsx')
  await writeFile(changed, Buffer.concat([await readFile(sent), Buffer.from(' ')]))
  expect(await check(page, changed)).toContain('không phải tệp đã nộp')
  await page.keyboard.press('Escape')

  await markLate(page, late.length)
  await page.getByRole('tab', { name: 'Báo cáo' }).click()
  await page.getByRole('tab', { name: 'Đã nộp' }).click()
  await page.getByRole('button', { name: /^So sánh/ }).click()
  const comparison = page.getByRole('dialog', { name: /^So sánh/ })
  const level2 = comparison.getByRole('row', { name: /^Đã kích hoạt mức 2/ })
  await level2.waitFor()
  expect(await level2.innerText()).toMatch(new RegExp(`\\+${late.length}$`))
  const rows = comparison
    .getByRole('row')
    .filter({ hasText: 'Đã kích hoạt mức 2' })
    .filter({ hasText: 'Ghi bổ sung muộn' })
  expect(await rows.count()).toBe(late.length)
  for (const { fullName } of late) expect(await rows.filter({ hasText: fullName }).count()).toBeGreaterThan(0)
  await shoot('24-so-sanh')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Việc khác/ }).click()
  await page.getByRole('button', { name: 'Xóa khỏi danh sách' }).click()
  await page.getByRole('heading', { name: 'Chưa ghi nhận báo cáo nào đã nộp' }).waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('row', { name: /Gửi qua thư điện tử/ }).waitFor()
})

/** Sends the summary as a workbook; the path of the file in hand. */
async function send({ page, folder, shoot }: Program): Promise<string> {
  await page.getByRole('tab', { name: 'Báo cáo' }).click()
  await page.getByRole('radio', { name: 'Bảng tổng hợp', exact: true }).check()
  await page.getByRole('button', { name: 'Ghi nhận đã nộp…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi nhận đã nộp' })
  await dialog.getByLabel('Tệp đã nộp').selectOption('xlsx')
  await dialog.getByLabel('Nơi nhận').fill('')
  await dialog.getByRole('button', { name: 'Ghi nhận đã nộp' }).click()
  await dialog.getByText('Hãy ghi nơi nhận báo cáo.').waitFor()
  await dialog.getByLabel('Nơi nhận').fill('Phòng Giáo dục và Đào tạo')
  await dialog.getByLabel('Ghi chú').fill('Gửi qua thư điện tử')
  await shoot('28-ghi-nhan-da-nop')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Ghi nhận đã nộp' }).click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  await page.getByRole('row', { name: /Phòng Giáo dục và Đào tạo/ }).waitFor()
  await shoot('23-da-nop')
  return path
}

/** What the program says of a file beside the newest submission. */
async function check(page: Page, path: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: /^Kiểm tra tệp/ })
  if (!(await dialog.isVisible())) {
    await page.getByRole('button', { name: /^Việc khác/ }).click()
    await page.getByRole('button', { name: 'Kiểm tra một tệp…' }).click()
  }
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Chọn tệp…' }).click(),
  ])
  await chooser.setFiles(path)
  const name = path.split(/[/\\]/).at(-1) ?? ''
  const verdict = dialog.locator('.notice', { hasText: name })
  await verdict.waitFor()
  return verdict.innerText()
}

/** Writes down, after the report, that the rest of 9A1 had activated before it. */
async function markLate(page: Page, expected: number): Promise<void> {
  await page.getByRole('tab', { name: 'Học sinh' }).click()
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  await page.getByRole('button', { name: 'Đánh dấu…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mốc').selectOption('vneid2.activated')
  await setDate(page, 'Ngày', '14/09/2023')
  const skip = dialog.getByLabel(/^Bỏ qua \d+ người không đủ điều kiện/)
  if ((await skip.count()) > 0 && !(await skip.isChecked())) await skip.check()
  await dialog.getByRole('button', { name: new RegExp(`^Đánh dấu ${expected} người$`) }).click()
  await dialog.waitFor({ state: 'hidden' })
}

it('keeps the log of activities, and the closing report tells of them', async () => {
  const drive = await schoolInADrive(['tay-ninh-2637'])
  drive.done()
  const { page, shoot } = await startProgram(drive.storePath)
  await setDate(page, 'Tính đến ngày', '15/09/2023')
  await page.getByRole('tab', { name: 'Báo cáo' }).click()
  await page.getByRole('tab', { name: /^Nhật ký/ }).click()
  await page.getByRole('button', { name: 'Thêm hoạt động…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Thêm hoạt động' }).click()
  await dialog.getByText('Hãy ghi nội dung hoạt động.').waitFor()
  await setDate(page, 'Ngày', '11/09/2023')
  await dialog.getByLabel('Nội dung').fill('Tuyên truyền VNeID dưới cờ')
  await dialog.getByLabel('Số người').fill('634')
  await dialog.getByLabel('Minh chứng').fill('https://truong.example/bai-1')
  await dialog.getByRole('button', { name: 'Thêm hoạt động' }).click()
  const row = page.getByRole('row', { name: /Tuyên truyền VNeID dưới cờ/ })
  await row.waitFor()
  // A link is only shown: nothing on screen opens it.
  expect(await row.getByRole('link').count()).toBe(0)

  await row.getByRole('button', { name: /^Sửa/ }).click()
  await dialog.getByLabel('Địa điểm').fill('Sân trường')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await row.filter({ hasText: 'Sân trường' }).waitFor()
  await shoot('25-nhat-ky')
  await row.getByRole('button', { name: /^Xóa/ }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click()
  await row.waitFor()

  await page.getByRole('tab', { name: 'Lập và in' }).click()
  await page.getByRole('radio', { name: /tổng kết/ }).check()
  await page.getByRole('button', { name: 'Xem trước khi in' }).click()
  const paper = page.frameLocator('iframe[title="Bản xem trước"]')
  await paper.getByText('Tuyên truyền VNeID dưới cờ').first().waitFor()
  await shoot('26-bao-cao-tong-ket')
})

it('heads its papers with the office above and the code of the school', async () => {
  const drive = await schoolInADrive(['tay-ninh-2637'])
  drive.done()
  const { page, shoot } = await startProgram(drive.storePath)
  await setDate(page, 'Tính đến ngày', '15/09/2023')
  await page.getByRole('button', { name: 'Trường: Trường THCS Củ Chi' }).click()
  await page.getByRole('button', { name: 'Sửa thông tin trường…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sửa thông tin trường' })
  await dialog.getByLabel('Tên trường').fill(' ')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.getByText('Hãy ghi tên trường.').waitFor()
  await dialog.getByLabel('Tên trường').fill('Trường THCS Củ Chi')
  await dialog
    .getByLabel('Điền theo mẫu cơ quan cấp trên')
    .selectOption({ label: 'Trường mầm non, tiểu học, THCS thuộc UBND huyện, quận (đến 30/06/2025)' })
  await dialog.getByLabel('Tên xã, huyện, tỉnh').fill('huyện Củ Chi')
  await dialog.getByRole('button', { name: 'Điền' }).click()
  expect(await dialog.getByLabel('Cơ quan chủ quản').inputValue()).toBe('Ủy ban nhân dân huyện Củ Chi')
  expect(await dialog.getByLabel('Nơi nhận').inputValue()).toBe('Phòng Giáo dục và Đào tạo huyện Củ Chi')
  await dialog.getByLabel('Địa danh').fill('Củ Chi')
  await dialog.getByLabel('THCS', { exact: true }).check()
  await dialog.getByLabel('Ký hiệu văn bản').fill('THCSCC')
  await shoot('29-thong-tin-truong')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Đã lưu thông tin trường').waitFor()

  await page.getByRole('tab', { name: 'Báo cáo' }).click()
  await page.getByRole('radio', { name: /tổng kết/ }).check()
  await page.getByLabel('Số văn bản').fill('45')
  await page.getByRole('button', { name: 'Xem trước khi in' }).click()
  const paper = page.frameLocator('iframe[title="Bản xem trước"]')
  await paper.getByText('ỦY BAN NHÂN DÂN HUYỆN CỦ CHI').first().waitFor()
  await paper.getByText('Số: 45/BC-THCSCC').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('radio', { name: /tổ lưu động/ }).check()
  await page.getByLabel('Địa điểm').fill('Hội trường')
  await page.getByLabel('Từ', { exact: true }).fill('8h')
  await page.getByLabel('Số bàn').fill('2')
  await shoot('30-to-luu-dong')
  await page.getByRole('button', { name: 'Xem trước khi in' }).click()
  await paper.getByText('Hội trường').first().waitFor()
  await paper
    .getByText(/08:00|8 giờ/)
    .first()
    .waitFor()
})
