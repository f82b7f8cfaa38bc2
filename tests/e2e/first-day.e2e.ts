/** The first day of an officer: from nothing to a printed class list and a saved workbook, by clicks and keys. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Program, startProgram } from './support/program.ts'

const ROSTER = fileURLToPath(new URL('../samples/csdl-hoc-sinh.xlsx', import.meta.url))
const AS_OF = '31/10/2023'

/** Children of 9A1 in the sample, counted from what the sample says it holds. */
async function class9A1(): Promise<{ name: string; dob: string; personalId: string }[]> {
  const expected = JSON.parse(await readFile(`${ROSTER}.expected.json`, 'utf8')) as {
    rows: { name: string; dob: string; personalId: string; class: string }[]
  }
  return expected.rows.filter((row) => row.class === '9A1')
}

it('goes from the first start to papers on the desk', async () => {
  const program = await startProgram()
  const { page } = program
  const pupils = await class9A1()
  const eligible = pupils.filter((pupil) => pupil.dob <= '2009-10-31')

  await choosePassword(program)
  await makeSchool(program)
  await importRoster(program)
  await setDate(page, 'Tính đến ngày', AS_OF)
  await markClass(program, pupils.length - eligible.length)

  const status = page.getByRole('contentinfo', { name: 'Số liệu của danh sách' })
  expect(await status.innerText()).toContain(`${pupils.length} / 634`)
  expect(await status.innerText()).toMatch(new RegExp(`Đủ điều kiện\\s+${eligible.length}`))
  expect(await status.innerText()).toMatch(new RegExp(`Mức 2\\s+${eligible.length}\\s+100`))

  await undoAndRedo(program, eligible.length)
  await previewClassList(program, pupils)
  await saveWorkbook(program, pupils)
})

async function choosePassword({ page, shoot }: Program): Promise<void> {
  await page.getByLabel('Mật khẩu mở sổ').waitFor()
  await shoot('01-bat-dau')
  await page.getByLabel('Mật khẩu mở sổ').fill('mat khau cua so')
  await page.getByLabel('Nhập lại mật khẩu').fill('mat khau cua so')
  await page.getByRole('button', { name: 'Tạo sổ' }).click()
}

async function makeSchool({ page, shoot }: Program): Promise<void> {
  await page.getByLabel('Tên trường').fill('Trường THCS Nguyễn Du')
  await page.getByLabel('Cơ quan chủ quản').fill('Phòng Giáo dục và Đào tạo huyện Củ Chi')
  await page.getByLabel('Địa danh').fill('Củ Chi')
  await page.getByLabel('Họ tên người ký').fill('Phan Công Đông')
  await shoot('02-tao-truong')
  await page.getByRole('button', { name: 'Tạo trường' }).click()
}

async function importRoster({ page, shoot }: Program): Promise<void> {
  await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập danh sách học sinh' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Chọn tệp…' }).click(),
  ])
  await chooser.setFiles(ROSTER)
  await dialog.getByRole('tab', { name: /Thêm mới/ }).waitFor()
  expect(await dialog.innerText()).toMatch(/Đọc được\s+634\s+người/)
  await shoot('03-xem-truoc-khi-nhap')
  await dialog.getByRole('button', { name: 'Nhập 634 người' }).click()
  await dialog.getByRole('button', { name: 'Hoàn tác lần nhập này' }).waitFor()
  await shoot('04-da-nhap')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

async function setDate(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day)
  await page.keyboard.press('Tab')
}

async function markClass({ page, shoot }: Program, tooYoung: number): Promise<void> {
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  await page.getByRole('button', { name: 'Đánh dấu…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mốc').selectOption('vneid2.activated')
  await setDate(page, 'Ngày', AS_OF)
  if (tooYoung > 0) {
    const skip = dialog.getByLabel(`Bỏ qua ${tooYoung} người không đủ điều kiện`)
    if (!(await skip.isChecked())) await skip.check()
  }
  await shoot('05-danh-dau-ca-lop')
  await dialog.getByRole('button', { name: /^Đánh dấu \d+ người$/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await shoot('06-danh-sach')
}

async function undoAndRedo({ page }: Program, marked: number): Promise<void> {
  const status = page.getByRole('contentinfo', { name: 'Số liệu của danh sách' })
  await page.keyboard.press('Control+z')
  await expect.poll(() => status.innerText()).toMatch(/Mức 2\s+0/)
  await page.keyboard.press('Control+y')
  await expect.poll(() => status.innerText()).toMatch(new RegExp(`Mức 2\\s+${marked}`))
}

async function previewClassList(
  { page, shoot }: Program,
  pupils: { name: string; personalId: string }[],
): Promise<void> {
  await page.getByRole('tab', { name: 'Báo cáo' }).click()
  await page.getByLabel('Lớp', { exact: true }).selectOption('9A1')
  await page.getByRole('button', { name: 'Xem trước khi in' }).click()
  const paper = page.frameLocator('iframe[title="Bản xem trước"]')
  await paper.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor()
  const text = await paper.locator('body').innerText()
  for (const { name, personalId } of pupils) {
    expect(text).toContain(name)
    expect(text).not.toContain(personalId)
    expect(text).toContain(personalId.slice(-4))
  }
  await shoot('07-xem-truoc-khi-in')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function saveWorkbook({ page, shoot, folder }: Program, pupils: { name: string }[]): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu Excel' }).click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  await page.getByText('Đã lưu').first().waitFor()
  await shoot('08-da-luu')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['9A1'])
  const cells: unknown[] = []
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.value)))
  for (const { name } of pupils) expect(cells).toContain(name)
}
