/** Which action a key press means: the narrowest scope that knows the key goes first. */
import { type Action, SCOPES, type Scope } from './action.ts'
import { isPressed, type KeyPress } from './keys.ts'

/** Where the window stands when a key is pressed. */
export interface Situation {
  /** The scopes that hold. */
  scopes: ReadonlySet<Scope>
  /** The focus is in a field that takes text. */
  writing: boolean
  dialogOpen: boolean
  /** The key is held down. */
  repeated: boolean
}

/** The action, or null: then the key belongs to whatever has the focus. */
export function actionOf(actions: readonly Action[], press: KeyPress, situation: Situation): Action | null {
  for (const scope of SCOPES) {
    if (!situation.scopes.has(scope)) continue
    const action = actions.find(
      (one) => one.scope === scope && one.shortcuts.some((shortcut) => isPressed(shortcut, press)),
    )
    if (action) return holds(action, situation) ? action : null
  }
  return null
}

function holds(action: Action, { writing, dialogOpen, repeated }: Situation): boolean {
  if (action.native === true) return false
  if (dialogOpen && action.inDialogs !== true) return false
  if (writing && action.inText !== true) return false
  // A key held down is one step: undoing must not run away.
  return !repeated || action.repeats === true
}
