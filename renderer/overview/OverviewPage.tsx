/** The figures of the school at the as-of date, by class, team, age, area or school. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { Grouping } from '../../shared/domain/figures.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { type Track, tracksFor } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import type { PlanChoice } from '../app/plan-choice.ts'
import { useLoad } from '../app/use-load.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { MAIN_STAGES } from './figure-table.ts'
import { FigureTable } from './FigureTable.tsx'
import { GROUPING_NAMES } from './grouping-names.ts'
import { StageChooser } from './StageChooser.tsx'
import './overview.css'

interface OverviewPageProps extends PlanChoice {
  school: School
  tracks: readonly Track[]
  asOf: IsoDate
}

export function OverviewPage({ school, tracks, asOf }: OverviewPageProps) {
  const { backend } = useApp()
  const [kind, setKind] = useState<Kind | 'both'>('student')
  const [by, setBy] = useState<Grouping>('class')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(MAIN_STAGES))
  const [withReasons, setWithReasons] = useState(false)
  const load = useCallback(
    () =>
      backend.call('figures.summary', {
        asOf,
        by,
        ...(by === 'school' ? {} : { schoolId: school.id }),
        ...(kind === 'both' ? {} : { kind }),
      }),
    [asOf, backend, by, kind, school.id],
  )
  const { value, loading, error, reload } = useLoad(load)
  useEffect(() => backend.onChanged(reload), [backend, reload])
  // For both kinds together only what concerns both: a step of staff alone has no denominator among pupils.
  const known = useMemo(
    () => (kind === 'both' ? tracksFor(tracksFor(tracks, 'staff'), 'student') : tracksFor(tracks, kind)),
    [kind, tracks],
  )
  const stages = known.flatMap((track) => track.stages).filter((stage) => chosen.has(stage.key))

  const chooseKind = (next: Kind | 'both') => {
    setKind(next)
    if (next === 'student' && by === 'team') setBy('class')
    if (next === 'staff' && by === 'class') setBy('team')
  }
  const groupings: Grouping[] = kind === 'student' ? ['class'] : kind === 'staff' ? ['team'] : ['class', 'team']
  return (
    <div className="page" aria-busy={loading}>
      <header className="page-head">
        <h1>Số liệu đến ngày {formatDate(asOf)}</h1>
        <SelectField label="Đối tượng" inline value={kind} onChange={(next) => chooseKind(next as Kind | 'both')}>
          <option value="student">Học sinh</option>
          <option value="staff">Cán bộ, giáo viên, nhân viên</option>
          <option value="both">Cả hai</option>
        </SelectField>
        <SelectField label="Theo" inline value={by} onChange={(next) => setBy(next as Grouping)}>
          {[...groupings, 'age' as const, 'area' as const, 'school' as const].map((one) => (
            <option key={one} value={one}>
              {GROUPING_NAMES[one]}
            </option>
          ))}
        </SelectField>
        <StageChooser tracks={known} chosen={chosen} onChange={setChosen} />
        <label className="choice">
          <input type="checkbox" checked={withReasons} onChange={(event) => setWithReasons(event.target.checked)} />
          Hiện lý do không đủ điều kiện
        </label>
      </header>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {value?.total.headcount === 0 && (
        <EmptyState title="Chưa có số liệu">
          Chưa có ai trong sổ vào ngày này. Hãy nhập danh sách ở thẻ Học sinh hoặc Cán bộ-GV-NV.
        </EmptyState>
      )}
      {value && value.total.headcount > 0 && (
        <FigureTable figures={value} stages={stages} heading={GROUPING_NAMES[by]} withReasons={withReasons} />
      )}
    </div>
  )
}
