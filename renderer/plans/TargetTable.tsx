/** The targets, a row each: how far, what is left, by when, at what pace, and how that stands. */
import { DENOMINATOR_NAMES, goalWords } from '../../shared/domain/plans/words.ts'
import { Fragment } from 'react'
import type { Target } from '../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../shared/domain/plans/progress.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount, formatDecimal } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { cohortText, measuresText, TARGET_STATE_WORDS } from './plan-words.ts'
import { daysLeftText, forecastText } from './progress-words.ts'
import { ShareBar } from './ShareBar.tsx'
import '../ui/table.css'

interface TargetTableProps {
  targets: readonly Target[]
  tracks: readonly Track[]
  progress: readonly TargetProgress[]
  onOpen: (id: string) => void
  onEdit: (id: string) => void
  onDrop: (id: string) => void
}

export function TargetTable({ targets, tracks, progress, onOpen, onEdit, onDrop }: TargetTableProps) {
  const phases = [...Map.groupBy(targets, ({ phase }) => phase)]
  return (
    <div className="table-frame">
      <table className="table targets">
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="target-share">
              Đã đạt
            </th>
            <th scope="col" className="number" title="Số phải đạt theo chỉ tiêu được giao">
              Phải đạt
            </th>
            <th scope="col" className="number">
              Còn
            </th>
            <th scope="col">Hạn</th>
            <th scope="col" className="number" title="Mỗi ngày còn lại phải thêm bao nhiêu">
              Cần mỗi ngày
            </th>
            <th scope="col" className="number" title="Trung bình mỗi ngày trong hai tuần vừa qua">
              Gần đây mỗi ngày
            </th>
            <th scope="col" title="Ngày sẽ đạt nếu giữ mức gần đây">
              Dự kiến đạt
            </th>
            <th scope="col">Tình trạng</th>
            <th scope="col">
              <span className="visually-hidden">Sửa</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {phases.map(([phase, members]) => (
            <Fragment key={phase ?? ''}>
              {phase !== null && (
                <tr className="row-phase">
                  <th scope="rowgroup" colSpan={10}>
                    {phase}
                  </th>
                </tr>
              )}
              {members.map((target) => (
                <TargetRow
                  key={target.id}
                  target={target}
                  tracks={tracks}
                  progress={progress.find(({ targetId }) => targetId === target.id) ?? null}
                  onOpen={() => onOpen(target.id)}
                  onEdit={() => onEdit(target.id)}
                  onDrop={() => onDrop(target.id)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TargetRowProps {
  target: Target
  tracks: readonly Track[]
  progress: TargetProgress | null
  onOpen: () => void
  onEdit: () => void
  onDrop: () => void
}

function TargetRow({ target, tracks, progress, onOpen, onEdit, onDrop }: TargetRowProps) {
  const total = progress?.total
  const needed = progress?.neededPerDay ?? null
  const about = [measuresText(target, tracks), cohortText(target.cohort), DENOMINATOR_NAMES[target.denominator]]
  return (
    <tr>
      <th scope="row" className="target-name">
        <button type="button" className="link" title={about.join('\n')} onClick={onOpen}>
          {target.name}
        </button>
        <small>
          Giao {goalWords(target)} · {DENOMINATOR_NAMES[target.denominator].toLowerCase()}
        </small>
      </th>
      <td className="target-share">{total && <ShareBar figure={total} />}</td>
      <td className="number">{total && formatCount(total.required)}</td>
      <td className="number">{total && <strong>{total.left === 0 ? '–' : formatCount(total.left)}</strong>}</td>
      <td className="nowrap">
        {target.due === null ? '–' : formatDate(target.due)}
        {progress && <small>{daysLeftText(progress)}</small>}
      </td>
      <td className="number">{needed === null ? '–' : formatDecimal(needed)}</td>
      <td className="number">{progress && formatDecimal(progress.pacePerDay)}</td>
      <td className="nowrap">{progress && forecastText(progress)}</td>
      <td>{progress && <StateTag standing={TARGET_STATE_WORDS[progress.state]} />}</td>
      <td className="row-action nowrap">
        <Button look="quiet" icon="edit" aria-label={`Sửa chỉ tiêu: ${target.name}`} title="Sửa…" onClick={onEdit} />
        <Button look="quiet" icon="remove" aria-label={`Bỏ chỉ tiêu: ${target.name}`} title="Bỏ…" onClick={onDrop} />
      </td>
    </tr>
  )
}
