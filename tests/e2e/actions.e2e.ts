/** One table of actions: palette, menus of the grid, shortcut sheet, every key; and the settings "Hiển thị". */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { shownShortcut } from '../../renderer/actions/keys.ts'
import { ACTIONS } from '../../renderer/actions/table.ts'
import { storeWithStudents } from './support/sample-store.ts'
import { startProgram } from './support/program.ts'
import { schoolInADrive } from './support/school-in-a-drive.ts'

const nameCell = (page: Page, row = 0) => page.locator(`[row-index="${row}"] [col-id="fullName"]`).first()
/** What is heard of the cell that has the keys. */
const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
/** Pinned columns stay where they are when the sheet scrolls sideways. */
const pinned = (page: Page) => page.locator('.ag-grid-pinned-left-cells [col-id="birthDate"].ag-header-cell').count()
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const headings = (page: Page) =>
  page.locator('.ag-header-cell[col-id]').evaluateAll((cells) =>
    cells
      .map((cell) => ({ id: cell.getAttribute('col-id') ?? '', left: cell.getBoundingClientRect().left }))
      .toSorted((one, other) => one.left - other.left)
      .map(({ id }) => id),
  )

it('finds commands without marks, shows their keys, and remembers the last', async () => {
  const { page, shoot } = await startProgram(await storeWithStudents())
  await nameCell(page).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('danh dau')
  const first = page.getByRole('listbox').getByRole('option').first()
  await expect.poll(() => first.innerText()).toContain('Đánh dấu')
  expect(await first.innerText()).toContain('Ctrl+M')
  await shoot('40-tim-lenh')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('dialog').getAttribute('aria-labelledby')).not.toBeNull()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await expect.poll(() => first.innerText()).toMatch(/Đánh dấu[\s\S]*Vừa dùng/)
  // Words of nothing are answered with a sentence, and Enter does nothing.
  await page.keyboard.type('khong co lenh nay')
  await page.getByText('Không có lệnh nào như vậy').waitFor()
  await page.keyboard.press('Escape')
  // The focus is in the cell again.
  await expect.poll(() => inFocus(page)).toContain('Lê Bảo An')
})

it('opens the menu of a cell by mouse and by key, and does what is chosen', async () => {
  const { page, shoot } = await startProgram(await storeWithStudents())
  const menu = page.getByRole('menu', { name: 'Trình đơn của ô' })
  await page.locator('[row-index="1"] [col-id="birthDate"]').first().click({ button: 'right' })
  await menu.waitFor()
  await shoot('41-trinh-don-o')
  await page.keyboard.press('Escape')
  expect(await menu.count()).toBe(0)

  await nameCell(page).click()
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key)
    await menu.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => menu.count()).toBe(0)
    await expect.poll(() => inFocus(page)).toContain('Lê Bảo An')
  }
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Lý do…' }).click()
  await page.getByRole('dialog').waitFor()
})

it('pins, moves and hides columns from menu, chooser and keys, and keeps it over a reload', async () => {
  const { page, shoot } = await startProgram(await storeWithStudents())
  const head = (column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`)
  const headMenu = page.getByRole('menu', { name: 'Trình đơn của cột' })
  await head('birthDate').click({ button: 'right' })
  await headMenu.getByRole('menuitem', { name: 'Ghim cột bên trái' }).click()
  await expect.poll(() => pinned(page)).toBe(1)

  await head('app.installed').click({ button: 'right' })
  await headMenu.getByRole('menuitem', { name: 'Ẩn cột' }).click()
  await expect.poll(() => head('app.installed').count()).toBe(0)

  // In the chooser a line goes up by Alt+↑: the number stands before the birth date then.
  const order = async () => {
    const ids = await headings(page)
    return Math.sign(ids.indexOf('standing') - ids.indexOf('personalId'))
  }
  expect(await order()).toBe(1)
  await page.getByRole('button', { name: 'Chọn cột' }).click()
  await shoot('42-chon-cot')
  const line = page.getByRole('checkbox', { name: 'Diện' })
  await line.focus()
  for (let step = 0; step < 12; step += 1) await line.press('Alt+ArrowUp')
  await page.keyboard.press('Escape')
  await expect.poll(order).toBe(-1)

  await page.reload()
  await nameCell(page).waitFor()
  await expect.poll(order).toBe(-1)
  expect(await head('app.installed').count()).toBe(0)
  expect(await pinned(page)).toBe(1)
})

it('shows every shortcut of the table under F1', async () => {
  const { page, shoot } = await startProgram(await storeWithStudents())
  await nameCell(page).waitFor()
  await page.keyboard.press('F1')
  const sheet = dialog(page, 'Phím tắt')
  const keys = await sheet.locator('kbd').allInnerTexts()
  expect(keys.toSorted()).toEqual(
    ACTIONS.flatMap(({ shortcuts }) => shortcuts)
      .map(shownShortcut)
      .toSorted(),
  )
  await shoot('43-phim-tat')
})

it('changes light and dark, size and rows, at once and for the next start', async () => {
  const { page, shoot } = await startProgram(await storeWithStudents())
  const look = () =>
    page.evaluate(() => {
      const root = document.documentElement
      const row = document.querySelector('.sheet-grid .ag-row')?.getBoundingClientRect().height ?? 0
      return { size: getComputedStyle(root).fontSize, scheme: getComputedStyle(root).colorScheme, row }
    })
  await nameCell(page).waitFor()
  const rowBefore = (await look()).row
  await page.getByRole('button', { name: 'Hiển thị' }).click()
  await page.getByRole('radio', { name: 'Tối' }).check({ force: true })
  await page.getByRole('radio', { name: 'Thoáng' }).check({ force: true })
  await shoot('44-hien-thi')
  await page.keyboard.press('Escape')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+=')
  await expect.poll(look).toEqual({ size: '24px', scheme: 'dark', row: 54 })
  expect(rowBefore).toBe(30)
  // There is no larger size.
  await page.keyboard.press('Control+=')
  await page.getByText('Chữ đã ở cỡ lớn nhất.').waitFor()
  await page.reload()
  await nameCell(page).waitFor()
  expect(await look()).toEqual({ size: '24px', scheme: 'dark', row: 54 })
  await page.keyboard.press('Control+0')
  await expect.poll(look).toEqual({ size: '16px', scheme: 'dark', row: 36 })
})

/** What a key can change: the page, where the focus is, the size of the text, what went to the clipboard. */
async function watchClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const kind of ['copy', 'cut', 'paste']) {
      document.addEventListener(kind, (event) => {
        const { dataset } = document.documentElement
        if (event.defaultPrevented) dataset['answered'] = `${dataset['answered'] ?? ''} ${kind}`
      })
    }
  })
}
const everything = (page: Page) =>
  page.evaluate(() => {
    const focus = document.activeElement
    const chosen = focus instanceof HTMLInputElement ? `${focus.selectionStart} ${focus.selectionEnd}` : ''
    // Messages say that nothing was done; they are not what a key is for.
    const page = document.documentElement.cloneNode(true) as HTMLElement
    for (const toasts of page.querySelectorAll('.toasts')) toasts.remove()
    return `${page.outerHTML} ${focus?.outerHTML.slice(0, 200)} ${chosen}`
  })

/** The cell that an action needs, where a box with a day will not do; the keys that make it ready. */
const COLUMNS: Readonly<Record<string, string>> = {
  'cell.fill-down': 'birthDate',
  'cell.fill-right': 'birthDate',
  'column.left': 'birthDate',
  'column.right': 'birthDate',
}
const BEFORE: Readonly<Record<string, string>> = {
  'tab.student': 'Control+2',
  'window.redo': 'Control+z',
  'cell.paste': 'Control+c',
}

it('does something for each shortcut of the table', { timeout: 300_000 }, async () => {
  const { storePath, done } = await schoolInADrive([])
  done()
  const { page } = await startProgram(storePath)
  await nameCell(page).waitFor()
  await page.getByLabel('Tính đến ngày').fill('05/11/2023')
  await page.keyboard.press('Enter')
  await watchClipboard(page)
  for (const { id, shortcuts } of ACTIONS) {
    for (const shortcut of shortcuts) {
      await page.keyboard.press('Control+1')
      const column = COLUMNS[id] ?? 'card.issued'
      const row = id === 'cell.paste' ? 4 : 1
      if (id === 'cell.paste') await page.locator('[row-index="0"] [col-id="card.issued"]').first().click()
      if (BEFORE[id] !== undefined) await page.keyboard.press(BEFORE[id])
      if (id !== 'tab.student')
        await page
          .locator(`[row-index="${row}"] [col-id="${column}"]`)
          .first()
          .click({ position: { x: 60, y: 10 } })
      await settled(page, `before ${id} ${shortcut}`)
      const before = await everything(page)
      await page.keyboard.press(shortcut.replace('Ctrl', 'Control'))
      await expect
        .poll(async () => (await everything(page)) !== before, { message: `${id} ${shortcut}`, timeout: 15_000 })
        .toBe(true)
      await settled(page, `after ${id} ${shortcut}`)
      for (let step = 0; step < 2; step += 1) await page.keyboard.press('Escape')
      await expect
        .poll(() => page.locator('dialog[open], [popover]:popover-open').count(), {
          message: `closed after ${id} ${shortcut}`,
        })
        .toBe(0)
    }
  }
})

/** Waits until the page is the same from one look to the next. */
async function settled(page: Page, message: string): Promise<void> {
  let before = ''
  await expect
    .poll(
      async () => {
        const now = await everything(page)
        const same = now === before
        before = now
        return same
      },
      { message, timeout: 15_000 },
    )
    .toBe(true)
}
