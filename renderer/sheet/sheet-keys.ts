/**
 * Keys of a cell that the sheet itself answers, before the grid sees them: Space ticks, Delete empties, Alt+arrow down
 * opens the filter of the column, and an input method's first key opens the editor so that its letter lands in it (on a
 * cell, which takes no text, it would be lost).
 */
import type { SuppressKeyboardEventParams } from 'ag-grid-community'
import type { Kind, Person, PersonFields } from '../../shared/domain/person.ts'
import { fieldOfColumn, stageOfColumn } from './columns.ts'
import { type GridContext, toggleStage } from './grid-context.ts'

type KeyParams = SuppressKeyboardEventParams<Person, unknown, GridContext>

/** The function for `suppressKeyboardEvent`: true when the key was answered here. */
export function sheetKeys(kind: Kind): (params: KeyParams) => boolean {
  return ({ event, editing, data, column, api, node, context }) => {
    if (editing || !data || event.type !== 'keydown') return false
    const stage = stageOfColumn(context.tracks, column.getColId())
    const field = fieldOfColumn(kind, column.getColId())
    if (event.altKey && event.key === 'ArrowDown') {
      const head = headOf(event.target, column.getColId())
      if (head) context.heads.open(column.getColId(), head)
      event.preventDefault()
      return true
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // Undo and redo are the window's; the grid's own keys with Ctrl (Home, End, arrows, A) stay with the grid.
      return event.key.toLowerCase() === 'z' || event.key.toLowerCase() === 'y'
    }
    if (event.key === ' ' && stage) {
      event.preventDefault()
      if (!event.repeat) toggleStage(context, data, stage)
      return true
    }
    if (event.key === 'Delete') {
      if (stage && data.milestones[stage.key] !== undefined) void context.edits.setMilestone(data, stage, null)
      if (field) emptyField(data, field.key, context)
      return true
    }
    const composing = event.key === 'Process' || event.keyCode === 229
    if (composing && (field || stage) && node.rowIndex !== null) {
      api.startEditingCell({ rowIndex: node.rowIndex, colKey: column, key: 'Process' })
      return true
    }
    return false
  }
}

/** The filter button in the head of a cell's column. */
function headOf(cell: EventTarget | null, column: string): HTMLElement | null {
  const grid = cell instanceof Element ? cell.closest('.sheet-grid') : null
  return grid?.querySelector<HTMLElement>(`[role=columnheader][col-id="${CSS.escape(column)}"] .head-filter`) ?? null
}

function emptyField(person: Person, key: keyof PersonFields, context: GridContext): void {
  if (key === 'fullName') return
  const empty = key === 'partyMember' ? false : null
  if (person[key] !== empty) void context.edits.edit(person, { [key]: empty })
}
