/**
 * The application menu, as data. Undo and redo are missing on purpose outside macOS: the sheet has its own (they undo
 * a whole edit of the register), and a menu shortcut would take the key from it. What the window does itself, the menu
 * asks of it by pressing its key; words and keys are those of the window (shared/contract/command-words.ts).
 */
import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_WORDS, type CommandWords } from '../../shared/contract/command-words.ts'

export interface MenuMeans {
  platform: NodeJS.Platform
  /** Adds what a developer needs. */
  development: boolean
  about: () => void
  /** Presses a key in the window: `=` with Ctrl, `F1` alone. */
  press: (key: string, ctrl: boolean) => void
}

/** The menu's template. */
export function menuTemplate({ platform, development, about, press }: MenuMeans): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const aboutItem: MenuItemConstructorOptions = { label: 'Giới thiệu Sổ Định Danh', click: about }
  const inWindow = ({ label, shortcut }: CommandWords): MenuItemConstructorOptions => {
    const ctrl = shortcut.startsWith('Ctrl+')
    const key = ctrl ? shortcut.slice('Ctrl+'.length) : shortcut
    return {
      label,
      accelerator: ctrl ? `CommandOrControl+${key}` : key,
      registerAccelerator: false,
      click: () => press(key, ctrl),
    }
  }
  return [
    mac
      ? {
          label: 'Sổ Định Danh',
          submenu: [
            aboutItem,
            { type: 'separator' },
            { role: 'hide', label: 'Ẩn Sổ Định Danh' },
            { role: 'hideOthers', label: 'Ẩn các chương trình khác' },
            { role: 'unhide', label: 'Hiện tất cả' },
            { type: 'separator' },
            { role: 'quit', label: 'Thoát Sổ Định Danh' },
          ],
        }
      : { label: '&Tệp', submenu: [{ role: 'quit', label: 'T&hoát' }] },
    {
      label: mac ? 'Sửa' : '&Sửa',
      submenu: [
        ...(mac
          ? ([
              { role: 'undo', label: 'Hoàn tác khi gõ' },
              { role: 'redo', label: 'Làm lại khi gõ' },
              { type: 'separator' },
            ] satisfies MenuItemConstructorOptions[])
          : []),
        { role: 'cut', label: COMMAND_WORDS.cut.label, registerAccelerator: mac },
        { role: 'copy', label: COMMAND_WORDS.copy.label, registerAccelerator: mac },
        { role: 'paste', label: COMMAND_WORDS.paste.label, registerAccelerator: mac },
        { role: 'selectAll', label: COMMAND_WORDS.selectAll.label, registerAccelerator: mac },
      ],
    },
    {
      label: mac ? 'Xem' : '&Xem',
      submenu: [
        inWindow(COMMAND_WORDS.larger),
        inWindow(COMMAND_WORDS.smaller),
        inWindow(COMMAND_WORDS.usualSize),
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
        ...(development
          ? ([
              { type: 'separator' },
              { role: 'reload', label: 'Tải lại' },
              { role: 'toggleDevTools', label: 'Công cụ phát triển' },
            ] satisfies MenuItemConstructorOptions[])
          : []),
      ],
    },
    {
      label: mac ? 'Trợ giúp' : 'Trợ &giúp',
      submenu: [
        inWindow(COMMAND_WORDS.palette),
        inWindow(COMMAND_WORDS.shortcuts),
        ...(mac ? [] : ([{ type: 'separator' }, aboutItem] satisfies MenuItemConstructorOptions[])),
      ],
    },
  ]
}
