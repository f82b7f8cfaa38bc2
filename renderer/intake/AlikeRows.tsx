/** New rows that may be somebody of the register under another number or spelling: one person, or two? */
import { useId } from 'react'
import type { KnownPerson, PreviewRow } from '../../shared/contract/intake.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { type Decisions, decideRow, decisionOn } from './decisions.ts'

interface AlikeRowsProps {
  rows: readonly PreviewRow[]
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
}

export function AlikeRows({ rows, decisions, onDecide }: AlikeRowsProps) {
  return (
    <>
      <p className="muted">
        Những dòng này có cùng họ tên và ngày sinh với người đã có trong sổ nhưng không khớp số. Dòng chưa chọn sẽ được
        thêm thành người mới.
      </p>
      <ul className="alike-list">
        {rows.map((row) => (
          <AlikeRow key={`${row.sheet} ${row.row}`} row={row} decisions={decisions} onDecide={onDecide} />
        ))}
      </ul>
    </>
  )
}

function AlikeRow({ row, decisions, onDecide }: { row: PreviewRow } & Pick<AlikeRowsProps, 'decisions' | 'onDecide'>) {
  const name = useId()
  const decision = decisionOn(decisions, row)
  return (
    <li className="alike">
      <div>
        <p className="muted">
          Trong tệp, {row.sheet}, dòng {row.row}
        </p>
        <p>
          <strong>{row.fullName}</strong>
        </p>
        <Facts birthDate={row.birthDate} personalId={row.personalId} group={row.group} />
      </div>
      <fieldset className="alike-choices">
        <legend className="visually-hidden">
          Dòng {row.row} {row.fullName}
        </legend>
        {row.alike.map((person) => (
          <label key={person.id} className="choice">
            <input
              type="radio"
              name={name}
              checked={decision?.is === 'same' && decision.personId === person.id}
              onChange={() => onDecide(decideRow(decisions, row, { is: 'same', personId: person.id }))}
            />
            <span>
              Cùng một người: cập nhật <strong>{person.fullName}</strong> trong sổ
              <Facts {...person} />
            </span>
          </label>
        ))}
        <label className="choice">
          <input
            type="radio"
            name={name}
            checked={decision?.is === 'other'}
            onChange={() => onDecide(decideRow(decisions, row, { is: 'other' }))}
          />
          Hai người khác nhau: thêm người mới
        </label>
        <label className="choice">
          <input
            type="radio"
            name={name}
            checked={decision?.is === 'left-out'}
            onChange={() => onDecide(decideRow(decisions, row, { is: 'left-out' }))}
          />
          Không nhập dòng này
        </label>
      </fieldset>
    </li>
  )
}

function Facts({
  birthDate,
  personalId,
  group,
}: { birthDate: string | null } & Pick<KnownPerson, 'personalId' | 'group'>) {
  const born = birthDate === null ? '' : `sinh ${formatDate(birthDate)}`
  return (
    <span className="facts muted">
      {[born, personalId ?? 'chưa có số định danh', group].filter(Boolean).join(' · ')}
    </span>
  )
}
