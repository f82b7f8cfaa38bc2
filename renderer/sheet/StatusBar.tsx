/** The line under a sheet: how many are shown and chosen, and how far those shown have come at the as-of date. */
import { useMemo } from 'react'
import { countFigures } from '../../shared/domain/figures.ts'
import type { Person } from '../../shared/domain/person.ts'
import { type Track, proofsOf } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { formatShare } from '../ui/numbers.ts'

interface StatusBarProps {
  total: number
  shown: readonly Person[]
  /** People in whose rows a cell is chosen. */
  chosen: readonly Person[]
  cells: number
  /** Columns that hold a chosen cell. */
  columns: readonly string[]
  stale: number
  tracks: readonly Track[]
  asOf: IsoDate
  onRetake: () => void
}

const MAIN_STAGES = [
  { key: 'card.issued', label: 'Đã có thẻ' },
  { key: 'vneid1.activated', label: 'Mức 1' },
  { key: 'vneid2.activated', label: 'Mức 2' },
] as const

/** Steps of a range that have room at the foot; of more, the main ones are told. */
const MOST_TOLD = 4

export function StatusBar({ total, shown, chosen, cells, columns, stale, tracks, asOf, onRetake }: StatusBarProps) {
  // As in Excel, figures at the foot are of what is chosen, where that is more than a row.
  const counted = chosen.length > 1 ? chosen : shown
  const figures = useMemo(() => countFigures(counted, tracks, asOf, null).total, [counted, tracks, asOf])
  const stages = useMemo(() => {
    const known = proofsOf(tracks)
    return MAIN_STAGES.filter(({ key }) => known.has(key))
  }, [tracks])
  const chosenStages = useMemo(() => {
    const all = tracks.flatMap((track) => track.stages)
    return all.filter(({ key }) => columns.includes(key)).map(({ key, shortName }) => ({ key, label: shortName }))
  }, [tracks, columns])
  const told = counted === chosen && chosenStages.length > 0 && chosenStages.length <= MOST_TOLD ? chosenStages : stages
  return (
    <footer className="status-bar" aria-label="Số liệu của danh sách">
      <Item label="Hiện" value={`${formatCount(shown.length)} / ${formatCount(total)}`} />
      {cells > 1 && (
        <Item label="Chọn" value={`${formatCount(cells)} ô`} share={`${formatCount(chosen.length)} người`} />
      )}
      {stale > 0 && (
        <span className="status-stale">
          {formatCount(stale)} dòng không còn khớp bộ lọc
          <Button look="quiet" icon="refresh" onClick={onRetake}>
            Lọc lại
          </Button>
        </span>
      )}
      <span className="toolbar-spring" />
      {counted === chosen && <strong>Trong vùng chọn:</strong>}
      <Item label="Đủ điều kiện" value={formatCount(figures.eligible)} />
      {told.map(({ key, label }) => {
        const reached = figures.stagesOfEligible[key] ?? 0
        return (
          <Item key={key} label={label} value={formatCount(reached)} share={formatShare(reached, figures.eligible)} />
        )
      })}
    </footer>
  )
}

function Item({ label, value, share }: { label: string; value: string; share?: string }) {
  return (
    <span className="status-item">
      {label} <strong>{value}</strong>
      {share !== undefined && <span className="status-share"> {share}</span>}
    </span>
  )
}
