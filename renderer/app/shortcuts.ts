/** Keys that hold in the whole window. */

export type Shortcut = 'undo' | 'redo' | 'search'

/**
 * The shortcut that a key press means, or null. While text is being written, undo and redo belong to the text; while
 * a dialog is open, none holds.
 */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  if (document.querySelector('dialog[open]')) return null
  const key = event.key.toLowerCase()
  if (key === 'f' && !event.shiftKey) return 'search'
  if (isWriting(event.target)) return null
  // A key held down is one step: undoing must not run away.
  if (event.repeat) return null
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // The line of a sheet that takes the keys holds text only while a cell is being edited.
  if (target instanceof HTMLElement && target.dataset['editing'] !== undefined) return target.dataset['editing'] === 'true'
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
