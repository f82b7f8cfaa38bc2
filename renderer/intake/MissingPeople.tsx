/** People of the register, in the classes or teams of the file, whom it does not name: did they leave, or move? */
import { useCallback, useState } from 'react'
import type { ImportPreview, KnownPerson } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatCount } from '../../shared/text/numbers.ts'
import { type Decisions, decideMissing, type MissingDecision } from './decisions.ts'
import { PageTurner } from './PageTurner.tsx'
import '../ui/table.css'

interface MissingPeopleProps {
  preview: ImportPreview
  kind: Kind
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
}

const PAGE = 100

export function MissingPeople({ preview, kind, decisions, onDecide }: MissingPeopleProps) {
  const { backend, today } = useApp()
  const [offset, setOffset] = useState(0)
  const [leftOn, setLeftOn] = useState<IsoDate>(today)
  const load = useCallback(
    () => backend.call('intake.missing', { previewId: preview.previewId, offset, limit: PAGE }),
    [backend, preview, offset],
  )
  const { value, error } = useLoad(load)
  if (error !== null) return <Notice look="bad">{error}</Notice>
  if (!value) return <p className="muted">Đang đọc…</p>
  const shown = value.people.map(({ id }) => id)
  const setDay = (day: IsoDate) => {
    setLeftOn(day)
    const left = [...decisions.missing].filter(([, decision]) => decision.is === 'left').map(([id]) => id)
    onDecide(decideMissing(decisions, left, { is: 'left', on: day }))
  }
  return (
    <>
      <div className="preview-bar">
        <p className="muted">
          Có trong sổ nhưng không có trong tệp. Không chọn gì thì giữ nguyên. Người rời trường vẫn được tính ở các ngày
          trước ngày rời.
        </p>
        <DateField
          label="Ngày rời trường"
          inline
          value={leftOn}
          today={today}
          required="Hãy ghi ngày."
          notAfterToday="Ngày rời trường"
          onChange={(day) => day !== null && setDay(day)}
        />
        <Button onClick={() => onDecide(decideMissing(decisions, shown, { is: 'left', on: leftOn }))}>
          {formatCount(shown.length)} người này rời trường
        </Button>
        <Button onClick={() => onDecide(decideMissing(decisions, shown, null))}>Giữ nguyên cả</Button>
      </div>
      <div className="table-frame preview-rows">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Ngày sinh</th>
              <th scope="col">Số định danh</th>
              <th scope="col">{kind === 'student' ? 'Lớp' : 'Tổ'}</th>
              <th scope="col" className="preview-detail">
                Xử lý
              </th>
            </tr>
          </thead>
          <tbody>
            {value.people.map((person) => (
              <tr key={person.id}>
                <td className="nowrap">{person.fullName}</td>
                <td className="nowrap">{formatDate(person.birthDate)}</td>
                <td className="nowrap">{person.personalId}</td>
                <td className="nowrap">{person.group}</td>
                <td>
                  <MissingChoice
                    person={person}
                    kind={kind}
                    decision={decisions.missing.get(person.id) ?? null}
                    leftOn={leftOn}
                    onDecide={(decision) => onDecide(decideMissing(decisions, [person.id], decision))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PageTurner noun="người" offset={offset} size={PAGE} total={value.total} onTurn={setOffset} />
    </>
  )
}

interface MissingChoiceProps {
  person: KnownPerson
  kind: Kind
  decision: MissingDecision | null
  leftOn: IsoDate
  onDecide: (decision: MissingDecision | null) => void
}

function MissingChoice({ person, kind, decision, leftOn, onDecide }: MissingChoiceProps) {
  return (
    <div className="missing-choice">
      <select
        className="input select"
        aria-label={`Xử lý ${person.fullName}`}
        value={decision?.is ?? ''}
        onChange={({ target }) =>
          onDecide(
            target.value === 'left'
              ? { is: 'left', on: leftOn }
              : target.value === 'moved'
                ? { is: 'moved', className: '' }
                : null,
          )
        }
      >
        <option value="">Giữ nguyên</option>
        <option value="left">Rời trường từ {formatDate(leftOn)}</option>
        {kind === 'student' && <option value="moved">Chuyển sang lớp…</option>}
      </select>
      {decision?.is === 'moved' && (
        <input
          className="input"
          aria-label={`Lớp mới của ${person.fullName}`}
          placeholder="Lớp mới"
          size={8}
          autoComplete="off"
          value={decision.className}
          onChange={({ target }) => onDecide({ is: 'moved', className: target.value })}
        />
      )}
    </div>
  )
}
