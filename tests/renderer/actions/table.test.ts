import { describe, expect, it } from 'vitest'
import type { Action } from '../../../renderer/actions/action.ts'
import { actionOf, type Situation } from '../../../renderer/actions/dispatch.ts'
import { ACTIONS, actionTable } from '../../../renderer/actions/table.ts'
import { keyPress } from './key-press.ts'

const action = (id: string, parts: Partial<Action> = {}): Action => ({
  id,
  label: id,
  section: 'Sổ',
  shortcuts: [],
  scope: 'window',
  enabled: () => true,
  perform: () => undefined,
  ...parts,
})

describe('the table', () => {
  it('refuses two actions for one shortcut in one scope, however it is written', () => {
    const table = () =>
      actionTable([action('first', { shortcuts: ['Ctrl+K'] })], [action('second', { shortcuts: ['Ctrl+k'] })])
    expect(table).toThrow(/first and second/)
  })

  it('lets a narrower scope have the key of a wider one', () => {
    const table = actionTable([
      action('wide', { shortcuts: ['Ctrl+A'] }),
      action('narrow', { shortcuts: ['Ctrl+A'], scope: 'cell' }),
    ])
    expect(table).toHaveLength(2)
  })

  it('refuses two actions of one name', () => {
    expect(() => actionTable([action('same'), action('same')])).toThrow(/same/)
  })

  it('names every action in words and gives none a bare letter, which is for typing', () => {
    for (const { label, shortcuts } of ACTIONS) {
      expect(label).toMatch(/^\p{Lu}\p{L}*/u)
      for (const shortcut of shortcuts) expect(shortcut).not.toMatch(/^(?:Shift\+)?.$/)
    }
  })
})

describe('key handling', () => {
  const nowhere: Situation = { scopes: new Set(['window']), writing: false, dialogOpen: false, repeated: false }
  const inCell: Situation = { ...nowhere, scopes: new Set(['window', 'sheet', 'cell']) }
  const table = actionTable([
    action('wide', { shortcuts: ['Ctrl+A'] }),
    action('narrow', { shortcuts: ['Ctrl+A'], scope: 'cell' }),
    action('help', { shortcuts: ['F1'], inText: true }),
    action('zoom', { shortcuts: ['Ctrl+='], inText: true, inDialogs: true, repeats: true }),
    action('copy', { shortcuts: ['Ctrl+C'], native: true }),
  ])
  const pressed = (shortcut: string, situation: Situation) => actionOf(table, keyPress(shortcut), situation)?.id

  it('asks the narrowest scope that holds', () => {
    expect(pressed('Ctrl+A', inCell)).toBe('narrow')
    expect(pressed('Ctrl+A', nowhere)).toBe('wide')
  })

  it('leaves keys to the text being written and to dialogs, except where an action says so', () => {
    expect(pressed('Ctrl+A', { ...nowhere, writing: true })).toBeUndefined()
    expect(pressed('F1', { ...nowhere, writing: true })).toBe('help')
    expect(pressed('F1', { ...nowhere, dialogOpen: true })).toBeUndefined()
    expect(pressed('Ctrl+=', { ...nowhere, dialogOpen: true, writing: true })).toBe('zoom')
  })

  it('takes a key held down as one press', () => {
    expect(pressed('Ctrl+A', { ...nowhere, repeated: true })).toBeUndefined()
    expect(pressed('Ctrl+=', { ...nowhere, repeated: true })).toBe('zoom')
  })

  it('leaves to the browser what only the browser can do', () => {
    expect(pressed('Ctrl+C', nowhere)).toBeUndefined()
  })
})
