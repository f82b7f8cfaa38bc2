/** Hands on a sheet: finds cells as a person would, says what is chosen, and types as Vietnamese is typed. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/core.ts'
import { type Program, startProgram } from './program.ts'

const ROSTER = fileURLToPath(new URL('../../samples/csdl-hoc-sinh.xlsx', import.meta.url))

/** The command line takes its time to answer. */
const SLOW = { timeout: 20_000 }

/** The program on a store with the sample's 634 pupils, class 9A1 (44) in sight. */
export async function openSheet(group = '=9A1'): Promise<Program & { hands: SheetHands }> {
  const db = join(temporaryFolder(), 'store.db')
  const school = ['--school', 'Trường THCS Củ Chi', '--kind', 'student']
  const { code } = await runCli(['import', '--db', db, '--plain', ...school, '--file', ROSTER])
  expect(code).toBe(0)
  const program = await startProgram(db)
  const { page } = program
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined)
  if (group !== '') await page.getByLabel('Lọc theo lớp').selectOption(group)
  const hands = new SheetHands(page)
  await expect.poll(() => hands.status(), SLOW).toContain(`${group === '' ? 634 : 44} / 634`)
  return { ...program, hands }
}

export class SheetHands {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** @param row from 0 */
  cell(row: number, column: string): Locator {
    return this.#page.locator(`[row-index="${row}"] [col-id="${column}"]`).first()
  }

  /** Clicks beside the box of a step, so that it is not ticked. */
  async click(row: number, column: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    const box = await this.cell(row, column).boundingBox()
    await this.cell(row, column).click({ modifiers, position: { x: (box?.width ?? 20) - 10, y: 10 } })
  }

  async drag(from: [row: number, column: string], to: [row: number, column: string]): Promise<void> {
    const [start, end] = [await this.cell(...from).boundingBox(), await this.cell(...to).boundingBox()]
    if (!start || !end) throw new Error('a cell of the drag is not in sight')
    await this.#page.mouse.move(start.x + start.width - 10, start.y + 10)
    await this.#page.mouse.down()
    await this.#page.mouse.move(end.x + end.width - 12, end.y + 12, { steps: 6 })
    await this.#page.mouse.up()
  }

  /** `3 birthDate`: the row from 0 and column of the active cell. */
  active(): Promise<string> {
    return this.#marked('active').then((cells) => cells.join())
  }

  /** The cells chosen, as far as they are in sight. */
  chosen(): Promise<string[]> {
    return this.#marked('in')
  }

  marked(mark: 'bad' | 'cut' | 'fill'): Promise<string[]> {
    return this.#marked(mark)
  }

  text(row: number, column: string): Promise<string> {
    return this.cell(row, column).innerText()
  }

  status(): Promise<string> {
    return this.#page.getByRole('contentinfo', { name: 'Số liệu của danh sách' }).innerText()
  }

  copied(): Promise<string> {
    return this.#page.evaluate(() => navigator.clipboard.readText())
  }

  async putOnClipboard(text: string): Promise<void> {
    await this.#page.evaluate((value) => navigator.clipboard.writeText(value), text)
  }

  /** The text in the open editor; null while none is open. */
  editor(): Promise<string | null> {
    return this.#page
      .locator('.cell-input')
      .first()
      .evaluate((input) =>
        input instanceof HTMLInputElement && input.dataset['editing'] === 'true' ? input.value : null,
      )
  }

  #marked(word: string): Promise<string[]> {
    return this.#page
      .locator(`.sheet-grid:visible .ag-cell[data-range~="${word}"]`)
      .evaluateAll((cells) =>
        cells
          .map((cell) => `${cell.closest('[row-index]')?.getAttribute('row-index')} ${cell.getAttribute('col-id')}`)
          .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
      )
  }
}

/**
 * Types as UniKey does: it lets plain keys through, and where marks change what was typed it sends Backspaces and then
 * the new letters as characters without a key of their own (VK_PACKET).
 */
export async function typeAsUniKey(page: Page, steps: readonly (string | { back: number; text: string })[]) {
  const session = await page.context().newCDPSession(page)
  for (const one of steps) {
    if (typeof one === 'string') {
      await page.keyboard.type(one)
      continue
    }
    for (let count = 0; count < one.back; count += 1) await page.keyboard.press('Backspace')
    for (const letter of one.text) await packet(session, letter)
  }
  await session.detach()
}

async function packet(session: CDPSession, text: string): Promise<void> {
  const key = { key: 'Unidentified', windowsVirtualKeyCode: 231, nativeVirtualKeyCode: 231 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await session.send('Input.dispatchKeyEvent', { type: 'char', text, ...key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** Types as an input method does: each state of the word being composed, then the word as it stands. */
export async function compose(page: Page, states: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of states) {
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
      nativeVirtualKeyCode: 229,
    })
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.insertText', { text: states.at(-1) ?? '' })
  await session.detach()
}
