/** The turn of the year, transfers, and one person in two schools, on the sample school. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openTestCore, type TestCore } from '../support/core.ts'
import { type Program, startProgram } from './support/program.ts'

const ROSTER = fileURLToPath(new URL('../samples/csdl-hoc-sinh.xlsx', import.meta.url))

async function sampleSchool(more: (test: TestCore) => Promise<void> = async () => undefined): Promise<Program> {
  const test = await openTestCore()
  test.core.files.grant('roster', { name: 'csdl-hoc-sinh.xlsx', path: ROSTER })
  const input = { file: 'roster', school: 'Trường THCS Củ Chi', kind: 'student' as const }
  const { previewId } = await test.call('intake.preview', input)
  await test.call('intake.apply', { previewId })
  await more(test)
  test.core.close()
  return startProgram(test.storePath)
}

async function more(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Việc khác' }).first().click()
  await page.getByRole('button', { name: item }).click()
}

const rowOf = (page: Page, name: string) =>
  page.locator('[row-index]', { has: page.locator('[col-id="fullName"]', { hasText: name }) }).first()

it('turns the year as one step that can be undone, with a pupil who stays down', async () => {
  const { page, shoot } = await sampleSchool()
  const classes = page.getByLabel('Lọc theo lớp')
  await classes.selectOption('=6A1')
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await shoot('moves-01-viec-khac')
  await page.keyboard.press('Escape')
  await more(page, 'Lên lớp đầu năm học…')
  const dialog = page.getByRole('dialog', { name: 'Lên lớp đầu năm học' })
  const day = dialog.getByLabel('Ngày vào lớp mới')
  await day.fill('05/09/2023')
  await day.press('Tab')
  const outcome = dialog.getByRole('region', { name: 'Sẽ thay đổi' })
  await expect.poll(() => outcome.innerText()).toMatch(/Ra trường\s+[1-9]\d*/)
  await dialog.getByLabel('Tìm học sinh ở lại lớp').fill('an')
  await dialog.locator('.stay-found button').first().click()
  await expect.poll(() => outcome.innerText()).toMatch(/Ở lại, giữ nguyên\s+1\b/)
  const second = dialog.getByRole('textbox', { name: 'Lớp mới: Lớp 6A2' })
  await second.fill('')
  expect(await dialog.getByRole('button', { name: /^Lên lớp \d+ học sinh$/ }).isDisabled()).toBe(true)
  await second.fill('7A1')
  await dialog.getByText('Gộp chung vào 7A1.').first().waitFor()
  await dialog.getByRole('button', { name: 'Về đề xuất' }).click()
  await expect.poll(() => second.inputValue()).toBe('7A2')
  await shoot('31-len-lop')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('moves-02-len-lop-toi')
  await page.emulateMedia({ colorScheme: 'light' })
  await dialog.getByRole('button', { name: /^Lên lớp 6\d\d học sinh$/ }).click()
  await page.getByText(/^Đã lên lớp ngày 05\/09\/2023/).waitFor()

  // The sheet shows the classes of now; the new 6A1 holds whoever stayed down, if it was of 6A1.
  await classes.selectOption('=7A1')
  const first = page.locator('[row-index="0"] [col-id="className"]').first()
  await expect.poll(() => first.innerText()).toBe('7A1')
  await first.hover()
  await page.getByText(/Lớp trước: 6A1 \(đến 04\/09\/2023\)/).waitFor()
  await shoot('moves-03-lop-truoc')

  // A second time within the year is warned of.
  await more(page, 'Lên lớp đầu năm học…')
  await day.fill('06/09/2023')
  await day.press('Tab')
  await dialog.getByText(/Phần lớn học sinh đã lên lớp ngày 05\/09\/2023/).waitFor()
  await shoot('moves-04-lan-hai')
  await dialog.getByRole('button', { name: 'Hủy' }).click()
  await page.getByRole('button', { name: /^Hoàn tác: Lên lớp ngày 05\/09\/2023/ }).click()
  await page.getByText(/^Đã hoàn tác: Lên lớp/).waitFor()
  await classes.selectOption('=6A1')
  await expect.poll(() => first.innerText()).toBe('6A1')
})

it('moves somebody to another class, to another school, and out', async () => {
  const { page, shoot } = await sampleSchool(async (test) => {
    await test.call('schools.add', { name: 'Trường THCS Tân An Hội' })
  })
  await page.getByLabel('Lọc theo lớp').selectOption('=9A1')
  const status = page.getByRole('contentinfo', { name: 'Số liệu của danh sách' })
  await expect.poll(() => status.innerText()).toContain('44 / 634')
  await rowOf(page, 'Phạm Anh An').locator('[col-id="fullName"]').click()
  await more(page, 'Chuyển lớp, chuyển trường…')
  const dialog = page.getByRole('dialog', { name: 'Chuyển Phạm Anh An' })
  await shoot('moves-05-chuyen-lop')
  await dialog.getByText('Trường khác có trong sổ').click()
  await dialog.getByLabel('Lớp ở trường mới').fill('9B')
  await shoot('32-chuyen-truong')
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click()
  await page.getByText(/^Đã chuyển Phạm Anh An đến Trường THCS Tân An Hội/).waitFor()
  await rowOf(page, 'Trịnh Như An').locator('[col-id="fullName"]').click()
  await more(page, 'Chuyển lớp, chuyển trường…')
  const out = page.getByRole('dialog', { name: 'Chuyển Trịnh Như An' })
  await out.getByText('Nơi khác, ngoài sổ này').click()
  await shoot('moves-06-roi-truong')
  await out.getByRole('button', { name: 'Chuyển', exact: true }).click()
  await page.getByText(/^Đã ghi Trịnh Như An chuyển đi/).waitFor()
  await page.getByRole('button', { name: /^Chế độ xem/ }).click()
  await page.getByRole('button', { name: /^Đã rời trường/ }).click()
  await expect.poll(() => status.innerText()).toMatch(/Hiện\s+2 \/ 634/)

  await page.getByRole('button', { name: /^Trường: / }).click()
  await page.getByRole('button', { name: /^Trường THCS Tân An Hội/ }).click()
  await rowOf(page, 'Phạm Anh An').waitFor()
  expect(await rowOf(page, 'Phạm Anh An').locator('[col-id="className"]').innerText()).toBe('9B')
})

it('finds whom two schools have, and settles where they are', async () => {
  const { page, shoot } = await sampleSchool(async (test) => {
    const { id: schoolId } = await test.call('schools.add', { name: 'Trường THCS Tân An Hội' })
    const people = await test.call('people.list', { schoolId: 1 })
    for (const { fullName, birthDate, personalId } of people
      .filter(({ className }) => className === '8A1')
      .slice(0, 2)) {
      const fields = { fullName, birthDate, personalId, className: '8B' }
      await test.call('people.add', { schoolId, kind: 'student', fields })
    }
  })
  await more(page, 'Người có tên ở hai trường…')
  const dialog = page.getByRole('dialog', { name: 'Người có tên ở hai trường' })
  const places = dialog.getByRole('combobox', { name: /^Nay ở đâu: / })
  await expect.poll(() => places.count()).toBe(2)
  await places.first().selectOption({ label: 'Trường THCS Tân An Hội' })
  await dialog.getByRole('button', { name: 'Ghi ngày chuyển của 1 người' }).waitFor()
  await dialog.getByRole('button', { name: 'Tất cả nay ở trường kia' }).click()
  await shoot('33-hai-truong')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('moves-07-hai-truong-toi')
  await page.emulateMedia({ colorScheme: 'light' })
  await dialog.getByRole('button', { name: 'Ghi ngày chuyển của 2 người' }).click()
  await page.getByText('Đã ghi ngày chuyển trường của 2 người').waitFor()
  await more(page, 'Người có tên ở hai trường…')
  await dialog.getByText(/^Không có ai\./).waitFor()
  await shoot('moves-08-khong-con-ai')
})

it('a list of the new year moves pupils from a day, unless the user says that the class was wrong', async () => {
  const test = await openTestCore()
  const { id: schoolId } = await test.call('schools.add', { name: 'Trường THCS Củ Chi' })
  for (const fullName of ['Lê An', 'Lê Bé', 'Lê Chi']) {
    const fields = { fullName, birthDate: '2012-03-01', className: '6A' }
    await test.call('people.add', { schoolId, kind: 'student', fields })
  }
  test.core.close()
  const { page, shoot } = await startProgram(test.storePath)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const rows = ['Họ và tên\tNgày sinh\tLớp', ...['An', 'Bé', 'Chi'].map((name) => `Lê ${name}\t01/03/2012\t7A`)]
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\n'))
  await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
  await page.keyboard.press('Control+v')
  const changes = page.getByRole('radiogroup', { name: 'Đổi lớp' })
  expect(await changes.innerText()).toContain('Tệp ghi lớp khác cho 3 em')
  expect(await changes.getByRole('radio', { name: /^Lên lớp, chuyển lớp/ }).isChecked()).toBe(true)
  await changes.getByLabel('từ ngày').fill('05/09/2023')
  await changes.getByLabel('từ ngày').press('Tab')
  await shoot('37-nhap-danh-sach-nam-moi')
  await page.getByRole('button', { name: 'Nhập 3 người' }).click()
  await page.getByRole('button', { name: 'Xong' }).click()
  const first = page.locator('[row-index="0"] [col-id="className"]').first()
  await expect.poll(() => first.innerText()).toBe('7A')
  await first.hover()
  await page.getByText('Lớp trước: 6A (đến 04/09/2023)').waitFor()
})
