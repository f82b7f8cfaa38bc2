/** A row a class or team: the number given to it, what is left, and what each stretch of time must bring. */
import type { HandDown } from '../../shared/domain/plans/hand-down.ts'
import type { Period } from '../../shared/domain/plans/plan.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { stepText } from './progress-words.ts'

interface HandDownTableProps {
  handDown: HandDown
  step: Period
  /** Numbers set by hand, as they stand in the boxes, by the name of the group. */
  texts: Readonly<Record<string, string>>
  /** All that is given out. */
  required: number
  problems: Readonly<Record<string, string>>
  onType: (name: string, text: string) => void
}

export function HandDownTable({ handDown, step, texts, required, problems, onType }: HandDownTableProps) {
  const { steps, groups } = handDown
  const sum = (of: (group: HandDown['groups'][number]) => number) => groups.reduce((total, one) => total + of(one), 0)
  return (
    <div className="table-frame">
      <table className="table hand-down-table">
        <thead>
          <tr>
            <th scope="col">Lớp, tổ</th>
            <th scope="col" className="number">
              Giao
            </th>
            <th scope="col" className="number">
              Đạt
            </th>
            <th scope="col" className="number">
              Còn
            </th>
            {steps.map((stretch) => (
              <th key={stretch.from} scope="col" className="number nowrap">
                {stepText(stretch, step)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, figure, steps: shares }) => (
            <tr key={name}>
              <th scope="row">{name === '' ? 'Chưa ghi lớp, tổ' : name}</th>
              <td className="number">
                <input
                  className="input quota"
                  inputMode="numeric"
                  aria-label={`Số giao cho ${name === '' ? 'nhóm chưa ghi lớp, tổ' : name}`}
                  aria-invalid={problems[name] !== undefined || undefined}
                  title={problems[name]}
                  placeholder={formatCount(figure.required)}
                  value={texts[name] ?? ''}
                  onChange={({ target }) => onType(name, target.value)}
                />
                {problems[name] !== undefined && (
                  <small className="field-error" role="alert">
                    {problems[name]}
                  </small>
                )}
              </td>
              <td className="number">{formatCount(figure.done)}</td>
              <td className="number">
                <strong>{figure.left === 0 ? '–' : formatCount(figure.left)}</strong>
              </td>
              {steps.map((stretch, at) => (
                <td key={stretch.from} className="number">
                  {shares[at] ? formatCount(shares[at]) : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tổng số</th>
            <td className="number">{formatCount(required)}</td>
            <td className="number">{formatCount(sum(({ figure }) => figure.done))}</td>
            <td className="number">{formatCount(sum(({ figure }) => figure.left))}</td>
            {steps.map((stretch, at) => (
              <td key={stretch.from} className="number">
                {formatCount(sum(({ steps: shares }) => shares[at] ?? 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
