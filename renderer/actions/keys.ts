/**
 * Shortcuts as text: `Ctrl+Shift+Z`, `F1`, `Alt+Enter`, `Ctrl+=`, `Ctrl++`. Modifiers come first, in the order Ctrl,
 * Alt, Shift; the key is named as `KeyboardEvent.key` names it. On macOS Ctrl means Command.
 */

interface Keys {
  ctrl: boolean
  alt: boolean
  shift: boolean
  /** Lower case where it is a letter. */
  key: string
}

/** The part of a key press that shortcuts are compared with. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const MODIFIERS = ['Ctrl', 'Alt', 'Shift'] as const
const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ContextMenu: 'Menu',
  ' ': 'Phím cách',
  Space: 'Phím cách',
}

/** Says whether a key press is the shortcut. */
export function isPressed(shortcut: string, press: KeyPress): boolean {
  const { ctrl, alt, shift, key } = keysOf(shortcut)
  if (ctrl !== (press.ctrlKey || press.metaKey) || alt !== press.altKey) return false
  if (key !== keyOf(press, key)) return false
  // Where a sign stands with or without Shift is a matter of the keyboard.
  return isSign(key) || shift === press.shiftKey
}

/** Two shortcuts that one key press matches are written the same after this. */
export function normalShortcut(shortcut: string): string {
  const { ctrl, alt, shift, key } = keysOf(shortcut)
  return [ctrl && 'Ctrl', alt && 'Alt', shift && !isSign(key) && 'Shift', key].filter(Boolean).join('+')
}

/** The shortcut as people read it: `Ctrl+Shift+↓`, `Menu`. */
export function shownShortcut(shortcut: string): string {
  const { ctrl, alt, shift } = keysOf(shortcut)
  const key = keyName(shortcut)
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', SHOWN[key] ?? key].filter(Boolean).join('+')
}

function keysOf(shortcut: string): Keys {
  const parts = new Set(shortcut.slice(0, shortcut.length - keyName(shortcut).length).split('+'))
  const [ctrl, alt, shift] = MODIFIERS.map((name) => parts.has(name))
  const key = keyName(shortcut) === 'Space' ? ' ' : keyName(shortcut)
  return { ctrl: ctrl === true, alt: alt === true, shift: shift === true, key: lowered(key) }
}

function keyName(shortcut: string): string {
  return shortcut.endsWith('+') ? '+' : shortcut.slice(shortcut.lastIndexOf('+') + 1)
}

/** The key pressed. A Vietnamese layout has letters with marks where others have figures: the place of the key counts. */
function keyOf({ key, code }: KeyPress, wanted: string): string {
  if (/^[a-z]$/.test(wanted) && !/^[a-z]$/i.test(key)) return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? ''
  if (/^\d$/.test(wanted)) return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key
  return lowered(key)
}

function lowered(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key
}

function isSign(key: string): boolean {
  return key.length === 1 && key !== ' ' && !/[\p{L}\d]/u.test(key)
}
