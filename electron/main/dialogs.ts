/** The system's dialogs, in Vietnamese. */
import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { PickPurpose } from '../../shared/contract/bridge.ts'
import { APP_VERSION } from '../version.ts'
import { type FileFilter, PAPER_FILTERS, ROSTER_FILTERS } from './saving.ts'

/** Lets the user choose a file; null when they close the dialog. */
export async function askFile(what: PickPurpose): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: what === 'roster' ? 'Chọn tệp danh sách' : 'Chọn tệp báo cáo',
    buttonLabel: 'Chọn',
    filters: what === 'roster' ? ROSTER_FILTERS : PAPER_FILTERS,
    properties: ['openFile'],
  }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to save; null when they close the dialog. The system itself asks before a file is replaced. */
export async function askWhere(suggested: string, filters: FileFilter[]): Promise<string | null> {
  const options: SaveDialogOptions = { title: 'Lưu tệp', buttonLabel: 'Lưu', defaultPath: suggested, filters }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? null : filePath
}

/** “Giới thiệu”. */
export async function showAbout(): Promise<void> {
  await dialog.showMessageBox({
    title: 'Sổ Định Danh',
    message: `Sổ Định Danh ${APP_VERSION}`,
    detail: 'Sổ theo dõi thẻ căn cước, tài khoản VNeID và chữ ký số của nhà trường. Dữ liệu chỉ lưu trên máy này.',
    buttons: ['Đóng'],
  })
}
