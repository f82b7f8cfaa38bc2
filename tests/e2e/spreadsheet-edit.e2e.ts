/** Typing into the sheet: as Excel does, and as Vietnamese is typed, by UniKey and by an input method. */
import { expect, it } from 'vitest'
import { compose, openSheet, typeAsUniKey } from './support/sheet-hands.ts'

it('types over, opens, takes back, and moves on', async () => {
  const { page, hands, shoot } = await openSheet()
  const old = await hands.text(1, 'fullName')

  // The first letter replaces; Escape gives back what was there.
  await hands.click(1, 'fullName')
  await page.keyboard.type('Lan')
  expect(await hands.editor()).toBe('Lan')
  await page.keyboard.press('Escape')
  expect(await hands.editor()).toBeNull()
  expect(await hands.text(1, 'fullName')).toBe(old)

  // F2 opens with the caret at the end; Enter stores and goes down.
  await page.keyboard.press('F2')
  await page.keyboard.type(' Hai')
  await page.keyboard.press('Enter')
  await expect.poll(() => hands.text(1, 'fullName')).toBe(`${old} Hai`)
  expect(await hands.active()).toBe('2 fullName')

  // Typed over, arrows end the edit; opened, they move in the text.
  await hands.click(3, 'className')
  await page.keyboard.type('9A7')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => hands.text(3, 'className')).toBe('9A7')
  await expect.poll(() => hands.active()).toBe('3 personalId')
  await hands.cell(3, 'className').dblclick()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('1')
  expect(await hands.editor()).toBe('9A17')
  await page.keyboard.press('Tab')
  await expect.poll(() => hands.text(3, 'className')).toBe('9A17')

  // A run of Tab, then Enter: below the cell where it began.
  await hands.click(4, 'className')
  await page.keyboard.type('9A2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('5/9/2009')
  await page.keyboard.press('Enter')
  await expect.poll(() => hands.text(4, 'birthDate')).toBe('05/09/2009')
  await expect.poll(() => hands.active()).toBe('5 className')

  // A year left out is said before it is stored; a day that is none stays, with the reason.
  await hands.click(6, 'birthDate')
  await page.keyboard.type('5/9')
  await expect.poll(() => page.locator('.cell-hint:visible').innerText()).toMatch(/Hiểu là 05\/09\/\d{4}/)
  await shoot('71-hieu-la')
  await page.keyboard.press('Escape')
  await page.keyboard.type('31/6/2009')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('31/6/2009')
  expect(await hands.editor()).toBe('31/6/2009')
  await page.keyboard.press('Escape')
  expect(await hands.active()).toBe('6 birthDate')
})

it('writes one date into every chosen cell with Ctrl+Enter, and undoes it as one step', async () => {
  const { page, hands } = await openSheet()
  await hands.drag([1, 'card.issued'], [4, 'card.issued'])
  await page.keyboard.type('2/9/2023')
  await page.keyboard.press('Control+Enter')
  for (const row of [1, 2, 3, 4]) await expect.poll(() => hands.text(row, 'card.issued')).toContain('02/09/23')
  expect((await hands.text(5, 'card.issued')).trim()).toBe('')
  await page.keyboard.press('Control+z')
  for (const row of [1, 2, 3, 4]) await expect.poll(async () => (await hands.text(row, 'card.issued')).trim()).toBe('')
})

it('loses and doubles no letter that UniKey types', async () => {
  const { page, hands } = await openSheet()
  await hands.click(2, 'fullName')
  // Telex `ddaaus`: UniKey lets the first letter through and then mends what stands there.
  await typeAsUniKey(page, ['d', { back: 1, text: 'đ' }, 'a', { back: 1, text: 'â' }, 'u', { back: 2, text: 'ấu' }])
  expect(await hands.editor()).toBe('đấu')
  await page.keyboard.press('Escape')
  // Telex `w`: the very first letter comes without a key of its own.
  await typeAsUniKey(page, [{ back: 0, text: 'ư' }, 'n', 'g'])
  expect(await hands.editor()).toBe('ưng')
  await page.keyboard.press('Enter')
  await expect.poll(() => hands.text(2, 'fullName')).toBe('Ưng')
  // The next cell begins as the first did.
  await typeAsUniKey(page, ['D', { back: 1, text: 'Đ' }, 'a', 'o'])
  expect(await hands.editor()).toBe('Đao')
})

it('loses and doubles no letter that an input method composes', async () => {
  const { page, hands } = await openSheet()
  await hands.click(2, 'fullName')
  await compose(page, ['d', 'đ', 'đa', 'đâ', 'đấ', 'đấu'])
  expect(await hands.editor()).toBe('đấu')
  await compose(page, [' l', ' la', ' lan'])
  expect(await hands.editor()).toBe('đấu lan')
  await page.keyboard.press('Enter')
  await expect.poll(() => hands.active()).toBe('3 fullName')
  await compose(page, ['Ư', 'Ưn', 'Ứng'])
  expect(await hands.editor()).toBe('Ứng')
  await page.keyboard.press('Tab')
  await expect.poll(() => hands.text(3, 'fullName')).toBe('Ứng')
  // A column that the program works out takes no text.
  await hands.click(5, 'standing')
  await compose(page, ['a', 'ă'])
  expect(await hands.editor()).toBeNull()
  await page.keyboard.type('x')
  expect(await hands.editor()).toBeNull()
})
