/** Actions of the whole window: undo and redo, its screens, help. */
import { COMMAND_WORDS } from '../../shared/contract/command-words.ts'
import { TABS } from '../app/tabs.ts'
import type { Action } from './action.ts'

const always = () => true as const

export const WINDOW_ACTIONS: readonly Action[] = [
  {
    id: 'window.undo',
    label: 'Hoàn tác',
    section: 'Sổ',
    icon: 'undo',
    shortcuts: ['Ctrl+Z'],
    scope: 'window',
    enabled: ({ window: { steps } }) => steps.undo !== null || 'Không có gì để hoàn tác.',
    perform: ({ window: { steps } }) => steps.runUndo(),
  },
  {
    id: 'window.redo',
    label: 'Làm lại',
    section: 'Sổ',
    icon: 'redo',
    shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    scope: 'window',
    enabled: ({ window: { steps } }) => steps.redo !== null || 'Không có gì để làm lại.',
    perform: ({ window: { steps } }) => steps.runRedo(),
  },
  ...TABS.map(({ id, label }, at): Action => ({
    id: `tab.${id}`,
    label: `Mở thẻ ${label}`,
    section: 'Màn hình',
    shortcuts: [`Ctrl+${at + 1}`],
    scope: 'window',
    inText: true,
    enabled: always,
    perform: ({ window }) => window.chooseTab(id),
  })),
  {
    id: 'window.today',
    label: 'Tính đến hôm nay',
    section: 'Sổ',
    shortcuts: ['Alt+H'],
    scope: 'window',
    inText: true,
    enabled: ({ window }) => window.asOf !== window.today || 'Số liệu đang tính đến hôm nay.',
    perform: ({ window }) => window.chooseAsOf(window.today),
  },
  {
    id: 'window.as-of',
    label: 'Chọn ngày tính số liệu',
    section: 'Sổ',
    shortcuts: ['Alt+N'],
    scope: 'window',
    inText: true,
    enabled: always,
    perform: ({ window }) => window.focusAsOf(),
  },
  {
    id: 'window.palette',
    label: COMMAND_WORDS.palette.label,
    section: 'Trợ giúp',
    icon: 'search',
    shortcuts: [COMMAND_WORDS.palette.shortcut],
    scope: 'window',
    inText: true,
    enabled: always,
    perform: ({ window }) => window.show('palette'),
  },
  {
    id: 'window.shortcuts',
    label: COMMAND_WORDS.shortcuts.label,
    section: 'Trợ giúp',
    shortcuts: [COMMAND_WORDS.shortcuts.shortcut],
    scope: 'window',
    inText: true,
    enabled: always,
    perform: ({ window }) => window.show('shortcuts'),
  },
]
