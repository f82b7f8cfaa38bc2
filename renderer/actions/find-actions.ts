/** Searching actions as people type: without marks, any words in any order; those done last come first. */
import { fold } from '../../shared/text/fold.ts'
import { type Action, SECTIONS } from './action.ts'

/**
 * The actions that a query finds, best first. A blank query finds all: those done last, then the rest in the order of
 * the sections.
 *
 * @param recent ids, newest first
 */
export function findActions(actions: readonly Action[], query: string, recent: readonly string[]): Action[] {
  const words = fold(query).split(' ').filter(Boolean)
  const found = actions.filter((action) => {
    const text = textOf(action)
    return words.every((word) => text.includes(word))
  })
  const rank = (action: Action): readonly number[] => {
    const at = recent.indexOf(action.id)
    const done = at === -1 ? recent.length : at
    const begins = words.length > 0 && fold(action.label).startsWith(words.join(' ')) ? 0 : 1
    return [begins, done, SECTIONS.indexOf(action.section)]
  }
  return found
    .map((action, at) => ({ action, rank: [...rank(action), at] }))
    .toSorted((left, right) => compareRanks(left.rank, right.rank))
    .map(({ action }) => action)
}

function textOf({ label, section, shortcuts }: Action): string {
  return fold([label, section, ...shortcuts].join(' '))
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index])
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}
