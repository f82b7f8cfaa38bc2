/**
 * Actions on the cells that are chosen. The sheet answers their keys itself (sheet/sheet-keys.ts), because a key on a
 * cell may also be text; here they are named, so that they are shown, found and in the menu.
 */
import { COMMAND_WORDS } from '../../shared/contract/command-words.ts'
import type { SheetCommands } from '../sheet/sheet-commands.ts'
import { type Action, onSheet } from './action.ts'

type Part = Pick<Action, 'id' | 'label' | 'shortcuts'> & Partial<Pick<Action, 'icon' | 'places' | 'opensGroup'>>

const onCells = (part: Part, perform: (commands: SheetCommands) => unknown): Action => ({
  section: 'Ô và vùng chọn',
  scope: 'cell',
  native: true,
  ...part,
  ...onSheet({
    ready: ({ grid }) => (grid.commands?.ranges.selection ?? null) !== null || 'Hãy chọn ô trước.',
    perform: ({ grid }) => {
      grid.focus()
      if (grid.commands) perform(grid.commands)
    },
  }),
})

/** The browser's own copying and cutting: the sheet answers their events. */
const browserDoes = (command: 'copy' | 'cut') => () => document.execCommand(command)

export const CELL_ACTIONS: readonly Action[] = [
  onCells(
    {
      id: 'cell.cut',
      label: COMMAND_WORDS.cut.label,
      shortcuts: [COMMAND_WORDS.cut.shortcut],
      places: ['cell-menu'],
      opensGroup: true,
    },
    browserDoes('cut'),
  ),
  onCells(
    {
      id: 'cell.copy',
      label: COMMAND_WORDS.copy.label,
      shortcuts: [COMMAND_WORDS.copy.shortcut],
      icon: 'copy',
      places: ['cell-menu'],
    },
    browserDoes('copy'),
  ),
  {
    // No page may read the clipboard unasked: only the key pastes.
    ...onCells(
      {
        id: 'cell.paste',
        label: COMMAND_WORDS.paste.label,
        shortcuts: [COMMAND_WORDS.paste.shortcut],
        places: ['cell-menu'],
      },
      () => undefined,
    ),
    enabled: () => 'Hãy nhấn Ctrl+V để dán: chương trình không tự đọc bảng tạm.',
  },
  onCells(
    {
      id: 'cell.toggle',
      label: 'Tích hoặc bỏ tích các ô mốc',
      shortcuts: ['Space'],
      icon: 'check',
      places: ['cell-menu'],
      opensGroup: true,
    },
    (commands) => commands.toggle(),
  ),
  onCells({ id: 'cell.date', label: 'Ghi ngày ghi vào ô', shortcuts: ['Ctrl+;'], places: ['cell-menu'] }, (commands) =>
    commands.setDate(),
  ),
  onCells({ id: 'cell.edit', label: 'Sửa ô', shortcuts: ['F2'], icon: 'edit', places: ['cell-menu'] }, (commands) =>
    commands.edit(),
  ),
  onCells({ id: 'cell.clear', label: 'Xóa nội dung các ô', shortcuts: ['Delete'], places: ['cell-menu'] }, (commands) =>
    commands.clear(),
  ),
  onCells(
    { id: 'cell.fill-down', label: 'Điền xuống', shortcuts: ['Ctrl+D'], places: ['cell-menu'], opensGroup: true },
    (commands) => commands.fillDown(),
  ),
  onCells(
    { id: 'cell.fill-right', label: 'Điền sang phải', shortcuts: ['Ctrl+R'], places: ['cell-menu'] },
    (commands) => commands.fillRight(),
  ),
  onCells(
    { id: 'cell.all', label: COMMAND_WORDS.selectAll.label, shortcuts: [COMMAND_WORDS.selectAll.shortcut] },
    (commands) => commands.selectAll(),
  ),
  onCells({ id: 'cell.rows', label: 'Chọn cả dòng', shortcuts: ['Shift+Space'] }, ({ ranges }) => ranges.widen('rows')),
  onCells({ id: 'cell.columns', label: 'Chọn cả cột', shortcuts: ['Ctrl+Space'] }, ({ ranges }) =>
    ranges.widen('columns'),
  ),
  onCells({ id: 'cell.replace', label: 'Tìm và thay…', shortcuts: ['Ctrl+H'], icon: 'search' }, (commands) =>
    commands.replace(),
  ),
  onCells({ id: 'cell.go-to', label: 'Đi đến…', shortcuts: ['Ctrl+G', 'F5'] }, (commands) => commands.goTo()),
]
