/** The police list of the samples against the register of the samples: counted, looked through, written, undone. */
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openTestCore } from '../support/core.ts'
import { type Program, startProgram } from './support/program.ts'

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url))
const LIST = sample('danh-sach-cong-an.xlsx')

interface Expected {
  stat: Record<'unknown' | 'nameDiffers' | 'onlyNameAndBirth', number>
  truth: { approvedOn: string | null; activatedOn: string | null }[]
}

/** The sample's students and staff, nothing marked yet. */
async function registerOfSamples(): Promise<Program> {
  const test = await openTestCore()
  const { id: school } = await test.call('schools.add', { name: 'Trường THCS Củ Chi' })
  for (const [kind, name] of [
    ['student', 'csdl-hoc-sinh.xlsx'],
    ['staff', 'can-bo-giao-vien.xlsx'],
  ] as const) {
    test.core.files.grant(name, { name, path: sample(name) })
    const { previewId } = await test.call('intake.preview', { file: name, school, kind })
    await test.call('intake.apply', { previewId })
  }
  test.core.close()
  return startProgram(test.storePath)
}

async function chooseList(page: Page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn tệp…' }).click(),
  ])
  await chooser.setFiles(LIST)
}

it('counts the list, writes what it proves as one step, and takes it back', async () => {
  const { stat: counts, truth } = JSON.parse(await readFile(`${LIST}.expected.json`, 'utf8')) as Expected
  const days = ({ approvedOn, activatedOn }: Expected['truth'][number]) =>
    [approvedOn, activatedOn].filter((day) => day !== null).length
  const values = truth.reduce((sum, one) => sum + days(one), 0)
  const { page, shoot } = await registerOfSamples()

  await page.getByRole('tab', { name: 'Đối chiếu' }).click()
  await page.getByText('Đối chiếu danh sách của Công an, của ngành').waitFor()
  await shoot('reconcile-01-chon-tep')
  await chooseList(page)
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name} `) })
  await tab('Khớp theo số').waitFor()
  const counted = {
    'Khớp theo số': truth.length - counts.nameDiffers - counts.onlyNameAndBirth,
    'Khớp theo họ tên và ngày sinh': counts.onlyNameAndBirth,
    'Mâu thuẫn': counts.nameDiffers,
    'Chỉ có trong danh sách': counts.unknown,
    'Chỉ có trong sổ': 634 + 58 - truth.length,
  }
  for (const [name, count] of Object.entries(counted)) {
    expect(await tab(name).innerText()).toMatch(new RegExp(`${name}\\s+${count}$`))
  }
  const all = `Ghi ${values} mục từ ${truth.length} dòng`
  await page.getByRole('button', { name: all, exact: true }).waitFor()
  await shoot('34-doi-chieu')

  await page.getByRole('button', { name: 'Xem cách đọc cột' }).click()
  expect(await page.getByRole('region', { name: 'Cách đọc cột' }).innerText()).toContain('Chắc chắn')
  await shoot('reconcile-03-cach-doc-cot')
  await page.getByRole('button', { name: 'Ẩn cách đọc cột' }).click()

  await tab('Mâu thuẫn').click()
  await page.getByText('Trong sổ ghi họ tên là “Tạ Hồng Hoa”').waitFor()
  await shoot('35-mau-thuan')
  await page.getByRole('button', { name: 'Bỏ cả nhóm' }).click()
  const fewer = page.getByRole('button', {
    name: new RegExp(`^Ghi \\d+ mục từ ${truth.length - counts.nameDiffers} dòng$`),
  })
  await fewer.waitFor()
  await page.getByRole('checkbox', { name: /^Ghi dòng 148 / }).check()
  await page.getByRole('button', { name: new RegExp(`từ ${truth.length - counts.nameDiffers + 1} dòng$`) }).waitFor()
  await page.getByRole('button', { name: 'Chọn cả nhóm' }).click()
  await tab('Chỉ có trong danh sách').click()
  await shoot('reconcile-05-chi-co-trong-danh-sach')
  await tab('Chỉ có trong sổ').click()
  await shoot('reconcile-06-chi-co-trong-so')

  // The paper of differences, before anything is written.
  await page.getByRole('button', { name: 'Về lựa chọn ban đầu' }).click()
  await page.getByRole('button', { name: 'Lưu bản chênh lệch…' }).click()
  await shoot('36-ban-chenh-lech')
  for (const [format, name] of [
    ['Excel', /^danh-sach-chenh-lech-.*\.xlsx$/],
    ['Word', /^danh-sach-chenh-lech-.*\.docx$/],
  ] as const) {
    if (format === 'Word') await page.getByRole('button', { name: 'Lưu bản chênh lệch…' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(name)
    expect((await stat(await download.path())).size).toBeGreaterThan(5000)
  }

  await page.getByRole('button', { name: all, exact: true }).click()
  await page.getByText(`Đã ghi ${values} mục từ ${truth.length} dòng của danh sách.`).waitFor()
  await page.getByRole('button', { name: 'Lưu bản chênh lệch…' }).waitFor()
  await shoot('reconcile-07-da-ghi')

  // The same list again: all of it is on record.
  await page.getByRole('button', { name: 'Đối chiếu tệp khác' }).click()
  await chooseList(page)
  expect(await page.getByRole('button', { name: 'Không có gì để ghi' }).isDisabled()).toBe(true)

  // One step back, and the list proves everything anew.
  await page.getByRole('button', { name: /^Hoàn tác: Đối chiếu với danh-sach-cong-an/ }).click()
  await page.getByText('Đã hoàn tác: Đối chiếu với danh-sach-cong-an.xlsx').waitFor()
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await chooseList(page)
  await page.getByRole('button', { name: all, exact: true }).click()
  await page.getByRole('button', { name: 'Hoàn tác lần đối chiếu này' }).click()
  await page.getByText('Đã hoàn tác: Đối chiếu với danh-sach-cong-an.xlsx').first().waitFor()
})

it('asks who is meant where two people share name and birth date, on a pasted list', async () => {
  const test = await openTestCore()
  const { id: schoolId } = await test.call('schools.add', {
    name: 'Trường Tiểu học, Trung học cơ sở Nguyễn Thị Minh Khai',
  })
  for (const className of ['9A1', '9A2']) {
    const fields = { fullName: 'Nguyễn Văn An', birthDate: '2009-03-05', className }
    await test.call('people.add', { schoolId, kind: 'student', fields })
  }
  test.core.close()
  const { page, shoot } = await startProgram(test.storePath)
  await page.getByRole('tab', { name: 'Đối chiếu' }).click()
  await page.getByRole('button', { name: 'Dán bảng từ Excel' }).click()
  const list = [
    ['Họ và tên', 'Ngày sinh', 'Mức độ', 'Ngày kích hoạt'],
    ['Nguyễn Văn An', '05/03/2009', 'Mức 2', '05/09/2023'],
  ]
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), list.map((row) => row.join('\t')).join('\n'))
  await page.keyboard.press('Control+v')
  await page.getByRole('tab', { name: /^Mâu thuẫn 1/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Không có gì để ghi' }).isDisabled()).toBe(true)
  await page
    .getByLabel('Người trong sổ của dòng 2 Nguyễn Văn An')
    .selectOption({ label: 'Nguyễn Văn An, 9A2, chưa có số' })
  await page.getByLabel('Tính đến ngày', { exact: true }).fill('05/11/2023')
  await shoot('reconcile-08-chon-dung-nguoi')
  await page.getByRole('button', { name: 'Ghi 1 mục từ 1 dòng', exact: true }).click()
  await page.getByText('Đã ghi 1 mục từ 1 dòng của danh sách.').waitFor()
  await page.getByRole('tab', { name: 'Học sinh' }).click()
  await page.getByLabel('Lọc theo lớp').selectOption('=9A2')
  const status = page.getByRole('contentinfo', { name: 'Số liệu của danh sách' })
  await expect.poll(() => status.innerText()).toMatch(/Mức 2\s+1/)
})

it('shows what was not read, asks for the order of day and month, and keeps how columns are read', async () => {
  const test = await openTestCore()
  const { id: schoolId } = await test.call('schools.add', { name: 'Trường THCS Củ Chi' })
  const fields = { fullName: 'Lê An', birthDate: '2009-05-08', className: '9A1' }
  await test.call('people.add', { schoolId, kind: 'student', fields })
  test.core.close()
  const { page, shoot } = await startProgram(test.storePath)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const list = [
    ['Họ và tên', 'Ngày sinh', 'Ngày kích hoạt tài khoản'],
    ['Lê An', '05/08/2009', '05/09/2023'],
    ['Lê Bé', '5/25/2009', '05/09/2023'],
    ['Tổng cộng: 2 người', '', ''],
  ]
  const paste = async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), list.map((row) => row.join('\t')).join('\n'))
    await page.keyboard.press('Control+v')
  }
  await page.getByRole('tab', { name: 'Đối chiếu' }).click()
  await page.getByRole('button', { name: 'Dán bảng từ Excel' }).click()
  await paste()
  await page.getByText(/^1 dòng chưa dùng được vì ngày sinh đọc được theo hai cách/).waitFor()
  await page.getByText(/Bỏ qua 1 dòng không phải người: dòng 4 “Tổng cộng: 2 người”/).waitFor()
  await shoot('reconcile-09-hai-cach-doc-ngay')
  await page.getByLabel('Cách ghi ngày').selectOption({ label: 'Tháng/ngày/năm' })
  await page.getByRole('tab', { name: /^Khớp theo họ tên và ngày sinh 1/ }).waitFor()
  await page.getByRole('button', { name: 'Ghi 1 mục từ 1 dòng', exact: true }).waitFor()

  // Another reading of a column, used, is the reading of the next list of the layout.
  await page.getByRole('button', { name: 'Xem cách đọc cột' }).click()
  await page.getByLabel(/^Cột C /).selectOption({ label: 'Ngày phê duyệt tài khoản' })
  await expect.poll(() => page.getByLabel(/^Cột C /).inputValue()).toBe('approvedOn')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('reconcile-10-cach-doc-toi')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: /^Ghi 1 mục/ }).click()
  await page.getByRole('button', { name: 'Đối chiếu tệp khác' }).click()
  await page.getByRole('button', { name: 'Dán bảng từ Excel' }).click()
  await paste()
  await page.getByText('Các cột được đọc như đã chọn ở lần đối chiếu trước của mẫu danh sách này.').waitFor()
  await shoot('reconcile-11-nho-cach-doc')
})
