/** What is odd in the milestones that a row would leave a person with: said, and imported all the same. */
import type { Issue, IssueCode } from '../../contract/intake.ts'
import { type IsoDate, formatDate } from '../../text/dates.ts'
import type { MilestoneChange } from '../marks.ts'
import type { Person } from '../person.ts'
import type { StageKey, Track } from '../tracks.ts'
import type { RosterRow } from './types.ts'

const LEVEL_2: readonly StageKey[] = ['vneid2.approved', 'vneid2.activated']
const CARD: StageKey = 'card.issued'

/**
 * Stages out of order, and level 2 without a card, for which the card is obligatory (FACTS.md, section 2). Only what
 * the row itself sets is looked at.
 * @param milestones those on record; none for somebody new
 */
export function milestoneIssues(
  source: RosterRow,
  milestones: Person['milestones'],
  changes: readonly MilestoneChange[],
  tracks: readonly Track[],
): Issue[] {
  if (changes.length === 0) return []
  const after: Partial<Record<StageKey, IsoDate>> = { ...milestones }
  for (const change of changes) after[change.stage] = change.after
  const changed = new Set(changes.map(({ stage }) => stage))
  const warn = (field: string, code: IssueCode, message: string, value: string): Issue => {
    return { sheet: source.sheet, row: source.row, field, severity: 'warning', code, message, value }
  }
  const issues: Issue[] = []
  for (const { ordered, stages } of tracks) {
    if (!ordered || !stages.some(({ key }) => changed.has(key))) continue
    const dated = stages.flatMap(({ key, name }) => {
      const on = after[key]
      return on === undefined ? [] : [{ key, name, on }]
    })
    const at = dated.findIndex((stage, index) => stage.on < (dated[index - 1]?.on ?? ''))
    const [earlier, later] = [dated[at - 1], dated[at]]
    if (!earlier || !later) continue
    const message = `Mốc “${later.name}” (${formatDate(later.on)}) ở trước mốc “${earlier.name}” (${formatDate(earlier.on)}). Hãy xem lại hai ngày này.`
    issues.push(warn(later.key, 'milestone-order', message, formatDate(later.on)))
  }
  const level2 = LEVEL_2.find((stage) => changed.has(stage))
  if (
    level2 !== undefined &&
    after[CARD] === undefined &&
    tracks.some(({ stages }) => stages.some(({ key }) => key === CARD))
  ) {
    const message = 'Có tài khoản mức 2 nhưng chưa ghi mốc có thẻ. Làm mức 2 phải có thẻ: hãy bổ sung mốc “Đã có thẻ”.'
    issues.push(warn(CARD, 'level2-without-card', message, ''))
  }
  return issues
}
