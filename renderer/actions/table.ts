/** The one table of actions, and the rules that it keeps. */
import type { Action } from './action.ts'
import { CELL_ACTIONS } from './cell-actions.ts'
import { COLUMN_ACTIONS } from './column-actions.ts'
import { DISPLAY_ACTIONS } from './display-actions.ts'
import { normalShortcut } from './keys.ts'
import { SHEET_ACTIONS } from './sheet-actions.ts'
import { WINDOW_ACTIONS } from './window-actions.ts'

/**
 * Puts parts of the table together.
 * Throws where two actions have one id, or one shortcut in one scope: which of them would be done is then a matter of luck.
 */
export function actionTable(...parts: readonly (readonly Action[])[]): readonly Action[] {
  const table = parts.flat()
  const ids = new Set<string>()
  const keys = new Map<string, string>()
  for (const action of table) {
    if (ids.has(action.id)) throw new Error(`two actions are called ${action.id}`)
    ids.add(action.id)
    for (const shortcut of new Set(action.shortcuts.map(normalShortcut))) {
      const place = `${action.scope} ${shortcut}`
      const other = keys.get(place)
      if (other !== undefined) throw new Error(`${shortcut} is both ${other} and ${action.id} (${action.scope})`)
      keys.set(place, action.id)
    }
  }
  return table
}

/** Every action of the program. A new part is a file beside this one and its name here. */
export const ACTIONS = actionTable(SHEET_ACTIONS, CELL_ACTIONS, COLUMN_ACTIONS, WINDOW_ACTIONS, DISPLAY_ACTIONS)

/** The action of a name. Throws where there is none: a name is written in the program, never read from anywhere. */
export function actionCalled(id: string): Action {
  const action = ACTIONS.find((one) => one.id === id)
  if (!action) throw new Error(`no action is called ${id}`)
  return action
}
