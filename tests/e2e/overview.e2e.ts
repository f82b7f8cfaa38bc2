/**
 * The overview in the hands of the officer: reminded at the start, from what is owed to the report that answers it,
 * the figures of targets and of those who wait compared with a count made here, the charts drawn and printed.
 */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { plan as planSchema } from '../../shared/contract/plans.ts'
import type { Person } from '../../shared/domain/person.ts'
import { makeDuty, makePlan } from '../support/plans.ts'
import { startProgram } from './support/program.ts'
import { schoolInADrive, upTo } from './support/school-in-a-drive.ts'

/** Fourteen years old by the as-of date. */
const BORN_BY = '2009-09-15'

const tab = (page: Page, name: string) => page.getByRole('tab', { name })

async function setAsOf(page: Page, day: string): Promise<void> {
  await page.getByLabel('Tính đến ngày', { exact: true }).fill(day)
  await page.keyboard.press('Tab')
}

it('reminds at the start and leads from what is owed to the report, and the report sent away', async () => {
  const drive = await schoolInADrive([])
  const plan = planSchema.parse(
    makePlan({
      title: 'Kế hoạch báo cáo hằng ngày',
      number: '5/KH-UBND',
      start: null,
      end: null,
      duties: [
        makeDuty({ id: 'daily', name: 'Báo cáo ngày', period: 'day', rule: { every: 'day' }, receiver: 'Công an xã' }),
      ],
    }),
  )
  await drive.test.call('plans.add', { plan })
  drive.done()
  const { page, shoot } = await startProgram(drive.storePath)

  const reminder = page.getByRole('region', { name: 'Nhắc việc' })
  await reminder.waitFor()
  expect(await reminder.innerText()).toContain('Báo cáo ngày')
  await tab(page, 'Tổng quan')
    .getByText(/việc đến hạn/)
    .waitFor({ state: 'attached' })
  await shoot('20-nhac-viec')
  await reminder.getByRole('button', { name: 'Xem tổng quan' }).click()
  await reminder.waitFor({ state: 'detached' })

  const owed = page.getByRole('region', { name: 'Báo cáo phải nộp' })
  const first = owed.getByRole('button', { name: /^Lập báo cáo: Báo cáo ngày/ }).first()
  await first.click()
  expect(await page.getByRole('radio', { checked: true }).locator('..').innerText()).toMatch(/định kỳ/)
  expect(await page.getByLabel('Kỳ báo cáo').inputValue()).toBe('day')
  expect(await page.getByLabel('Kế hoạch', { exact: true }).locator('option:checked').innerText()).toContain(
    '5/KH-UBND',
  )
  await page.getByText(/Lập cho kỳ “Báo cáo ngày”/).waitFor()

  await page.getByLabel('Khó khăn, vướng mắc').fill('Thiếu điện thoại chính chủ')
  await page.getByLabel('Đề xuất, kiến nghị').fill('Đề nghị tổ lưu động đến trường thêm một buổi')
  await shoot('27-lap-bao-cao')
  await tab(page, 'Lịch sử').click()
  await tab(page, 'Báo cáo').click()
  expect(await page.getByLabel('Khó khăn, vướng mắc').inputValue()).toBe('Thiếu điện thoại chính chủ')

  await page.getByRole('button', { name: 'Ghi nhận đã nộp…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi nhận đã nộp' })
  expect(await dialog.getByLabel('Nơi nhận').inputValue()).toBe('Công an xã')
  expect(await dialog.getByLabel('Kỳ báo cáo của kế hoạch').inputValue()).toBe('daily')
  await dialog.getByLabel('Tệp đã nộp').selectOption('xlsx')
  await dialog.getByLabel('Lưu tệp này ra máy để gửi đi').uncheck()
  await dialog.getByRole('button', { name: 'Ghi nhận đã nộp' }).click()
  await page.getByRole('row', { name: /Công an xã/ }).waitFor()
})

it('shows how far the plan is and who waits, equal to an independent count', async () => {
  const drive = await schoolInADrive(['tay-ninh-2637'])
  const people = await drive.test.call('people.list', { schoolId: drive.schoolId })
  drive.done()
  const asked = people.filter((person) => person.kind === 'staff' || (person.birthDate ?? '9') <= BORN_BY)
  const count = (test: (person: Person) => boolean) => asked.filter(test).length
  // A mark only reached those born before its day; all who are asked were.
  const has = (limit: number) => count(upTo(limit))

  const { page, shoot } = await startProgram(drive.storePath)
  await setAsOf(page, '15/09/2023')
  await tab(page, 'Tổng quan').click()
  const targets = page.getByRole('region', { name: 'Chỉ tiêu' })
  const target = targets.getByRole('row', { name: /Người đủ điều kiện kích hoạt tài khoản mức 2/ })
  await target.waitFor()
  expect(await target.innerText()).toContain(`${has(40)} / ${asked.length}`)

  const waiting = page.getByRole('region', { name: 'Đang chờ ở bước nào' })
  const waits = async (step: string) =>
    Number(
      await waiting
        .getByRole('row', { name: new RegExp(`^${step}`) })
        .getByRole('cell')
        .first()
        .innerText(),
    )
  expect(await waits('Làm thẻ')).toBe(asked.length - has(70))
  expect(await waits('Đăng ký mức 2')).toBe(has(70) - has(55))
  expect(await waits('Chờ phê duyệt')).toBe(has(55) - has(48))
  expect(await waits('Kích hoạt mức 2')).toBe(has(48) - has(40))
  await waiting.getByRole('button', { name: 'Kích hoạt mức 2' }).click()
  const list = page.getByRole('dialog')
  expect(await list.locator('tbody tr').count()).toBe(has(48) - has(40))
  expect(await list.locator('tbody tr').first().innerText()).toMatch(/02\/09\/2023\s+13/)
  await page.keyboard.press('Escape')

  await page.locator('.chart svg').nth(2).waitFor()
  await shoot('21-tong-quan')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('22-tong-quan-toi')
  await page.emulateMedia({ colorScheme: 'light' })

  const classes = page.getByRole('region', { name: 'Học sinh theo lớp' })
  await classes.getByRole('button', { name: 'Bảng số' }).click()
  const ofClass = asked.filter(({ className }) => className === '9A1')
  const share = Math.round((ofClass.filter(upTo(40)).length / ofClass.length) * 1000) / 10
  expect(await classes.getByRole('row', { name: /^9A1/ }).innerText()).toContain(`${String(share).replace('.', ',')}%`)

  const printed = await printedPage(page)
  expect(printed).toContain('Tổng quan tiến độ')
  expect(printed).toContain('Người đủ điều kiện kích hoạt tài khoản mức 2')
  expect(printed.match(/<svg/g)).toHaveLength(3)
})

/** What the window hands to the print dialog. */
async function printedPage(page: Page): Promise<string> {
  const waiting = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        new MutationObserver((changes, observer) => {
          const frame = changes.flatMap(({ addedNodes }) => [...addedNodes]).find((node) => node.nodeName === 'IFRAME')
          if (!frame) return
          observer.disconnect()
          resolve((frame as HTMLIFrameElement).srcdoc)
        }).observe(document.body, { childList: true })
      }),
  )
  await page.getByRole('button', { name: 'In trang này' }).click()
  return waiting
}
