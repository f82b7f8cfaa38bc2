/** The dialogs that work on cells: find and replace, go to. */
import { GoToDialog } from './GoToDialog.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import type { SheetGrid } from './sheet-grid.ts'

export type CellDialog = 'replace' | 'go-to'

interface CellDialogsProps {
  dialog: CellDialog
  grid: SheetGrid
  onClose: () => void
}

export function CellDialogs({ dialog, grid, onClose }: CellDialogsProps) {
  const { commands } = grid
  if (!commands) return null
  return dialog === 'replace' ? (
    <ReplaceDialog commands={commands} onClose={onClose} />
  ) : (
    <GoToDialog rows={commands.rows()} onGo={(person) => grid.goTo(person.id, null)} onClose={onClose} />
  )
}
