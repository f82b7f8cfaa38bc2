import { expect, it } from 'vitest'
import { isPressed, normalShortcut, shownShortcut } from '../../../renderer/actions/keys.ts'
import { ACTIONS } from '../../../renderer/actions/table.ts'
import { keyPress } from './key-press.ts'

it('knows every shortcut of the table when it is pressed, with exactly its modifiers', () => {
  for (const shortcut of ACTIONS.flatMap(({ shortcuts }) => shortcuts)) {
    const press = keyPress(shortcut)
    expect(isPressed(shortcut, press), shortcut).toBe(true)
    expect(isPressed(shortcut, { ...press, ctrlKey: !press.ctrlKey }), shortcut).toBe(false)
    expect(isPressed(shortcut, { ...press, altKey: !press.altKey }), shortcut).toBe(false)
  }
})

it('takes Command for Ctrl', () => {
  expect(isPressed('Ctrl+Z', { ...keyPress('Z'), metaKey: true })).toBe(true)
})

it('goes by the place of the key on a Vietnamese layout, where the row of figures holds letters', () => {
  expect(isPressed('Ctrl+1', { ...keyPress('Ctrl+1'), key: 'ă' })).toBe(true)
  expect(isPressed('Ctrl+2', { ...keyPress('Ctrl+1'), key: 'ă' })).toBe(false)
})

it('does not ask for Shift where a sign needs it on some keyboards', () => {
  expect(isPressed('Ctrl+=', { ...keyPress('Ctrl+='), shiftKey: true })).toBe(true)
  expect(isPressed('Ctrl+Z', { ...keyPress('Ctrl+Z'), shiftKey: true })).toBe(false)
})

it('writes a shortcut for people, and in one way for comparing', () => {
  expect(shownShortcut('Ctrl+Shift+ArrowDown')).toBe('Ctrl+Shift+↓')
  expect(shownShortcut('Ctrl++')).toBe('Ctrl++')
  expect(normalShortcut('Ctrl+K')).toBe(normalShortcut('Ctrl+k'))
  expect(normalShortcut('Ctrl+Z')).not.toBe(normalShortcut('Ctrl+Shift+Z'))
})
