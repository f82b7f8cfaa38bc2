/** The submissions, the newest first, and what can be done with each. */
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { Submission } from '../../shared/domain/submissions/submission.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { FORMAT_NAMES } from '../reports/format-names.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { submissionName } from './submission-name.ts'
import '../ui/table.css'

interface SubmissionTableProps {
  submissions: readonly Submission[]
  plans: readonly StoredPlan[]
  busy: boolean
  onSave: (submission: Submission) => void
  onCompare: (submission: Submission) => void
  onCheck: (submission: Submission) => void
  onRemove: (submission: Submission) => void
}

export function SubmissionTable(props: SubmissionTableProps) {
  const { submissions, plans, busy, onSave, onCompare, onCheck, onRemove } = props
  const planName = (id: number | null) => {
    const plan = plans.find((one) => one.id === id)
    return plan ? plan.number || plan.title : ''
  }
  return (
    <div className="table-frame">
      <table className="table submissions">
        <thead>
          <tr>
            <th scope="col">Ngày nộp</th>
            <th scope="col">Báo cáo</th>
            <th scope="col">Số liệu đến</th>
            <th scope="col">Kế hoạch</th>
            <th scope="col">Nơi nhận</th>
            <th scope="col">Tệp</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {submissions.map((submission) => {
            const name = `${submissionName(submission)} đến ${formatDate(submission.asOf)}`
            return (
              <tr key={submission.id}>
                <td className="nowrap">{formatDate(submission.sentOn)}</td>
                <td>
                  {submissionName(submission)}
                  {submission.note !== '' && <small className="muted"> {submission.note}</small>}
                </td>
                <td className="nowrap">{formatDate(submission.asOf)}</td>
                <td>{planName(submission.planId)}</td>
                <td>{submission.receiver}</td>
                <td className="nowrap" title={submission.fileName}>
                  {FORMAT_NAMES[submission.format]}
                </td>
                <td className="row-action">
                  <span className="row-actions">
                    <Button
                      look="quiet"
                      icon="save"
                      disabled={busy}
                      aria-label={`Lưu tệp: ${name}`}
                      onClick={() => onSave(submission)}
                    >
                      Lưu tệp
                    </Button>
                    <Button look="quiet" aria-label={`So sánh: ${name}`} onClick={() => onCompare(submission)}>
                      So sánh…
                    </Button>
                    <Popover label="Việc khác" name={`Việc khác: ${name}`} look="quiet">
                      {() => (
                        <>
                          <button type="button" className="menu-item" data-close onClick={() => onCheck(submission)}>
                            <Icon name="check" />
                            Kiểm tra một tệp…
                          </button>
                          <button
                            type="button"
                            className="menu-item"
                            data-close
                            disabled={busy}
                            onClick={() => onRemove(submission)}
                          >
                            <Icon name="remove" />
                            Xóa khỏi danh sách
                          </button>
                        </>
                      )}
                    </Popover>
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
