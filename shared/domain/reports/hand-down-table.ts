/** A plan's targets handed down to classes and teams: of each, whom it counts and how many are left. */
import { type Kind, groupOf } from '../person.ts'
import type { StoredPlan } from '../plans/plan.ts'
import { targetFigures } from '../plans/progress.ts'
import type { DocumentTable, ReportColumn } from '../report.ts'
import { compareGroupNames } from '../figures.ts'
import { type ReportInput, kindsOf } from './definition.ts'
import { listedPeople } from './people.ts'
import { progressInput } from './targets.ts'
import { GROUP_WORDS, groupLabel } from './words.ts'

/** More targets than this do not fit beside each other. */
const MOST_TARGETS = 4

/** A table for the classes and one for the teams, for every few targets; those that concern nobody there are left out. */
export function handDownTables(input: ReportInput, plan: StoredPlan): DocumentTable[] {
  const targets = plan.targets.map((target, at) => ({
    label: `Chỉ tiêu ${at + 1}`,
    groups: targetFigures(progressInput(input, plan, target, 'group')).groups,
  }))
  const kinds = kindsOf({ kinds: ['student', 'staff'], usualKind: 'all' }, input.kind)
  return kinds.flatMap((kind) => {
    const names = [...new Set(listedPeople(input, kind).map(groupOf))].toSorted(compareGroupNames)
    const concerned = targets.filter(({ groups }) =>
      groups.some(({ name, whole }) => names.includes(name) && whole > 0),
    )
    const tables: DocumentTable[] = []
    for (let at = 0; at < concerned.length; at += MOST_TARGETS) {
      tables.push(table(kind, names, concerned.slice(at, at + MOST_TARGETS)))
    }
    return tables
  })
}

type Handed = { label: string; groups: ReturnType<typeof targetFigures>['groups'] }

function table(kind: Kind, names: readonly string[], targets: readonly Handed[]): DocumentTable {
  const cellsOf = (name: string) =>
    targets.flatMap(({ groups }) => {
      const figure = groups.find((group) => group.name === name)
      return figure && figure.whole > 0 ? [figure.whole, figure.done, figure.left] : [null, null, null]
    })
  const columns = targets.flatMap(({ label }): ReportColumn[] => [
    { label: 'Mẫu số', group: label, kind: 'count', width: 15 },
    { label: 'Đã đạt', group: label, kind: 'count', width: 15 },
    { label: 'Còn phải đạt', group: label, kind: 'count', width: 16 },
  ])
  return {
    kind: 'table',
    title: `Theo ${GROUP_WORDS[kind].toLocaleLowerCase('vi')}`,
    columns: [{ label: GROUP_WORDS[kind], kind: 'text', width: kind === 'student' ? 22 : 32 }, ...columns],
    rows: names
      .map((name) => ({ cells: [groupLabel(kind, name), ...cellsOf(name)] }))
      .filter(({ cells }) => cells.slice(1).some((cell) => cell !== null)),
    notes: [],
  }
}
