/**
 * An action is data: what it is called, which keys call it, when it can be done, and doing it. Toolbar, context menu,
 * command palette, shortcut sheet and key handling all come from the one table of them (`table.ts`).
 *
 * @example
 * {
 *   id: 'sheet.mark',
 *   label: 'Đánh dấu…',
 *   section: 'Danh sách',
 *   icon: 'check',
 *   shortcuts: ['Ctrl+M'],
 *   scope: 'sheet',
 *   places: ['toolbar', 'cell-menu'],
 *   ...onSheet({ ready: (sheet) => sheet.hasShown || 'Danh sách chưa có ai.', perform: (sheet) => sheet.open('mark') }),
 * }
 */
import type { IconName } from '../ui/Icon.tsx'
import type { ActionContext, SheetHandle } from './context.ts'

/**
 * Where a shortcut holds: in the whole window, while a sheet is in sight, while a cell of the grid has the focus. The
 * narrower goes first: a key of a cell is not asked of the sheet.
 */
export const SCOPES = ['cell', 'sheet', 'window'] as const
export type Scope = (typeof SCOPES)[number]

/** The parts of palette and shortcut sheet, in their order. */
export const SECTIONS = ['Danh sách', 'Ô và vùng chọn', 'Cột', 'Sổ', 'Màn hình', 'Hiển thị', 'Trợ giúp'] as const
type Section = (typeof SECTIONS)[number]

/** Where an action stands besides palette and shortcut sheet; the order is that of the table. */
type Place = 'toolbar' | 'more' | 'cell-menu' | 'head-menu'

/** `true`, or the sentence that says why it cannot be done now. */
type Readiness = true | string

export interface Action {
  /** Unique, `part.verb`. */
  id: string
  /** A verb in the words of the interface; ends in … when a dialog follows. */
  label: string
  section: Section
  icon?: IconName
  /** As in `Ctrl+Shift+Z` (see `keys.ts`); the first is the one that is shown. */
  shortcuts: readonly string[]
  scope: Scope
  places?: readonly Place[]
  /** A line stands above it in menus. */
  opensGroup?: boolean
  /** Its keys hold while text is being written, too; otherwise they belong to the text. */
  inText?: boolean
  /** Its keys hold while a dialog is open, too. */
  inDialogs?: boolean
  /** A key that is held down repeats it. */
  repeats?: boolean
  /**
   * The browser or the grid answers the keys itself (copying needs the browser's own event): the table names them, so
   * that they are shown and nobody else takes them, and key handling leaves them alone.
   */
  native?: boolean
  enabled: (context: ActionContext) => Readiness
  perform: (context: ActionContext) => void
}

/** What an action of a sheet needs; it is not ready while no sheet is in sight. */
interface SheetPart {
  ready?: (sheet: SheetHandle) => Readiness
  perform: (sheet: SheetHandle) => void
}

/** The two functions of an action that works on the sheet in sight. */
export function onSheet({ ready = () => true, perform }: SheetPart): Pick<Action, 'enabled' | 'perform'> {
  return {
    enabled: ({ sheet }) => (sheet ? ready(sheet) : 'Hãy mở thẻ Học sinh hoặc Cán bộ-GV-NV trước.'),
    perform: ({ sheet }) => {
      if (sheet) perform(sheet)
    },
  }
}
