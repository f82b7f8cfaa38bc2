/** Why somebody cannot take part: what is on record, ended or taken away here, added in the dialog of reasons. */
import { useState } from 'react'
import { exemptionReason } from '../../shared/domain/exemptions.ts'
import type { Exemption, Person } from '../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useCommand } from '../sheet/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'

interface CardExemptionsProps {
  person: Person
  workDate: IsoDate
  undo: (changeSetId?: number) => void
  onAdd: () => void
}

export function CardExemptions({ person, workDate, undo, onAdd }: CardExemptionsProps) {
  return (
    <section>
      <h3>Không đủ điều kiện, vắng mặt</h3>
      {person.exemptions.length === 0 && <p className="muted">Không có lý do nào.</p>}
      <ul className="card-exemptions">
        {person.exemptions.map((one) => (
          <Reason key={one.id} exemption={one} person={person} workDate={workDate} undo={undo} />
        ))}
      </ul>
      <Button icon="plus" onClick={onAdd}>
        Thêm lý do…
      </Button>
    </section>
  )
}

function Reason({ exemption, person, workDate, undo }: Omit<CardExemptionsProps, 'onAdd'> & { exemption: Exemption }) {
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const [ending, setEnding] = useState(false)
  const [until, setUntil] = useState<IsoDate | null>(exemption.until ?? workDate)
  const { name } = exemptionReason(exemption.reason)
  const end = () =>
    command.send(
      backend.call('progress.endExemption', { exemptionId: exemption.id, until }),
      `Đã ghi ngày kết thúc “${name}” của ${person.fullName}`,
      () => setEnding(false),
    )
  return (
    <li>
      <strong>{name}</strong>
      <p className="muted">
        Từ {formatDate(exemption.from)}
        {exemption.until === null ? ', chưa kết thúc' : ` đến hết ${formatDate(exemption.until)}`}
        {exemption.note !== null && exemption.note !== '' && `: ${exemption.note}`}
      </p>
      {ending ? (
        <div className="card-ending">
          <DateField label="Đến hết ngày" value={until} today={today} onChange={setUntil} />
          <Button look="primary" busy={command.busy} onClick={end}>
            Ghi
          </Button>
          <Button onClick={() => setEnding(false)}>Hủy</Button>
        </div>
      ) : (
        <div className="card-ending">
          <Button onClick={() => setEnding(true)}>{exemption.until === null ? 'Kết thúc' : 'Sửa ngày kết thúc'}</Button>
          <Button
            icon="remove"
            busy={command.busy}
            onClick={() =>
              command.send(
                backend.call('progress.removeExemption', { exemptionId: exemption.id }),
                `Đã bỏ “${name}” của ${person.fullName}`,
                () => undefined,
              )
            }
          >
            Bỏ lý do
          </Button>
        </div>
      )}
      {command.failure !== null && (
        <p className="field-error" role="alert">
          {command.failure}
        </p>
      )}
    </li>
  )
}
