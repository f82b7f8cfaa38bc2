/** What was sent beside what was sent another time, or beside the register now: numbers, then person by person why. */
import { useCallback, useState } from 'react'
import type { Submission } from '../../shared/domain/submissions/submission.ts'
import type { Comparison } from '../../shared/domain/submissions/compare.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CAUSE_NAMES, causesOf, figureLines, showEffect, showSide, subjectOf } from './compare-words.ts'
import { submissionName } from './submission-name.ts'
import '../ui/table.css'

interface CompareDialogProps {
  submission: Submission
  others: readonly Submission[]
  tracks: readonly Track[]
  onClose: () => void
}

export function CompareDialog({ submission, others, tracks, onClose }: CompareDialogProps) {
  const { backend } = useApp()
  const [withId, setWithId] = useState<number | null>(null)
  const load = useCallback(
    () => backend.call('submissions.compare', { id: submission.id, with: withId }),
    [backend, submission.id, withId],
  )
  const { value, loading, error } = useFresh(load)
  return (
    <Dialog
      title={`So sánh: ${submissionName(submission)}, số liệu đến ngày ${formatDate(submission.asOf)}`}
      size="large"
      onClose={onClose}
      footer={<Button onClick={onClose}>Đóng</Button>}
    >
      <SelectField
        label="So với"
        inline
        data-first
        value={withId === null ? '' : String(withId)}
        onChange={(next) => setWithId(next === '' ? null : Number(next))}
      >
        <option value="">Sổ hiện nay, cũng tính đến ngày {formatDate(submission.asOf)}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {submissionName(one)} đến {formatDate(one.asOf)}, nộp {formatDate(one.sentOn)}
          </option>
        ))}
      </SelectField>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {value && (
        <div className="compare" aria-busy={loading}>
          <FigurePairs comparison={value} tracks={tracks} now={withId === null} />
          <Differences comparison={value} tracks={tracks} />
        </div>
      )}
    </Dialog>
  )
}

interface PartProps {
  comparison: Comparison
  tracks: readonly Track[]
}

function FigurePairs({ comparison, tracks, now }: PartProps & { now: boolean }) {
  const { leftAsOf, rightAsOf } = comparison
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Số liệu</th>
            <th scope="col" className="number">
              Đến {formatDate(leftAsOf)}
            </th>
            <th scope="col" className="number">
              {now ? 'Sổ hiện nay' : `Đến ${formatDate(rightAsOf)}`}
            </th>
            <th scope="col" className="number">
              Chênh lệch
            </th>
          </tr>
        </thead>
        <tbody>
          {figureLines(comparison, tracks, rightAsOf).map(({ name, left, right }) => (
            <tr key={name} className={left === right ? undefined : 'row-differs'}>
              <th scope="row">{name}</th>
              <td className="number">{formatCount(left)}</td>
              <td className="number">{formatCount(right)}</td>
              <td className="number">
                {left === right ? '–' : `${right > left ? '+' : '−'}${formatCount(Math.abs(right - left))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Differences({ comparison, tracks }: PartProps) {
  const { differences } = comparison
  if (differences.length === 0) return <p>Không có ai khác: số liệu hai bên trùng khớp đến từng người.</p>
  return (
    <div className="compare-people">
      <p>
        {causesOf(differences)
          .map(({ cause, lines }) => `${CAUSE_NAMES[cause]}: ${formatCount(lines)} mục`)
          .join('. ')}
        .
      </p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Lớp/Tổ</th>
              <th scope="col">Mục</th>
              <th scope="col">Lúc trước</th>
              <th scope="col">Lúc sau</th>
              <th scope="col">Nguyên nhân</th>
              <th scope="col" className="number">
                Thay đổi
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={`${one.personId} ${one.stage ?? ''} ${one.cause}`}>
                <th scope="row">{one.fullName}</th>
                <td>{one.group}</td>
                <td>{subjectOf(one, tracks)}</td>
                <td>{showSide(one.before)}</td>
                <td>{showSide(one.after)}</td>
                <td>{CAUSE_NAMES[one.cause]}</td>
                <td className="number">{showEffect(one.effect)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
