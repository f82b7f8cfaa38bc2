/**
 * Every screen and dialog, in light and dark, under axe: nothing serious or critical; and at 150 %, where nothing may
 * stick out of the window. A picture is taken of what is found.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Tab, TABS } from '../../renderer/app/tabs.ts'
import { type Program, startProgram } from './support/program.ts'
import { schoolInADrive } from './support/school-in-a-drive.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  id: string
  impact: string | null
  nodes: { target: unknown[]; failureSummary?: string }[]
}

/**
 * Serious and critical findings of the screen, or of what is open on it, in one line each.
 * @param rules those of axe to go by; null for all
 */
async function findings(page: Page, rules: readonly string[] | null): Promise<string[]> {
  // By the debugger, which the page's own policy for scripts does not hold back.
  await page.evaluate(AXE)
  // Two fingers of motion would be measured half way otherwise.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))))
  const violations = await page.evaluate(async (rules) => {
    type Run = (of: Document | Element, options: object) => Promise<{ violations: Finding[] }>
    const { axe } = window as unknown as { axe: { run: Run } }
    // What stands behind a dialog was looked at as a screen.
    const onTop = [...document.querySelectorAll('dialog[open], [popover]:popover-open')].at(-1)
    return (await axe.run(onTop ?? document, rules ? { runOnly: rules } : {})).violations
  }, rules)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
}

/** Controls that stick out of the window and cannot be scrolled to. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflow) || isScrolled(element.parentElement))
    const seen = [...document.querySelectorAll('button, input, select, textarea, [role=tab]')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !element.matches('.visually-hidden, .sheet-grid *') &&
        !isScrolled(element),
    )
    return seen.flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const out = left < -1 || top < -1 || right > window.innerWidth + 1 || bottom > window.innerHeight + 1
      return out ? [`${element.outerHTML.slice(0, 120)} ${[left, top, right, bottom].map(Math.round).join(' ')}`] : []
    })
  })
}

async function drive(): Promise<string> {
  const { storePath, done } = await schoolInADrive(['cu-chi-969'])
  done()
  return storePath
}

/** Opens what stands in the way of a person, one after the other; each is closed again. */
const DIALOGS: readonly { name: string; tab: number; open: (page: Page) => Promise<void> }[] = [
  { name: 'tim-lenh', tab: 1, open: (page) => page.keyboard.press('Control+k') },
  { name: 'phim-tat', tab: 1, open: (page) => page.keyboard.press('F1') },
  { name: 'danh-dau', tab: 1, open: (page) => page.keyboard.press('Control+m') },
  { name: 'ly-do', tab: 1, open: (page) => page.keyboard.press('Control+l') },
  { name: 'xoa', tab: 1, open: (page) => page.keyboard.press('Control+Delete') },
  { name: 'them-nguoi', tab: 1, open: (page) => page.keyboard.press('Insert') },
  { name: 'nhap', tab: 1, open: (page) => page.keyboard.press('Control+i') },
  { name: 'noi-dung', tab: 1, open: (page) => command(page, 'noi dung theo doi') },
  { name: 'len-lop', tab: 1, open: (page) => command(page, 'len lop') },
  { name: 'chuyen-truong', tab: 1, open: (page) => command(page, 'chuyen lop, chuyen truong') },
  { name: 'hai-truong', tab: 1, open: (page) => command(page, 'hai truong') },
  { name: 'trinh-don-o', tab: 1, open: (page) => page.keyboard.press('Shift+F10') },
  { name: 'tim-va-thay', tab: 1, open: (page) => page.keyboard.press('Control+h') },
  { name: 'di-den', tab: 1, open: (page) => page.keyboard.press('Control+g') },
  { name: 'loc-cot', tab: 1, open: (page) => command(page, 'loc cot') },
  { name: 'lich-su-o', tab: 1, open: (page) => page.keyboard.press('Control+Shift+h') },
  { name: 'viec-khac', tab: 1, open: (page) => page.getByRole('button', { name: 'Việc khác' }).click() },
  { name: 'hien-thi', tab: 1, open: (page) => page.getByRole('button', { name: 'Hiển thị' }).click() },
  { name: 'chon-cot', tab: 1, open: (page) => page.getByRole('button', { name: 'Chọn cột' }).click() },
  { name: 'loc-lop', tab: 1, open: (page) => page.getByRole('button', { name: /^Lọc Lớp/ }).click() },
  { name: 'loc-ngay', tab: 1, open: (page) => page.getByRole('button', { name: /^Lọc Ngày sinh/ }).click() },
  { name: 'che-do-xem', tab: 1, open: (page) => page.getByRole('button', { name: /^Chế độ xem/ }).click() },
  { name: 'luu-che-do-xem', tab: 1, open: saveView },
  { name: 'sua-truong', tab: 1, open: (page) => school(page, 'Sửa thông tin trường…') },
  { name: 'truong-moi', tab: 1, open: (page) => school(page, 'Thêm trường…') },
  { name: 'them-ke-hoach', tab: 6, open: (page) => press(page, 'Thêm kế hoạch…') },
  { name: 'sua-ke-hoach', tab: 6, open: (page) => press(page, 'Sửa kế hoạch…') },
  { name: 'ngung-ke-hoach', tab: 6, open: (page) => press(page, 'Ngừng dùng…') },
  { name: 'them-chi-tieu', tab: 6, open: (page) => press(page, 'Thêm chỉ tiêu…') },
  { name: 'chi-tieu', tab: 6, open: (page) => page.locator('#panel-plans table button').first().click() },
  { name: 'xem-in', tab: 7, open: (page) => press(page, 'Xem trước khi in') },
  { name: 'da-nop', tab: 7, open: (page) => press(page, 'Ghi nhận đã nộp…') },
  { name: 'hoat-dong', tab: 7, open: activity },
]

/** Twice the usual, for this walk is long. */
const PATIENCE = 300_000

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function school(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Trường: / }).click()
  await press(page, item)
}

async function saveView(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Chế độ xem/ }).click()
  await press(page, 'Lưu thành chế độ xem mới…')
}

async function activity(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Nhật ký tuyên truyền, tập huấn' }).click()
  await press(page, 'Thêm hoạt động…')
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** The window on the day on which the sample's drive ended. */
async function startOnLastDay(): Promise<Program> {
  const program = await startProgram(await drive())
  await program.page.locator('[row-index="0"]').first().waitFor()
  await program.page.getByLabel('Tính đến ngày').fill('05/11/2023')
  await program.page.keyboard.press('Enter')
  return program
}

/** Not a picture of the guide: to be looked at when something is found. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png` })
}

async function ready(page: Page, tab: number): Promise<void> {
  await page.keyboard.press(`Control+${tab}`)
  if (tab === 1) await page.locator('[row-index="0"] [col-id="fullName"]').first().click()
}

/** What each screen shows when it has been read. */
const SHOWN = {
  student: '[row-index="0"]',
  staff: '[row-index="0"]',
  reconcile: 'h1',
  dashboard: '.chart svg',
  overview: 'table',
  plans: 'table',
  reports: 'h2',
  history: 'table',
} satisfies Record<Tab, string>

async function openTab(page: Page, at: number, id: Tab): Promise<void> {
  await page.keyboard.press(`Control+${at + 1}`)
  await page.locator(`#panel-${id} ${SHOWN[id]}`).first().waitFor()
}

/** The dark look changes colours and nothing else. */
const RULES = { light: null, dark: ['color-contrast'] } as const

/** What is in sight, in light and in dark. */
async function findingsInBoth(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const now = await findings(page, RULES[scheme])
    if (now.length > 0) await look(page, `a11y-${scheme}-${name}`)
    found.push(...now.map((one) => `${name}, ${scheme}: ${one}`))
  }
  return found
}

/** Every screen, then every dialog, as a person would come to it. */
async function walk(page: Page, see: (name: string) => Promise<void>): Promise<void> {
  for (const [at, { id }] of TABS.entries()) {
    await openTab(page, at, id)
    await see(id)
  }
  for (const { name, tab, open } of DIALOGS) {
    await ready(page, tab)
    await open(page)
    await page.locator('dialog[open], [popover]:popover-open').first().waitFor()
    await see(name)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open], [popover]:popover-open').count()).toBe(0)
  }
}

it(
  'has no serious finding on any screen in light and dark',
  async () => {
    const { page } = await startOnLastDay()
    const found: string[] = []
    await walk(page, async (name) => void found.push(...(await findingsInBoth(page, name))))
    expect(found).toEqual([])
  },
  PATIENCE,
)

it(
  'has every control within the window at 150 %',
  async () => {
    const { page } = await startOnLastDay()
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+=')
    const out: string[] = []
    await walk(page, async (name) => {
      const now = await cutOff(page)
      if (now.length > 0) await look(page, `zoom-${name}`)
      out.push(...now.map((one) => `${name} ${one}`))
    })
    expect(out).toEqual([])
  },
  PATIENCE,
)
