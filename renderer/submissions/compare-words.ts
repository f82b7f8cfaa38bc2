/** Differences between two sets of figures in interface words. */
import { notEligibleReasonName } from '../../shared/domain/eligibility.ts'
import type { FigureGroup } from '../../shared/domain/figures.ts'
import type { Comparison, Difference, DifferenceCause } from '../../shared/domain/submissions/compare.ts'
import type { StageKey, Track } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate, isIsoDate } from '../../shared/text/dates.ts'

export const CAUSE_NAMES = {
  progress: 'Đạt thêm sau ngày báo cáo',
  'late-entry': 'Ghi bổ sung muộn',
  correction: 'Sửa số liệu',
  transfer: 'Chuyển đến, chuyển đi',
  exemption: 'Đổi lý do không đủ điều kiện',
  age: 'Đến tuổi',
} satisfies Record<DifferenceCause, string>

/** What differs: the stage, or who is counted at all. */
export function subjectOf({ stage }: Pick<Difference, 'stage'>, tracks: readonly Track[]): string {
  if (stage === null) return 'Số người được tính'
  return tracks.flatMap(({ stages }) => stages).find(({ key }) => key === stage)?.name ?? stage
}

/** A day, or the words that stand there; a dash for nothing. */
export function showSide(value: string | null): string {
  if (value === null || value === '') return '–'
  return isIsoDate(value) ? formatDate(value) : value
}

export function showEffect(effect: Difference['effect']): string {
  return effect === 0 ? '0' : effect > 0 ? `+${effect}` : `−${-effect}`
}

interface FigureLine {
  name: string
  left: number
  right: number
}

/** The numbers side by side: headcount, reasons, denominator, then each stage that somebody reached, of the eligible. */
export function figureLines({ left, right }: Comparison, tracks: readonly Track[], asOf: IsoDate): FigureLine[] {
  const line = (name: string, read: (group: FigureGroup) => number): FigureLine => ({
    name,
    left: read(left),
    right: read(right),
  })
  const reasons = Object.keys({ ...left.notEligible, ...right.notEligible }) as (keyof FigureGroup['notEligible'])[]
  return [
    line('Sĩ số', ({ headcount }) => headcount),
    ...reasons.map((reason) =>
      line(notEligibleReasonName(reason, asOf), ({ notEligible }) => notEligible[reason] ?? 0),
    ),
    line('Đủ điều kiện', ({ eligible }) => eligible),
    ...tracks.flatMap(({ stages }) => stages.map((stage) => line(stage.name, (group) => reached(group, stage.key)))),
  ].filter(({ name, left: before, right: after }) => before !== 0 || after !== 0 || name === 'Sĩ số')
}

const reached = ({ stagesOfEligible }: FigureGroup, stage: StageKey): number => stagesOfEligible[stage] ?? 0

/** How many lines of differences each cause has, the most frequent first. */
export function causesOf(differences: readonly Difference[]): { cause: DifferenceCause; lines: number }[] {
  const lines = new Map<DifferenceCause, number>()
  for (const { cause } of differences) lines.set(cause, (lines.get(cause) ?? 0) + 1)
  return [...lines].map(([cause, count]) => ({ cause, lines: count })).toSorted((a, b) => b.lines - a.lines)
}
