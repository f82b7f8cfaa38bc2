/** The order of the columns of a sheet, as the user arranged them: by ids of choices (see `columns.ts`). */
import type { ColumnChoice } from './columns.ts'

/** The choices in the order kept; one that the order does not know stands behind the one it follows at first. */
export function inOrder(choices: readonly ColumnChoice[], order: readonly string[]): ColumnChoice[] {
  const arranged = order.flatMap((id) => choices.find((choice) => choice.id === id) ?? [])
  for (const [at, choice] of choices.entries()) {
    if (arranged.includes(choice)) continue
    const before = choices[at - 1]
    arranged.splice(before ? arranged.indexOf(before) + 1 : 0, 0, choice)
  }
  return arranged
}

/** The ids with one of them moved to where another stands; the same where either is missing. */
export function movedTo(ids: readonly string[], id: string, target: string): string[] {
  const to = ids.indexOf(target)
  if (to === -1 || !ids.includes(id)) return [...ids]
  const others = ids.filter((one) => one !== id)
  others.splice(to, 0, id)
  return others
}

/** The one before or behind in the order, of those that `counts` accepts; undefined at the end. */
export function neighbour(
  ids: readonly string[],
  id: string,
  step: -1 | 1,
  counts: (id: string) => boolean,
): string | undefined {
  const line = ids.filter((one) => one === id || counts(one))
  return line[line.indexOf(id) + step]
}
