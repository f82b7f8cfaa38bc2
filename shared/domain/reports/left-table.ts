/**
 * Those eligible who have not activated level 2, in the three groups of TP.HCM's plan: no card; a card, level 2 not
 * applied for; level 2 applied for, not activated.
 */
import { type FigureGroup, countFigures } from '../figures.ts'
import { type NextStep, nextStepOf } from '../next-step.ts'
import { type Kind, KIND_NAMES } from '../person.ts'
import type { DocumentTable } from '../report.ts'
import { proofsOf } from '../tracks.ts'
import type { ReportInput } from './definition.ts'
import type { PaperFigures } from './paper-figures.ts'

const GROUPS: readonly { name: string; steps: readonly NextStep['id'][] }[] = [
  { name: 'Chưa có thẻ căn cước (CCCD gắn chip)', steps: ['apply-card', 'await-card'] },
  { name: 'Đã có thẻ, chưa đăng ký tài khoản mức 2', steps: ['apply-level2'] },
  { name: 'Đã đăng ký mức 2, chưa kích hoạt', steps: ['await-approval', 'activate-level2'] },
]

/** Counted as everything is: of those eligible, by the next step that each needs. */
export function leftTable({ tracks, asOf }: ReportInput, { people, kinds }: PaperFigures): DocumentTable {
  const proofs = proofsOf(tracks)
  const step = (person: (typeof people)[number]) => nextStepOf(person, proofs, asOf)?.id ?? ''
  const byKind = kinds.map(({ kind, people: ofKind }) => ({
    kind,
    groups: countFigures(ofKind, tracks, asOf, step).groups,
  }))
  const all = countFigures(people, tracks, asOf, step).groups
  const eligible = (groups: readonly FigureGroup[], steps: readonly string[]) =>
    groups.filter(({ name }) => steps.includes(name)).reduce((sum, group) => sum + group.eligible, 0)
  const row = (name: string, steps: readonly string[]) => [
    name,
    ...byKind.map(({ groups }) => eligible(groups, steps)),
    ...(byKind.length > 1 ? [eligible(all, steps)] : []),
  ]
  return {
    kind: 'table',
    title: 'Người đủ điều kiện chưa kích hoạt tài khoản mức 2',
    columns: [
      { label: 'Nhóm', kind: 'text', width: 80 },
      ...byKind.map(({ kind }) => ({ label: heads(kind), kind: 'count' as const, width: 28 })),
      ...(byKind.length > 1 ? [{ label: 'Cộng', kind: 'count' as const, width: 24 }] : []),
    ],
    rows: [
      ...GROUPS.map(({ name, steps }) => ({ cells: row(name, steps) })),
      {
        cells: row(
          'Tổng cộng',
          GROUPS.flatMap(({ steps }) => steps),
        ),
        style: 'total' as const,
      },
    ],
    notes: [],
  }
}

function heads(kind: Kind): string {
  return kind === 'staff' ? 'CB, GV, NV' : KIND_NAMES[kind]
}
