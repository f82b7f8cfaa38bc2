/** Copy, cut, paste, fill, clear, tick and replace over ranges, through the real clipboard. */
import { expect, it } from 'vitest'
import { openSheet } from './support/sheet-hands.ts'

it('copies as a spreadsheet does, and pastes what it copied', async () => {
  const { page, hands } = await openSheet()
  const [name, born] = [await hands.text(1, 'fullName'), await hands.text(1, 'birthDate')]
  await hands.drag([1, 'fullName'], [2, 'birthDate'])
  await page.keyboard.press('Control+c')
  const lines = (await hands.copied()).split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]?.split('\t')).toEqual([name, '9A1', await hands.text(1, 'personalId'), born])
  // Excel is told that a number with zeros before it is text.
  const markup = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return item ? (await item.getType('text/html')).text() : ''
  })
  expect(markup).toContain('<table')

  // One copied cell goes into every chosen one.
  await hands.click(1, 'birthDate')
  await page.keyboard.press('Control+c')
  await hands.drag([5, 'birthDate'], [7, 'birthDate'])
  await page.keyboard.press('Control+v')
  for (const row of [5, 6, 7]) await expect.poll(() => hands.text(row, 'birthDate')).toBe(born)
  await page.keyboard.press('Control+z')
  await expect.poll(() => hands.text(6, 'birthDate')).not.toBe(born)
})

it('shows which pasted cells cannot be taken, stores the rest as one step, or nothing', async () => {
  const { page, hands, shoot } = await openSheet()
  const before = await hands.text(2, 'birthDate')
  await hands.putOnClipboard('1/2/2009\t5/9/2023\r\nkhông rõ\t6/9/2023\r\n3/2/2009\t40/9/2023\r\n')
  await page.locator('.ag-header-cell[col-id="standing"]').waitFor()
  await hands.click(1, 'birthDate')
  // Diện stands between the two and is worked out by the program: hide it first.
  await page.getByRole('button', { name: 'Chọn cột' }).click()
  await page.getByRole('checkbox', { name: 'Diện' }).uncheck()
  await page.keyboard.press('Escape')
  await hands.click(1, 'birthDate')
  await page.keyboard.press('Control+v')
  const review = page.getByRole('region', { name: /^Xem lại/ })
  await expect.poll(() => review.getByRole('listitem').count()).toBe(2)
  await expect.poll(() => hands.marked('bad')).toEqual(['2 birthDate', '3 card.applied'])
  expect(await hands.text(1, 'birthDate')).not.toBe('01/02/2009')
  await shoot('72-dan-can-xem')

  // Cancelled, nothing is stored.
  await review.getByRole('button', { name: 'Hủy' }).click()
  await expect.poll(() => hands.marked('bad')).toEqual([])
  await page.keyboard.press('Control+v')
  await review.getByRole('button', { name: /^Ghi phần còn lại/ }).click()
  await expect.poll(() => hands.text(1, 'birthDate')).toBe('01/02/2009')
  await expect.poll(() => hands.text(3, 'birthDate')).toBe('03/02/2009')
  await expect.poll(() => hands.text(2, 'card.applied')).toContain('06/09/23')
  expect(await hands.text(2, 'birthDate')).toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => hands.text(1, 'birthDate')).not.toBe('01/02/2009')
  await expect.poll(async () => (await hands.text(2, 'card.applied')).trim()).toBe('')
})

it('offers new people for rows past the last', async () => {
  const { page, hands } = await openSheet()
  await page.keyboard.press('Control+Home')
  await hands.click(0, 'fullName')
  await page.keyboard.press('Control+ArrowDown')
  await hands.putOnClipboard(`${await hands.text(43, 'fullName')}\t9A1\r\nNguyễn Thị Mới\t9A1\r\n`)
  await page.keyboard.press('Control+v')
  const review = page.getByRole('region', { name: /^Xem lại/ })
  expect(await review.getByRole('checkbox', { name: /Thêm 1 người mới/ }).isChecked()).toBe(true)
  await review.getByRole('button', { name: /^Ghi/ }).click()
  await expect.poll(() => hands.status()).toContain('/ 635')
})

it('writes pasted rows only to the people that the filter shows', async () => {
  const { page, hands } = await openSheet()
  await page.getByLabel('Tìm trong danh sách').fill('an')
  await expect.poll(() => hands.status()).not.toContain('44 / 634')
  const [first, second] = [await hands.text(0, 'fullName'), await hands.text(1, 'fullName')]
  await hands.putOnClipboard('7/7/2009\r\n8/7/2009')
  await hands.click(0, 'birthDate')
  await page.keyboard.press('Control+v')
  await expect.poll(() => hands.text(1, 'birthDate')).toBe('08/07/2009')
  await page.getByLabel('Tìm trong danh sách').fill('')
  await page.keyboard.press('Escape')
  for (const [name, day] of [
    [first, '07/07/2009'],
    [second, '08/07/2009'],
  ] as const) {
    await page.getByLabel('Tìm trong danh sách').fill(name)
    await expect.poll(() => hands.text(0, 'birthDate')).toBe(day)
  }
})

it('moves what was cut when it is pasted, and not before', async () => {
  const { page, hands } = await openSheet()
  const born = await hands.text(1, 'birthDate')
  await hands.click(1, 'birthDate')
  await page.keyboard.press('Control+x')
  await expect.poll(() => hands.marked('cut')).toEqual(['1 birthDate'])
  expect(await hands.text(1, 'birthDate')).toBe(born)
  await hands.click(3, 'birthDate')
  await page.keyboard.press('Control+v')
  await expect.poll(() => hands.text(3, 'birthDate')).toBe(born)
  await expect.poll(() => hands.text(1, 'birthDate')).toBe('')
  await page.keyboard.press('Control+z')
  await expect.poll(() => hands.text(1, 'birthDate')).toBe(born)
})

it('fills, clears and ticks whole ranges', async () => {
  const { page, hands, shoot } = await openSheet()
  await page.getByLabel('Ngày ghi', { exact: true }).fill('15/09/2023')
  await page.keyboard.press('Tab')
  const day = (row: number, column = 'card.issued') => hands.text(row, column).then((text) => text.trim())

  // Space ticks all that lack the day, and takes all away when none does.
  await hands.drag([1, 'card.issued'], [3, 'card.issued'])
  await page.keyboard.press('Space')
  for (const row of [1, 2, 3]) await expect.poll(() => day(row)).toBe('15/09/23')
  await page.keyboard.press('Space')
  for (const row of [1, 2, 3]) await expect.poll(() => day(row)).toBe('')

  // Ctrl+D from the first row, Ctrl+R from the first column.
  await hands.click(1, 'card.issued')
  await page.keyboard.type('1/9/2023')
  await page.keyboard.press('Enter')
  await hands.drag([1, 'card.issued'], [4, 'card.issued'])
  await page.keyboard.press('Control+d')
  for (const row of [2, 3, 4]) await expect.poll(() => day(row)).toBe('01/09/23')
  await hands.drag([1, 'card.issued'], [2, 'app.installed'])
  await page.keyboard.press('Control+r')
  for (const row of [1, 2]) await expect.poll(() => day(row, 'app.installed')).toBe('01/09/23')

  // The handle at the corner.
  await hands.click(4, 'card.issued')
  const corner = await hands.cell(4, 'card.issued').boundingBox()
  const end = await hands.cell(7, 'card.issued').boundingBox()
  if (!corner || !end) throw new Error('the cells are not in sight')
  await page.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3)
  await page.mouse.down()
  await page.mouse.move(end.x + 60, end.y + 12, { steps: 5 })
  await expect.poll(() => hands.marked('fill')).toEqual(['5 card.issued', '6 card.issued', '7 card.issued'])
  await shoot('73-keo-dien')
  await page.mouse.up()
  for (const row of [5, 6, 7]) await expect.poll(() => day(row)).toBe('01/09/23')

  // Delete clears, names stay; one step back.
  await hands.drag([4, 'fullName'], [5, 'birthDate'])
  const name = await hands.text(4, 'fullName')
  await page.keyboard.press('Delete')
  await expect.poll(() => hands.text(4, 'birthDate')).toBe('')
  await expect.poll(() => hands.text(5, 'className')).toBe('')
  expect(await hands.text(4, 'fullName')).toBe(name)
  await page.keyboard.press('Control+z')
  await expect.poll(() => hands.text(5, 'className')).toBe('9A1')

  // Ctrl+; writes the working date.
  await hands.drag([8, 'card.issued'], [9, 'app.installed'])
  await page.keyboard.press('Control+;')
  await expect.poll(() => day(9, 'app.installed')).toBe('15/09/23')
})

it('finds and replaces, showing first what changes', async () => {
  const { page, hands, shoot } = await openSheet()
  await hands.drag([2, 'className'], [4, 'className'])
  await page.keyboard.press('Control+h')
  await page.getByLabel('Tìm', { exact: true }).fill('9a1')
  await page.getByLabel('Thay bằng').fill('9A9')
  await shoot('74-tim-thay')
  await page.getByRole('button', { name: 'Thay 3 ô' }).click()
  for (const row of [2, 3, 4]) await expect.poll(() => hands.text(row, 'className')).toBe('9A9')
  expect(await hands.text(5, 'className')).toBe('9A1')
  await page.keyboard.press('Control+z')
  await expect.poll(() => hands.text(3, 'className')).toBe('9A1')
})
