/** How far each target of the plan is; the one that is chosen has its days drawn below. */
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../shared/domain/plans/progress.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount, formatDecimal } from '../../shared/text/numbers.ts'
import { goalWords } from '../../shared/domain/plans/words.ts'
import { TARGET_STATE_WORDS } from '../plans/plan-words.ts'
import { daysLeftText } from '../plans/progress-words.ts'
import { ShareBar } from '../plans/ShareBar.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import '../ui/table.css'

interface TargetsCardProps {
  plan: StoredPlan
  progress: readonly TargetProgress[]
  chosen: string | null
  onChoose: (targetId: string) => void
}

/** What each day that is left must bring; a dash where nothing is left or no day. */
function perDay(progress: TargetProgress | undefined): string {
  const needed = progress?.neededPerDay ?? null
  return needed === null ? '–' : formatDecimal(needed)
}

export function TargetsCard({ plan, progress, chosen, onChoose }: TargetsCardProps) {
  return (
    <section className="card" aria-labelledby="targets-title">
      <header className="card-head">
        <h2 id="targets-title">Chỉ tiêu</h2>
      </header>
      <div className="card-table">
        <table className="table target-lines">
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Đã đạt</th>
              <th scope="col" className="number">
                Còn
              </th>
              <th scope="col">Hạn</th>
              <th scope="col" className="number" title="Mỗi ngày còn lại phải thêm bao nhiêu">
                Cần mỗi ngày
              </th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {plan.targets.map((target) => {
              const one = progress.find(({ targetId }) => targetId === target.id)
              return (
                <tr key={target.id} className={target.id === chosen ? 'row-chosen' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      aria-pressed={target.id === chosen}
                      title={`Xem tiến độ theo ngày. Giao ${goalWords(target)}`}
                      onClick={() => onChoose(target.id)}
                    >
                      {target.name}
                    </button>
                  </th>
                  <td className="target-share">{one && <ShareBar figure={one.total} />}</td>
                  <td className="number">{one && (one.total.left === 0 ? '–' : formatCount(one.total.left))}</td>
                  <td className="nowrap">
                    {target.due === null ? '–' : formatDate(target.due)}
                    {one && <small> {daysLeftText(one)}</small>}
                  </td>
                  <td className="number">{perDay(one)}</td>
                  <td>{one && <StateTag standing={TARGET_STATE_WORDS[one.state]} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
