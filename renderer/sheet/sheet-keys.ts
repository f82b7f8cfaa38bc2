/**
 * The keys of a cell at rest, as in Excel: what each does is a method of `SheetCommands`. Keys that are not here are
 * the window's (undo, redo, search), or text, which the line that has the focus takes (see ranges/cell-input.ts).
 * docs/spreadsheet-keys.md has them one by one, with their tests.
 */
import type { Direction } from '../../shared/sheet/selection-moves.ts'
import type { SheetCommands } from './sheet-commands.ts'

/** @returns false where the key had nothing to do here and is left to the browser */
type Answer = (commands: SheetCommands) => boolean | void

const ARROWS = [
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
] as const satisfies readonly (readonly [string, Direction])[]

const KEYS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ...ARROWS.flatMap(([key, direction]): [string, Answer][] => [
    [key, ({ ranges }) => ranges.arrow(direction, { far: false, extend: false })],
    [`Shift+${key}`, ({ ranges }) => ranges.arrow(direction, { far: false, extend: true })],
    [`Ctrl+${key}`, ({ ranges }) => ranges.arrow(direction, { far: true, extend: false })],
    [`Ctrl+Shift+${key}`, ({ ranges }) => ranges.arrow(direction, { far: true, extend: true })],
  ]),
  ...(['', 'Shift+'] as const).flatMap((shift): [string, Answer][] => {
    const extend = shift !== ''
    return [
      [`${shift}Home`, ({ ranges }) => ranges.edge(false, { far: false, extend })],
      [`${shift}End`, ({ ranges }) => ranges.edge(true, { far: false, extend })],
      [`Ctrl+${shift}Home`, ({ ranges }) => ranges.edge(false, { far: true, extend })],
      [`Ctrl+${shift}End`, ({ ranges }) => ranges.edge(true, { far: true, extend })],
      [`${shift}PageUp`, ({ ranges }) => ranges.page('up', extend)],
      [`${shift}PageDown`, ({ ranges }) => ranges.page('down', extend)],
    ]
  }),
  ['Enter', (commands) => commands.step({ key: 'Enter', shiftKey: false })],
  ['Shift+Enter', (commands) => commands.step({ key: 'Enter', shiftKey: true })],
  ['Tab', (commands) => commands.step({ key: 'Tab', shiftKey: false })],
  ['Shift+Tab', (commands) => commands.step({ key: 'Tab', shiftKey: true })],
  ['Shift+ ', ({ ranges }) => ranges.widen('rows')],
  ['Ctrl+ ', ({ ranges }) => ranges.widen('columns')],
  ['Ctrl+a', (commands) => commands.selectAll()],
  [' ', (commands) => commands.toggle()],
  ['Delete', (commands) => commands.clear()],
  ['Backspace', (commands) => commands.editEmpty()],
  ['F2', (commands) => commands.edit()],
  ['Escape', (commands) => commands.escape()],
  ['Ctrl+d', (commands) => commands.fillDown()],
  ['Ctrl+r', (commands) => commands.fillRight()],
  ['Ctrl+;', (commands) => commands.setDate()],
  ['Ctrl+h', (commands) => commands.replace()],
  ['Ctrl+g', (commands) => commands.goTo()],
  ['F5', (commands) => commands.goTo()],
])

/** Answers a key that was pressed on a cell at rest. @returns true when it was answered */
export function answerKey(event: KeyboardEvent, commands: SheetCommands): boolean {
  const answer = KEYS.get(nameOf(event))
  if (!answer || (event.repeat && event.key === ' ')) return answer !== undefined
  return answer(commands) !== false
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const plain = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${plain}`
}
