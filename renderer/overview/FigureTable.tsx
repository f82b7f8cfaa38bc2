/** The table of figures: a row a group, the total at the foot. */
import { notEligibleReasonName } from '../../shared/domain/eligibility.ts'
import type { FigureGroup, Figures } from '../../shared/domain/figures.ts'
import type { Stage } from '../../shared/domain/tracks.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { formatShare } from '../ui/numbers.ts'
import { notEligibleCount, reasonsOf, stageFigures, usedReasons } from './figure-table.ts'
import '../ui/table.css'

interface FigureTableProps {
  figures: Figures
  stages: readonly Stage[]
  /** What the rows are: classes, teams … */
  heading: string
  withReasons: boolean
}

export function FigureTable({ figures, stages, heading, withReasons }: FigureTableProps) {
  const { asOf, total, groups } = figures
  const reasons = withReasons ? usedReasons(figures) : []
  const outside = stages
    .map((stage) => ({ stage, count: stageFigures(total, stage.key).outside }))
    .filter(({ count }) => count > 0)
  const row = (group: FigureGroup, name: string) => (
    <>
      <th scope="row">{name}</th>
      <td className="number">{formatCount(group.headcount)}</td>
      <td className="number" title={reasonText(group, asOf)}>
        {formatCount(notEligibleCount(group))}
      </td>
      {reasons.map((reason) => (
        <td key={reason} className="number figure-reason">
          {formatCount(group.notEligible[reason] ?? 0)}
        </td>
      ))}
      <td className="number figure-main">{formatCount(group.eligible)}</td>
      <td className="number">{formatCount(group.absent)}</td>
      {stages.map((stage) => (
        <StageCells key={stage.key} group={group} stage={stage} />
      ))}
    </>
  )
  return (
    <>
      <div className="table-frame">
        <table className="table figures">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {heading}
              </th>
              <th scope="col" rowSpan={2} className="number">
                Sĩ số
              </th>
              <th scope="col" rowSpan={2} className="number">
                Không đủ điều kiện
              </th>
              {reasons.map((reason) => (
                <th key={reason} scope="col" rowSpan={2} className="number figure-reason">
                  {notEligibleReasonName(reason, asOf)}
                </th>
              ))}
              <th scope="col" rowSpan={2} className="number">
                Đủ điều kiện
              </th>
              <th scope="col" rowSpan={2} className="number">
                Vắng mặt
              </th>
              {stages.map((stage) => (
                <th key={stage.key} scope="colgroup" colSpan={3} className="center figure-stage">
                  {stage.name}
                </th>
              ))}
            </tr>
            <tr>
              {stages.map((stage) => (
                <StageHeads key={stage.key} />
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.name}>{row(group, group.name === '' ? 'Chưa ghi' : group.name)}</tr>
            ))}
          </tbody>
          <tfoot>
            <tr>{row(total, 'Tổng số')}</tr>
          </tfoot>
        </table>
      </div>
      <ul className="figure-notes">
        <li>Tỷ lệ tính trên số đủ điều kiện. “Còn” là số đủ điều kiện chưa đạt mốc.</li>
        {outside.map(({ stage, count }) => (
          <li key={stage.key}>
            Ngoài mẫu số: có thêm {formatCount(count)} người không đủ điều kiện cũng {lowerFirst(stage.name)} (ghi sau
            dấu +), không tính vào tỷ lệ.
          </li>
        ))}
      </ul>
    </>
  )
}

function StageHeads() {
  return (
    <>
      <th scope="col" className="number figure-stage">
        Đạt
      </th>
      <th scope="col" className="number">
        Tỷ lệ
      </th>
      <th scope="col" className="number">
        Còn
      </th>
    </>
  )
}

function StageCells({ group, stage }: { group: FigureGroup; stage: Stage }) {
  const { reached, left, outside } = stageFigures(group, stage.key)
  return (
    <>
      <td className="number figure-stage">
        {formatCount(reached)}
        {outside > 0 && (
          <small title={`${outside} người ngoài mẫu số cũng ${lowerFirst(stage.name)}`}> +{formatCount(outside)}</small>
        )}
      </td>
      <td className="number">{formatShare(reached, group.eligible)}</td>
      <td className={left > 0 ? 'number figure-left' : 'number'}>{left === 0 ? '–' : formatCount(left)}</td>
    </>
  )
}

function reasonText(group: FigureGroup, asOf: string): string | undefined {
  const lines = reasonsOf(group).map(
    ([reason, count]) => `${notEligibleReasonName(reason, asOf)}: ${formatCount(count)}`,
  )
  return lines.length > 0 ? lines.join('\n') : undefined
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
