/** A target by class and team. */
import type { TargetFigure, TargetProgress } from '../../shared/domain/plans/progress.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { ShareBar } from './ShareBar.tsx'
import '../ui/table.css'

export function GroupTable({ progress: { groups, total } }: { progress: TargetProgress }) {
  if (groups.length === 0) return <p className="muted">Chưa có ai trong mẫu số của chỉ tiêu này.</p>
  const row = (figure: TargetFigure, name: string) => (
    <>
      <th scope="row">{name}</th>
      <td className="target-share">
        <ShareBar figure={figure} slim />
      </td>
      <td className="number">{formatCount(figure.whole)}</td>
      <td className="number">{formatCount(figure.done)}</td>
      <td className="number">{formatCount(figure.required)}</td>
      <td className="number">
        <strong>{figure.left === 0 ? '–' : formatCount(figure.left)}</strong>
      </td>
    </>
  )
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Lớp, tổ</th>
            <th scope="col" className="target-share">
              Đã đạt
            </th>
            <th scope="col" className="number">
              Mẫu số
            </th>
            <th scope="col" className="number">
              Đạt
            </th>
            <th scope="col" className="number">
              Phải đạt
            </th>
            <th scope="col" className="number">
              Còn
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.name}>{row(group, group.name === '' ? 'Chưa ghi lớp, tổ' : group.name)}</tr>
          ))}
        </tbody>
        <tfoot>
          <tr>{row(total, 'Tổng số')}</tr>
        </tfoot>
      </table>
    </div>
  )
}
