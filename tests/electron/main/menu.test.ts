import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { ACTIONS } from '../../../renderer/actions/table.ts'
import { menuTemplate } from '../../../electron/main/menu.ts'

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

const menu = (platform: NodeJS.Platform, development = false) =>
  items(menuTemplate({ platform, development, about: () => undefined, press: (...key) => pressed.push(key) }))
const pressed: [key: string, ctrl: boolean][] = []

it.each(['win32', 'linux', 'darwin'] as const)('names everything in Vietnamese on %s', (platform) => {
  for (const item of menu(platform, true)) {
    if (item.type !== 'separator') expect(item.label).toMatch(/\p{L}/u)
  }
})

it.each(['win32', 'linux'] as const)('takes no key from the sheet on %s', (platform) => {
  expect(menu(platform).map((item) => item.role)).not.toContain('undo')
  expect(menu(platform).map((item) => item.role)).not.toContain('redo')
  for (const role of ['cut', 'copy', 'paste', 'selectAll'] as const) {
    expect(menu(platform).find((item) => item.role === role)?.registerAccelerator).toBe(false)
  }
})

it('offers reloading and tools to developers only', () => {
  const roles = (development: boolean) => menu('win32', development).map((item) => item.role)
  expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  expect(roles(false)).not.toEqual(expect.arrayContaining(['toggleDevTools']))
  expect(roles(false)).not.toEqual(expect.arrayContaining(['reload']))
})

it('asks the window for what the window does, by its keys, and keeps none of them for itself', () => {
  for (const item of menu('win32').filter(({ click, label }) => click && !label?.startsWith('Giới thiệu'))) {
    expect(item.registerAccelerator).toBe(false)
    pressed.length = 0
    item.click?.({} as never, undefined, {})
    const [key, ctrl] = pressed[0] ?? []
    const shortcut = `${ctrl ? 'Ctrl+' : ''}${key}`
    const action = ACTIONS.find(({ shortcuts }) => shortcuts.includes(shortcut))
    expect(action?.label, shortcut).toBe(item.label)
  }
})
