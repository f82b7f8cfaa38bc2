/** What actions may use: the window, and the sheet that is in sight. */
import type { Kind, Person } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import type { Tab } from '../app/tabs.ts'
import type { Steps } from '../app/use-steps.ts'
import type { SheetDialog } from '../sheet/SheetDialogs.tsx'
import type { SheetGrid } from '../sheet/sheet-grid.ts'
import type { Columns } from '../sheet/use-columns.ts'
import type { SheetView } from '../sheet/view.ts'

export interface WindowHandle {
  tab: Tab
  chooseTab: (tab: Tab) => void
  steps: Steps
  today: IsoDate
  asOf: IsoDate
  chooseAsOf: (day: IsoDate) => void
  /** Puts the focus in the field of the as-of date. */
  focusAsOf: () => void
  /** Opens a panel of the window itself. */
  show: (panel: 'palette' | 'shortcuts') => void
}

export interface SheetHandle {
  kind: Kind
  grid: SheetGrid
  /** People of the sheet, and those of them that the filter shows. */
  all: readonly Person[]
  shown: readonly Person[]
  /** Whom a command is for: the chosen, or the one whose row has the focus. */
  targets: readonly Person[]
  view: SheetView
  setView: (view: SheetView) => void
  open: (dialog: SheetDialog | 'intake' | 'tracks' | 'cell-history') => void
  /** The card of the person whose row is active. */
  cardOpen: boolean
  showCard: (open: boolean) => void
  focusSearch: () => void
  columns: Columns
  /** The column that the menu was opened on, or that has the focus. */
  column: () => string | null
  /** Opens the menu of the cell or heading that has the focus. */
  openMenu: () => void
}

export interface ActionContext {
  window: WindowHandle
  /** Null while another tab is in sight. */
  sheet: SheetHandle | null
}
