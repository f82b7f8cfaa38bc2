/** The rows of one group of a comparison: the list beside the register, what would be set, and whether to set it. */
import { useState } from 'react'
import type { ReconcileRow } from '../../shared/contract/reconcile.ts'
import type { ReconcileOutcome } from '../../shared/domain/reconcile/reconcile.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { readable } from '../intake/import-words.ts'
import { PageTurner } from '../intake/PageTurner.tsx'
import { Button } from '../ui/Button.tsx'
import { OUTCOME_HINTS } from './reconcile-words.ts'
import { changesOf, decide, decideAll, isOpen, keyOf, targetOf, type Verdicts } from './verdicts.ts'
import '../ui/table.css'

interface ReconcileRowsProps {
  outcome: ReconcileOutcome
  rows: readonly ReconcileRow[]
  verdicts: Verdicts
  onDecide: (verdicts: Verdicts) => void
}

const PAGE = 100

export function ReconcileRows({ outcome, rows, verdicts, onDecide }: ReconcileRowsProps) {
  const [offset, setOffset] = useState(0)
  const choosable = rows.some((row) => isOpen(row) && row.ours !== null)
  const listed = outcome !== 'onlyOurs'
  const severalSheets = new Set(rows.map(({ sheet }) => sheet)).size > 1
  const deciding = outcome === 'matched' || outcome === 'matchedByNameAndBirth' || outcome === 'conflict'
  return (
    <>
      <div className="preview-bar">
        <p className="muted">{OUTCOME_HINTS[outcome]}</p>
        {choosable && (
          <>
            <Button icon="check" onClick={() => onDecide(decideAll(verdicts, rows, true))}>
              Chọn cả nhóm
            </Button>
            <Button onClick={() => onDecide(decideAll(verdicts, rows, false))}>Bỏ cả nhóm</Button>
          </>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="preview-none muted">Không có ai ở nhóm này.</p>
      ) : (
        <div className="table-frame preview-rows">
          <table className="table">
            <thead>
              <tr>
                {deciding && <th scope="col">Ghi</th>}
                {listed && (
                  <th scope="col" className="number">
                    Dòng
                  </th>
                )}
                <th scope="col">{listed ? 'Họ và tên trong danh sách' : 'Họ và tên'}</th>
                <th scope="col">Ngày sinh</th>
                <th scope="col">Số định danh</th>
                {outcome !== 'onlyTheirs' && outcome !== 'rejected' && (
                  <th scope="col">{listed ? 'Trong sổ' : 'Lớp, tổ'}</th>
                )}
                {deciding && (
                  <th scope="col" className="reconcile-changes">
                    <span className="change">
                      <span>Sẽ ghi</span>
                      <span>Trong sổ</span>
                      <span>Theo danh sách</span>
                    </span>
                  </th>
                )}
                {outcome === 'rejected' && <th scope="col">Lý do</th>}
              </tr>
            </thead>
            <tbody>
              {rows.slice(offset, offset + PAGE).map((row) => (
                <tr key={row.ours && !listed ? row.ours.id : keyOf(row)}>
                  {deciding && (
                    <td className="center">
                      {isOpen(row) && row.ours && (
                        <input
                          type="checkbox"
                          aria-label={`Ghi dòng ${row.row} ${row.fullName}`}
                          checked={targetOf(row, verdicts) !== null}
                          onChange={({ target }) =>
                            onDecide(decide(verdicts, row, target.checked ? (row.ours?.id ?? null) : null))
                          }
                        />
                      )}
                    </td>
                  )}
                  {listed && (
                    <td className="number nowrap muted">{severalSheets ? `${row.sheet}, ${row.row}` : row.row}</td>
                  )}
                  <td className="nowrap">{row.fullName || <span className="muted">(trống)</span>}</td>
                  <td className="nowrap">{formatDate(row.birthDate)}</td>
                  <td className="nowrap">{row.personalId}</td>
                  {outcome !== 'onlyTheirs' && outcome !== 'rejected' && (
                    <td>{listed ? <Ours row={row} verdicts={verdicts} onDecide={onDecide} /> : row.ours?.group}</td>
                  )}
                  {deciding && (
                    <td>
                      <Changes row={row} verdicts={verdicts} />
                    </td>
                  )}
                  {outcome === 'rejected' && <td>{row.message}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageTurner noun="người" offset={offset} size={PAGE} total={rows.length} onTurn={setOffset} />
    </>
  )
}

type RowPart = Pick<ReconcileRowsProps, 'verdicts' | 'onDecide'> & { row: ReconcileRow }

/** The person of the register and what does not agree; where several fit, the choice among them. */
function Ours({ row, verdicts, onDecide }: RowPart) {
  return (
    <>
      {row.options.length > 0 ? (
        <select
          className="input select"
          aria-label={`Người trong sổ của dòng ${row.row} ${row.fullName}`}
          value={targetOf(row, verdicts) ?? ''}
          onChange={({ target }) => onDecide(decide(verdicts, row, target.value === '' ? null : Number(target.value)))}
        >
          <option value="">Chưa chọn: không ghi</option>
          {row.options.map(({ person }) => (
            <option key={person.id} value={person.id}>
              {[person.fullName, person.group, person.personalId ?? 'chưa có số'].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      ) : (
        row.ours && (
          <p>
            {row.ours.fullName} <span className="muted">{row.ours.group}</span>
          </p>
        )
      )}
      {row.message !== '' && <p className="reconcile-message">{row.message}</p>}
    </>
  )
}

function Changes({ row, verdicts }: Pick<RowPart, 'row' | 'verdicts'>) {
  const changes = changesOf(row, verdicts)
  if (changes.length === 0) {
    return <span className="muted">{row.options.length > 0 ? 'Chọn người trong sổ để xem' : 'Sổ đã ghi đủ'}</span>
  }
  return changes.map(({ field, name, before, after }) => (
    <p key={field} className="change">
      <span className="muted">{name}</span>
      <span>{before === null ? '(trống)' : readable(before)}</span>
      <strong>{readable(after)}</strong>
    </p>
  ))
}
