/** Actions on the people of the sheet in sight. */
import { type Action, onSheet } from './action.ts'
import type { SheetHandle } from './context.ts'

const hasShown = (sheet: SheetHandle) => sheet.shown.length > 0 || 'Danh sách không có ai để làm việc này.'
const hasTargets = (sheet: SheetHandle) =>
  sheet.targets.length > 0 || 'Hãy chọn người, hoặc bấm vào dòng của một người.'

export const SHEET_ACTIONS: readonly Action[] = [
  {
    id: 'sheet.search',
    label: 'Tìm trong danh sách',
    section: 'Danh sách',
    icon: 'search',
    shortcuts: ['Ctrl+F'],
    scope: 'sheet',
    inText: true,
    ...onSheet({ perform: (sheet) => sheet.focusSearch() }),
  },
  {
    id: 'sheet.mark',
    label: 'Đánh dấu…',
    section: 'Danh sách',
    icon: 'check',
    shortcuts: ['Ctrl+M'],
    scope: 'sheet',
    places: ['toolbar', 'cell-menu'],
    ...onSheet({ ready: hasShown, perform: (sheet) => sheet.open('mark') }),
  },
  {
    id: 'sheet.exempt',
    label: 'Lý do…',
    section: 'Danh sách',
    icon: 'reason',
    shortcuts: ['Ctrl+L'],
    scope: 'sheet',
    places: ['toolbar', 'cell-menu'],
    ...onSheet({ ready: hasTargets, perform: (sheet) => sheet.open('exempt') }),
  },
  {
    id: 'sheet.remove',
    label: 'Xóa…',
    section: 'Danh sách',
    icon: 'remove',
    shortcuts: ['Ctrl+Delete'],
    scope: 'sheet',
    places: ['toolbar', 'cell-menu'],
    ...onSheet({ ready: hasTargets, perform: (sheet) => sheet.open('remove') }),
  },
  {
    id: 'sheet.add',
    label: 'Thêm người…',
    section: 'Danh sách',
    icon: 'plus',
    shortcuts: ['Insert'],
    scope: 'sheet',
    places: ['toolbar'],
    opensGroup: true,
    ...onSheet({ perform: (sheet) => sheet.open('add') }),
  },
  {
    id: 'sheet.import',
    label: 'Nhập danh sách…',
    section: 'Danh sách',
    icon: 'import',
    shortcuts: ['Ctrl+I'],
    scope: 'sheet',
    places: ['toolbar'],
    ...onSheet({ perform: (sheet) => sheet.open('intake') }),
  },
  {
    id: 'sheet.tracks',
    label: 'Nội dung theo dõi…',
    section: 'Danh sách',
    icon: 'edit',
    shortcuts: [],
    scope: 'sheet',
    ...onSheet({ perform: (sheet) => sheet.open('tracks') }),
  },
  {
    id: 'sheet.menu',
    label: 'Mở trình đơn của ô',
    section: 'Ô và vùng chọn',
    shortcuts: ['Shift+F10', 'ContextMenu'],
    scope: 'sheet',
    ...onSheet({ perform: (sheet) => sheet.openMenu() }),
  },
]
