/** Where the window stands when a key is pressed, read from the page. */
import type { Scope } from './action.ts'
import type { Situation } from './dispatch.ts'

/** @param sheetInSight the tab in sight is a sheet */
export function situationOf(event: KeyboardEvent, sheetInSight: boolean): Situation {
  const scopes = new Set<Scope>(['window'])
  if (sheetInSight) scopes.add('sheet')
  if (sheetInSight && isInCell(event.target)) scopes.add('cell')
  return {
    scopes,
    writing: isWriting(event.target),
    dialogOpen: document.querySelector('dialog[open]') !== null,
    repeated: event.repeat,
  }
}

function isInCell(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.sheet-grid :is([role="gridcell"], .cell-editor)') !== null
}

/** Says whether an element takes text now. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // The line of a sheet that takes the keys holds text only while a cell is being edited.
  if (target.dataset['editing'] !== undefined) return target.dataset['editing'] === 'true'
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
