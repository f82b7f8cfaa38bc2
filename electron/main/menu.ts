/**
 * The application menu, as data. Undo and redo are missing on purpose outside macOS: the sheet has its own (they undo
 * a whole edit of the register), and a menu shortcut would take the key from it.
 */
import type { MenuItemConstructorOptions } from 'electron'

export interface MenuMeans {
  platform: NodeJS.Platform
  /** Adds what a developer needs. */
  development: boolean
  about: () => void
}

/** The menu's template. */
export function menuTemplate({ platform, development, about }: MenuMeans): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const aboutItem: MenuItemConstructorOptions = { label: 'Giới thiệu Sổ Định Danh', click: about }
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
        { role: 'cut', label: 'Cắt', registerAccelerator: mac },
        { role: 'copy', label: 'Sao chép', registerAccelerator: mac },
        { role: 'paste', label: 'Dán', registerAccelerator: mac },
        { role: 'selectAll', label: 'Chọn tất cả', registerAccelerator: mac },
      ],
    },
    {
      label: mac ? 'Xem' : '&Xem',
      submenu: [
        { role: 'zoomIn', label: 'Phóng to', accelerator: 'CommandOrControl+=' },
        { role: 'zoomOut', label: 'Thu nhỏ' },
        { role: 'resetZoom', label: 'Cỡ bình thường' },
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
    ...(mac ? [] : [{ label: 'Trợ &giúp', submenu: [aboutItem] }]),
  ]
}
