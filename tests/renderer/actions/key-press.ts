/** A key press as the window gets it on a keyboard with Latin letters. */
import type { KeyPress } from '../../../renderer/actions/keys.ts'

export function keyPress(shortcut: string): KeyPress {
  const key = shortcut.endsWith('+') ? '+' : shortcut.slice(shortcut.lastIndexOf('+') + 1)
  const held = shortcut.slice(0, shortcut.length - key.length).split('+')
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key
  return {
    key: /^[a-z]$/i.test(key) && !held.includes('Shift') ? key.toLowerCase() : key === 'Space' ? ' ' : key,
    code,
    ctrlKey: held.includes('Ctrl'),
    metaKey: false,
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  }
}
