/** Actions on the column that the menu was opened on, or that has the focus. */
import { type Action, onSheet } from './action.ts'
import type { SheetHandle } from './context.ts'

const choiceOf = ({ columns, column }: SheetHandle) => columns.choiceOf(column() ?? '')
const NO_COLUMN = 'Hãy bấm vào một ô của cột trước. STT và Họ tên luôn ở đầu, luôn hiện.'

export const COLUMN_ACTIONS: readonly Action[] = [
  {
    id: 'column.filter',
    label: 'Lọc cột…',
    section: 'Cột',
    icon: 'filter',
    shortcuts: ['Alt+ArrowDown'],
    scope: 'cell',
    places: ['head-menu', 'cell-menu'],
    opensGroup: true,
    ...onSheet({
      ready: ({ column, grid }) => grid.canFilter(column()) || 'Hãy bấm vào một ô của cột cần lọc trước.',
      perform: ({ column, grid }) => grid.openFilter(column()),
    }),
  },
  {
    id: 'column.pin',
    label: 'Ghim cột bên trái',
    section: 'Cột',
    icon: 'pin',
    shortcuts: [],
    scope: 'sheet',
    places: ['head-menu', 'cell-menu'],
    ...onSheet({
      ready: (sheet) => {
        const choice = choiceOf(sheet)
        if (!choice) return NO_COLUMN
        return !sheet.columns.isPinned(choice) || 'Cột này đang được ghim.'
      },
      perform: (sheet) => withChoice(sheet, (choice) => sheet.columns.setPinned(choice, true)),
    }),
  },
  {
    id: 'column.unpin',
    label: 'Bỏ ghim cột',
    section: 'Cột',
    shortcuts: [],
    scope: 'sheet',
    places: ['head-menu', 'cell-menu'],
    ...onSheet({
      ready: (sheet) => {
        const choice = choiceOf(sheet)
        if (!choice) return NO_COLUMN
        return sheet.columns.isPinned(choice) || 'Cột này chưa được ghim.'
      },
      perform: (sheet) => withChoice(sheet, (choice) => sheet.columns.setPinned(choice, false)),
    }),
  },
  {
    id: 'column.hide',
    label: 'Ẩn cột',
    section: 'Cột',
    icon: 'eye',
    shortcuts: [],
    scope: 'sheet',
    places: ['head-menu'],
    ...onSheet({
      ready: (sheet) => choiceOf(sheet) !== undefined || NO_COLUMN,
      perform: (sheet) => withChoice(sheet, (choice) => sheet.columns.toggle(choice)),
    }),
  },
  {
    id: 'column.left',
    label: 'Chuyển cột sang trái',
    section: 'Cột',
    icon: 'back',
    shortcuts: ['Alt+Shift+ArrowLeft'],
    scope: 'cell',
    places: ['head-menu'],
    opensGroup: true,
    ...onSheet({ ready: canMove(-1), perform: (sheet) => withChoice(sheet, ({ id }) => sheet.columns.move(id, -1)) }),
  },
  {
    id: 'column.right',
    label: 'Chuyển cột sang phải',
    section: 'Cột',
    icon: 'onTrack',
    shortcuts: ['Alt+Shift+ArrowRight'],
    scope: 'cell',
    places: ['head-menu'],
    ...onSheet({ ready: canMove(1), perform: (sheet) => withChoice(sheet, ({ id }) => sheet.columns.move(id, 1)) }),
  },
  {
    id: 'column.reset',
    label: 'Đặt lại cột như ban đầu',
    section: 'Cột',
    icon: 'refresh',
    shortcuts: [],
    scope: 'sheet',
    places: ['head-menu'],
    opensGroup: true,
    ...onSheet({
      ready: ({ columns }) => columns.isChanged || 'Các cột đang như ban đầu.',
      perform: ({ columns }) => columns.reset(),
    }),
  },
]

function canMove(step: -1 | 1) {
  return (sheet: SheetHandle) => {
    const choice = choiceOf(sheet)
    if (!choice) return NO_COLUMN
    return sheet.columns.canMove(choice.id, step) || 'Cột đã ở cuối hàng.'
  }
}

function withChoice(sheet: SheetHandle, act: (choice: NonNullable<ReturnType<typeof choiceOf>>) => void): void {
  const choice = choiceOf(sheet)
  if (choice) act(choice)
}
