/** The sheet as a spreadsheet: choosing cells, rows and columns with mouse and keys (docs/spreadsheet-keys.md). */
import { expect, it } from 'vitest'
import { openSheet } from './support/sheet-hands.ts'

it('chooses cells, rows and columns with the mouse', async () => {
  const { page, hands, shoot } = await openSheet()

  await hands.drag([2, 'fullName'], [4, 'personalId'])
  await expect.poll(() => hands.chosen()).toHaveLength(9)
  expect(await hands.active()).toBe('2 fullName')
  await expect.poll(() => hands.status()).toMatch(/Chọn\s+9 ô\s+3 người/)

  // Ctrl adds, Shift extends from the active cell.
  await hands.click(7, 'birthDate', ['Control'])
  await expect.poll(() => hands.chosen()).toHaveLength(10)
  await hands.click(9, 'birthDate', ['Shift'])
  await expect.poll(() => hands.chosen()).toHaveLength(12)
  await shoot('70-vung-chon')

  // The number of a row chooses the row, the head of a column the column; a click on a head does not sort.
  await hands.cell(5, 'number').click()
  await hands.cell(6, 'number').click({ modifiers: ['Shift'] })
  await expect.poll(() => hands.status()).toMatch(/2 người/)
  const before = await hands.text(0, 'fullName')
  await page.locator('.ag-header-cell[col-id="personalId"]').click({ position: { x: 12, y: 20 } })
  await expect.poll(() => hands.status()).toMatch(/Chọn\s+44 ô\s+44 người/)
  expect(await hands.text(0, 'fullName')).toBe(before)
  await expect.poll(() => hands.status()).toContain('Trong vùng chọn')
})

it('scrolls while a drag goes over the edge', async () => {
  const { page, hands } = await openSheet()
  const start = await hands.cell(3, 'birthDate').boundingBox()
  if (!start) throw new Error('the cell is not in sight')
  await page.mouse.move(start.x + 40, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 40, 764, { steps: 4 })
  await expect.poll(() => hands.cell(43, 'birthDate').isVisible()).toBe(true)
  await expect.poll(() => hands.status()).toMatch(/Chọn\s+41 ô/)
  await page.mouse.up()
})

it('moves with the keys of Excel', async () => {
  const { page, hands } = await openSheet()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await hands.click(2, 'personalId')
  await press('ArrowDown', 'ArrowRight')
  await expect.poll(() => hands.active()).toBe('3 birthDate')
  await press('Shift+ArrowDown', 'Shift+ArrowRight')
  await expect.poll(() => hands.chosen()).toEqual(['3 birthDate', '3 standing', '4 birthDate', '4 standing'])

  // To the edge of the data, and of the sheet.
  await press('Control+ArrowDown')
  await expect.poll(() => hands.active()).toBe('43 birthDate')
  await press('Control+ArrowUp', 'Control+ArrowLeft')
  await expect.poll(() => hands.active()).toBe('0 fullName')
  await press('Control+Shift+ArrowDown')
  await expect.poll(() => hands.status()).toMatch(/Chọn\s+44 ô/)
  await press('Control+Home', 'End')
  await expect.poll(() => hands.active()).toBe('0 vneid2.activated')
  await press('Home')
  await expect.poll(() => hands.active()).toBe('0 fullName')
  await press('PageDown')
  await expect.poll(async () => Number((await hands.active()).split(' ')[0])).toBeGreaterThan(10)
  await press('PageUp')
  await expect.poll(() => hands.active()).toBe('0 fullName')
  await press('Control+End')
  await expect.poll(() => hands.active()).toBe('43 vneid2.activated')
  await press('Control+Home', 'Shift+End')
  await expect.poll(() => hands.chosen()).toHaveLength(13)

  // Row, column, everything.
  await hands.click(3, 'birthDate')
  await press('Shift+Space')
  await expect.poll(() => hands.chosen()).toHaveLength(13)
  await hands.click(3, 'birthDate')
  await press('Control+Space')
  await expect.poll(() => hands.status()).toMatch(/Chọn\s+44 ô/)
  await press('Control+a')
  await expect.poll(() => hands.status()).toMatch(/Chọn\s+572 ô\s+44 người/)

  // Enter goes down; after a run of Tab it goes back to the column where the run began.
  await hands.click(5, 'fullName')
  await press('Tab', 'Tab', 'Enter')
  await expect.poll(() => hands.active()).toBe('6 fullName')
  await press('Enter', 'Shift+Enter', 'Tab', 'Shift+Tab')
  await expect.poll(() => hands.active()).toBe('6 fullName')
  // Inside a range both go round it.
  await hands.drag([1, 'personalId'], [2, 'birthDate'])
  await press('Tab', 'Tab')
  await expect.poll(() => hands.active()).toBe('2 personalId')
  await press('Enter', 'Enter', 'Enter')
  await expect.poll(() => hands.active()).toBe('1 personalId')
  expect(await hands.chosen()).toHaveLength(4)
})

it('keeps the people chosen while the sheet is sorted and filtered', async () => {
  const { page, hands } = await openSheet()
  const name = await hands.text(4, 'fullName')
  await hands.click(4, 'birthDate')
  await page.getByLabel('Tìm trong danh sách').fill(name)
  await expect.poll(() => hands.active()).toBe('0 birthDate')
  await page.getByLabel('Tìm trong danh sách').fill('')
  await expect.poll(() => hands.active()).toBe('4 birthDate')
})

it('goes to a row by its number, by a name, by a personal number', async () => {
  const { page, hands } = await openSheet()
  const id = await hands.text(9, 'personalId')
  await hands.click(0, 'fullName')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('30')
  await page.keyboard.press('Enter')
  await expect.poll(() => hands.active()).toBe('29 fullName')
  await page.keyboard.press('Control+g')
  await page.keyboard.type(id)
  await page.keyboard.press('Enter')
  await expect.poll(() => hands.active()).toBe('9 fullName')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => hands.active()).toBe('10 fullName')
})
