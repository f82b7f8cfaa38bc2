/** Marking in bulk from a pasted list and from cards read by a keyboard scanner. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Person } from '../../shared/domain/person.ts'
import { startProgram } from './support/program.ts'
import { schoolInADrive } from './support/school-in-a-drive.ts'

const NAMESAKE = 'Trần Văn Trùng'

async function drive(): Promise<{ storePath: string; pupils: Person[] }> {
  const { test, schoolId, storePath, done } = await schoolInADrive([])
  const pupils = (await test.call('people.list', { schoolId, kind: 'student' })).filter(
    ({ personalId, birthDate, milestones }) =>
      personalId !== null && birthDate !== null && birthDate < '2009-07-01' && milestones['card.issued'] === undefined,
  )
  for (const [className, birthDate] of [
    ['9A1', '2009-01-01'],
    ['9A2', '2009-02-02'],
  ] as const) {
    await test.call('people.add', { schoolId, kind: 'student', fields: { fullName: NAMESAKE, className, birthDate } })
  }
  done()
  return { storePath, pupils }
}

const qr = ({ personalId, birthDate, fullName }: Person, issued: string, name = fullName) => {
  const [year, month, day] = (birthDate ?? '').split('-')
  return `${personalId}||${name}|${day}${month}${year}|Nam|Củ Chi|${issued}`
}

async function open(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Đánh dấu…' }).click()
  return page.getByRole('dialog', { name: 'Đánh dấu hàng loạt' })
}

it('acknowledges each scanned card, dates them by the card, and marks all as one step', async () => {
  const { storePath, pupils } = await drive()
  const [first, second, third] = pupils
  if (!first || !second || !third) throw new Error('the sample has fewer than three pupils without a card')
  const { page, shoot } = await startProgram(storePath)
  const dialog = await open(page)
  await dialog.getByLabel('Thẻ quét bằng máy quét').check()
  const line = dialog.getByLabel('Quét mã QR trên thẻ vào ô này')
  const answer = dialog.getByRole('status')
  const scan = async (text: string) => {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect.poll(() => line.inputValue()).toBe('')
  }
  await expect.poll(() => line.evaluate((input) => input === document.activeElement)).toBe(true)
  await scan(qr(first, '15072023'))
  await expect.poll(() => answer.innerText()).toContain(first.fullName)
  expect(await answer.innerText()).toContain('Đã nhận.')
  await scan(qr(first, '15072023'))
  await expect.poll(() => answer.innerText()).toContain('Đã quét trước đó.')
  // The input method garbles the name: the number and the day of birth say who it is.
  await scan(qr(second, '16072023', 'Nguyeenx Thij Laj'))
  await expect.poll(() => answer.innerText()).toContain('Đã nhận theo số.')
  // Another day of birth has to be confirmed.
  await scan(qr({ ...third, birthDate: '1999-01-01' }, '17072023'))
  await expect.poll(() => answer.innerText()).toContain('Xác nhận ở dưới nếu đúng người.')
  await scan('001199000000||Người Lạ|01011999|Nam|Hà Nội|01012022')
  await expect.poll(() => answer.innerText()).toContain('Không tìm thấy')

  expect(await dialog.getByLabel('Mốc').inputValue()).toBe('card.issued')
  expect(await dialog.getByLabel('Lấy ngày cấp trên thẻ của 2 người làm ngày ghi').isChecked()).toBe(true)
  await dialog.getByRole('checkbox', { name: new RegExp(third.fullName) }).check()
  await expect.poll(() => dialog.innerText()).toContain('17/07/2023')
  await shoot('35-quet-the')
  await dialog.getByRole('button', { name: 'Đánh dấu 3 người' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await page.getByText('Đã có thẻ theo ngày của từng người: 3 người').waitFor()
})

it('finds pasted numbers and names, asks about namesakes, and shows what will change', async () => {
  const { storePath, pupils } = await drive()
  const [first, second] = pupils
  const names = Map.groupBy(pupils, ({ fullName }) => fullName)
  const alone = pupils.slice(2).find(({ fullName }) => names.get(fullName)?.length === 1)
  if (!first || !second || !alone) throw new Error('the sample lacks pupils to paste')
  const { page, shoot } = await startProgram(storePath)
  const dialog = await open(page)
  await dialog.getByLabel('Danh sách dán vào').check()
  const lines = [
    first.personalId,
    `2. ${second.personalId}\t${second.fullName.toUpperCase()}`,
    `${alone.fullName} - ${alone.className}`,
    NAMESAKE,
    'Người Không Có',
  ]
  await dialog.getByLabel('Dán số hoặc họ tên, mỗi dòng một người').fill(lines.join('\n'))
  await dialog.getByLabel('Mốc').selectOption('vneid1.registered')
  await dialog.getByLabel('Ngày', { exact: true }).fill('01/10/2023')
  await expect.poll(() => dialog.innerText()).toMatch(/Đọc được 5 dòng/)
  const open1 = dialog.getByRole('list', { name: 'Dòng cần xem lại' })
  expect(await open1.innerText()).toContain('Không tìm thấy trong danh sách này')
  const choice = open1.getByRole('combobox')
  await choice.selectOption({ index: 1 })
  await expect.poll(() => choice.inputValue()).not.toBe('nobody')
  await expect.poll(() => dialog.getByRole('tab', { name: /Sẽ ghi/ }).innerText()).toMatch(/4/)
  await shoot('36-dan-danh-sach')
  await dialog.getByRole('button', { name: 'Đánh dấu 4 người' }).click()
  await dialog.waitFor({ state: 'hidden' })

  // Once more: all of them have it now, and nothing is left to do.
  const again = await open(page)
  await again.getByLabel('Danh sách dán vào').check()
  await again.getByLabel('Dán số hoặc họ tên, mỗi dòng một người').fill(`${first.personalId}\n${second.personalId}`)
  await expect.poll(() => again.getByRole('tab', { name: /Giữ nguyên/ }).innerText()).toMatch(/2/)
  expect(await again.getByRole('button', { name: 'Đánh dấu 0 người' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.getByText('Đã hoàn tác: Đã đăng ký mức 1 ngày 01/10/2023: 4 người').waitFor()
})
