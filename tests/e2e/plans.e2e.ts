/**
 * A plan in the hands of the officer: chosen from the ready-made ones, read, followed, handed down, adjusted, its
 * calendar, a track of the school's own, and a plan retired and taken back. Figures are compared with a count made
 * here from the sample's own list and the marks given.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { temporaryFolder } from '../support/core.ts'
import { type Program, startProgram } from './support/program.ts'

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url))
const STUDENTS = sample('csdl-hoc-sinh.xlsx')
const STAFF = sample('can-bo-giao-vien.xlsx')
const SCHOOL = 'Trường THCS Củ Chi'
/** Fourteen years old by 15/09/2023. */
const BORN_BY = '2009-09-15'

const ACTIVATE = 'Người đủ điều kiện kích hoạt tài khoản mức 2'
const STAFF_LEVEL2 = 'Cán bộ, giáo viên, nhân viên kích hoạt tài khoản mức 2'

/** A busy machine takes its time to write, tell and read again. */
const SLOW = { timeout: 20_000 }

interface SamplePerson {
  personalId: string
  dob: string
  class?: string
  group?: string
}

/** Who is marked with level 2, by the last digits of the number. */
const marked = (person: SamplePerson) => Number(person.personalId.slice(-2)) < 40

async function sampleRows(file: string): Promise<SamplePerson[]> {
  return (JSON.parse(await readFile(`${file}.expected.json`, 'utf8')) as { rows: SamplePerson[] }).rows
}

async function storeWithPeople(): Promise<string> {
  const folder = temporaryFolder()
  const db = join(folder, 'store.db')
  const cli = async (...args: string[]) => {
    const { code, stderr } = await runCli([...args, '--db', db, '--plain'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }
  await cli('import', '--school', SCHOOL, '--kind', 'student', '--file', STUDENTS)
  await cli('import', '--school', SCHOOL, '--kind', 'staff', '--file', STAFF)
  const ids = join(folder, 'ids.txt')
  const people = [...(await sampleRows(STUDENTS)), ...(await sampleRows(STAFF))]
  const numbers = people.filter(marked).map(({ personalId }) => personalId)
  await writeFile(ids, numbers.filter(Boolean).join('\n'))
  await cli('mark', '--track', 'vneid2', '--stage', 'activated', '--on', '2023-09-10', '--ids-file', ids)
  return db
}

/** Of the people whom the plan counts: how many there are and how many are marked, each class and team apart. */
function countOf(people: SamplePerson[]): { whole: number; done: number } {
  return { whole: people.length, done: people.filter(marked).length }
}

it('carries a plan from the shelf to the figures, the numbers handed down and the calendar', async () => {
  const students = (await sampleRows(STUDENTS)).filter((pupil) => pupil.dob <= BORN_BY)
  const staff = await sampleRows(STAFF)
  const all = countOf([...students, ...staff])
  const class9A1 = countOf(students.filter((pupil) => pupil.class === '9A1'))
  const program = await startProgram(await storeWithPeople())
  const { page, shoot } = program
  await setDate(page, 'Tính đến ngày', '15/09/2023')

  await choosePlan(program)
  expect(await rowNumbers(page, ACTIVATE)).toEqual({
    share: `${all.done} / ${all.whole}`,
    required: String(all.whole),
    left: String(all.whole - all.done),
  })
  await shoot('14-chi-tieu')

  await page.getByRole('button', { name: ACTIVATE, exact: true }).click()
  const target = page.getByRole('dialog', { name: ACTIVATE })
  const cells = await target.getByRole('row', { name: /^9A1/ }).getByRole('cell').allInnerTexts()
  expect(cells.slice(1)).toEqual(
    [class9A1.whole, class9A1.done, class9A1.whole, class9A1.whole - class9A1.done].map(String),
  )
  await shoot('15-chi-tieu-theo-lop')

  await target.getByRole('tab', { name: 'Giao chỉ tiêu' }).click()
  await target.getByRole('row', { name: /^9A1/ }).waitFor()
  expect(await handedDown(target, '9A1')).toEqual({
    left: class9A1.whole - class9A1.done,
    steps: class9A1.whole - class9A1.done,
  })
  await target.getByLabel('Số giao cho 9A1').fill(String(class9A1.done + 6))
  await page.keyboard.press('Enter')
  await expect.poll(() => handedDown(target, '9A1'), SLOW).toEqual({ left: 6, steps: 6 })
  await shoot('16-giao-chi-tieu')
  await page.keyboard.press('Escape')
  await target.waitFor({ state: 'hidden' })

  await adjustDueDay(page)
  await makeReportFromCalendar(program)
})

async function setDate(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day)
  await page.keyboard.press('Tab')
}

/** From the empty tab: reads the plan of Tây Ninh with the words of its text beside it, and takes it. */
async function choosePlan({ page, shoot }: Program): Promise<void> {
  await page.getByRole('tab', { name: 'Kế hoạch' }).click()
  await page.getByRole('button', { name: /2637\/KH-TCTĐA06/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm kế hoạch' })
  await dialog.getByText('Văn bản ghi “từ ngày 2/8/2023 đến 20/10/2023”').waitFor()
  const quote = dialog.getByText(/hoàn thành trước ngày 30\/8\/2023/)
  const before = await quote.count()
  await dialog.getByLabel('Hiện câu chữ của văn bản bên cạnh từng mục').check()
  expect(await quote.count()).toBeGreaterThan(before)
  await shoot('13-chon-ke-hoach')
  await dialog.getByRole('button', { name: 'Dùng kế hoạch này' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page
    .getByRole('row', { name: new RegExp(ACTIVATE) })
    .getByText('Tính đến')
    .waitFor({ state: 'hidden' })
}

function targetRow(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
}

async function rowNumbers(page: Page, name: string): Promise<{ share: string; required: string; left: string }> {
  const row = targetRow(page, name)
  await row.getByText(/^\d+ \/ \d+$/).waitFor()
  const [share = '', required = '', left = ''] = await row.getByRole('cell').allInnerTexts()
  return { share: /\d+ \/ \d+/.exec(share)?.[0] ?? '', required, left }
}

/** What is left of a class and what its stretches of time bring together. */
async function handedDown(target: Locator, name: string): Promise<{ left: number; steps: number }> {
  const cells = await target
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .getByRole('cell')
    .allInnerTexts()
  const [, , left = '', ...steps] = cells
  const number = (text: string) => (text.trim() === '–' ? 0 : Number(text.replace('.', '')))
  return { left: number(left), steps: steps.reduce((sum, text) => sum + number(text), 0) }
}

/** The staff's target is past its day; given more time it is not; a day before the plan begins is refused. */
async function adjustDueDay(page: Page): Promise<void> {
  const row = targetRow(page, STAFF_LEVEL2)
  expect(await row.innerText()).toMatch(/30\/08\/2023[\s\S]*đã qua hạn[\s\S]*Chưa đạt/)
  await page.getByRole('button', { name: `Sửa chỉ tiêu: ${STAFF_LEVEL2}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Sửa chỉ tiêu' })
  await setDate(page, 'Hạn (ngày cuối còn đúng hạn)', '01/08/2023')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.getByText('Hạn đứng trước ngày bắt đầu (20/08/2023).').waitFor()
  await setDate(page, 'Hạn (ngày cuối còn đúng hạn)', '20/10/2023')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => row.innerText(), SLOW).toMatch(/20\/10\/2023[\s\S]*còn 35 ngày[\s\S]*(Đúng|Chậm) tiến độ/)
}

/** The weekly report that is due next: its button leads to the reports screen, at the day that it covers. */
async function makeReportFromCalendar({ page, shoot }: Program): Promise<void> {
  await page.getByRole('tab', { name: 'Lịch báo cáo' }).click()
  const weekly = page.getByRole('row', { name: /T2 18\/09\/2023 Báo cáo kết quả hàng tuần/ })
  await weekly.waitFor()
  expect(await weekly.innerText()).toContain('Sắp tới')
  expect(await page.getByRole('row', { name: /T2 11\/09\/2023 Báo cáo kết quả hàng tuần/ }).innerText()).toContain(
    'Quá hạn',
  )
  await shoot('17-lich-bao-cao')
  await weekly.getByRole('button', { name: /^Lập báo cáo/ }).click()
  expect(await page.getByRole('tab', { name: 'Báo cáo', exact: true }).getAttribute('aria-selected')).toBe('true')
  expect(await page.getByLabel('Tính đến ngày', { exact: true }).inputValue()).toBe('17/09/2023')
}

it('follows something of the school’s own in the sheet at once, and counts a target by it', async () => {
  const program = await startProgram(await storeWithPeople())
  const { page, shoot } = program
  await page.getByRole('button', { name: 'Chọn cột' }).click()
  await page.getByRole('button', { name: 'Nội dung theo dõi…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nội dung theo dõi', exact: true })
  await dialog.getByRole('button', { name: 'Thêm nội dung…' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm nội dung theo dõi' })
  await form.getByRole('button', { name: 'Thêm nội dung' }).click()
  await form.getByText('Hãy ghi tên nội dung.').waitFor()
  await form.getByLabel('Tên nội dung').fill('Liên kết tài khoản học tập với định danh điện tử')
  await form.getByLabel('Tên đầy đủ của bước 1').fill('Đã hướng dẫn gia đình')
  await form.getByLabel('Tên ngắn của bước 1').fill('Hướng dẫn')
  await form.getByRole('button', { name: 'Thêm bước' }).click()
  await form.getByLabel('Tên đầy đủ của bước 2').fill('Đã liên kết tài khoản')
  await form.getByLabel('Tên ngắn của bước 2').fill('Liên kết')
  await form.getByRole('button', { name: 'Thêm nội dung' }).click()
  await form.waitFor({ state: 'hidden' })
  // The columns of the others make room for the new ones.
  for (const name of ['Thẻ CCCD/thẻ căn cước', 'Ứng dụng VNeID', 'VNeID mức 1']) {
    await dialog.getByLabel(`Hiện cột: ${name}`).click()
    await expect.poll(() => dialog.getByLabel(`Hiện cột: ${name}`).isChecked(), SLOW).toBe(false)
  }
  await shoot('18-noi-dung-theo-doi')
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await page
    .getByRole('columnheader')
    .filter({ hasText: /^\s*Liên kết\s*$/ })
    .waitFor()
  expect(await page.getByRole('columnheader', { name: 'Kích hoạt mức 1' }).count()).toBe(0)

  const box = page.getByRole('row', { name: /Lê Bảo An/ }).getByRole('checkbox', { name: /Đã liên kết tài khoản/ })
  await box.click()
  await expect.poll(() => box.getAttribute('aria-checked'), SLOW).toBe('true')

  // It cannot be taken away while somebody has reached a step of it.
  await page.getByRole('button', { name: 'Chọn cột' }).click()
  await page.getByRole('button', { name: 'Nội dung theo dõi…' }).click()
  await dialog.getByRole('button', { name: /^Xóa nội dung: Liên kết/ }).click()
  await dialog.getByRole('button', { name: /^Xóa “Liên kết/ }).click()
  await dialog.getByText(/1 người đã đạt mốc “Đã liên kết tài khoản” nên không xóa được/).waitFor()
  await dialog.getByRole('button', { name: 'Xong' }).click()

  await choosePlan(program)
  await page.getByRole('button', { name: 'Thêm chỉ tiêu…' }).click()
  const target = page.getByRole('dialog', { name: 'Thêm chỉ tiêu' })
  await target.getByLabel('Tên chỉ tiêu').fill('Học sinh liên kết tài khoản')
  await target.getByLabel('Giao theo').selectOption('count')
  await target.getByLabel('Số lượng phải đạt').fill('40')
  await target.getByLabel('Mốc 1').selectOption({ label: 'Đã liên kết tài khoản' })
  await target.getByLabel('Cán bộ, giáo viên, nhân viên', { exact: true }).uncheck()
  await target.getByLabel('Tính trên (mẫu số)').selectOption('headcount')
  await target.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
  await target.waitFor({ state: 'hidden' })
  expect(await rowNumbers(page, 'Học sinh liên kết tài khoản')).toEqual({
    share: '1 / 634',
    required: '40',
    left: '39',
  })
})

it('retires a plan only when asked twice, and takes it back', async () => {
  const program = await startProgram(await storeWithPeople())
  const { page } = program
  await choosePlan(program)
  const plans = page.getByRole('navigation', { name: 'Các kế hoạch' })
  await page.getByRole('button', { name: 'Ngừng dùng…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ngừng dùng kế hoạch?' })
  await dialog.getByRole('button', { name: 'Ngừng dùng' }).click()
  await page.getByText('Không có kế hoạch nào đang dùng').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await plans.getByText('Đang dùng').waitFor()
  await page.getByRole('button', { name: ACTIVATE, exact: true }).waitFor()
  expect(await plans.getByText('Đã ngừng dùng').count()).toBe(0)
})
