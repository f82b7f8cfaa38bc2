/** People whose number stands in two schools at once, as when the new school's list came before the old one let go. */
import { useCallback, useState } from 'react'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import type { SheetDialogsProps } from '../sheet/SheetDialogs.tsx'
import { useCommand } from '../sheet/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import '../ui/table.css'
import './moves.css'

type Side = 'here' | 'there'

export function TwiceDialog({ school, workDate, undo, onClose }: SheetDialogsProps) {
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const load = useCallback(() => backend.call('people.twice', { schoolId: school.id }), [backend, school.id])
  const { value, error } = useLoad(load)
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map())
  const [on, setOn] = useState<IsoDate>(workDate)
  const [problem, setProblem] = useState<string | null>(null)
  const rows = value ?? []
  const keyOf = ({ here, there }: (typeof rows)[number]) => `${here.id} ${there.id}`
  const pairs = rows.flatMap((row) => {
    const side = sides.get(keyOf(row))
    if (side === undefined) return []
    const [stays, leaves] = side === 'here' ? [row.here, row.there] : [row.there, row.here]
    return [{ stays: stays.id, leaves: leaves.id }]
  })
  const chooseAll = (side: Side) => setSides(new Map(rows.map((row) => [keyOf(row), side])))
  const choose = (key: string, side: string) => {
    const next = new Map(sides)
    if (side === 'here' || side === 'there') next.set(key, side)
    else next.delete(key)
    setSides(next)
  }
  const blocked = pairs.length === 0 || problem !== null
  const submit = () => {
    if (blocked) return
    const said = `Đã ghi ngày chuyển trường của ${formatCount(pairs.length)} người`
    command.send(backend.call('people.settle', { pairs, on }), said, onClose)
  }
  return (
    <FormDialog
      title="Người có tên ở hai trường"
      size={rows.length > 0 ? 'large' : 'medium'}
      work={command}
      action={pairs.length === 0 ? 'Ghi ngày chuyển' : `Ghi ngày chuyển của ${formatCount(pairs.length)} người`}
      blocked={blocked}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== null && <Notice look="bad">{error}</Notice>}
      {value?.length === 0 && (
        <p>Không có ai. Mỗi số định danh của {school.name} chỉ đang có ở một trường của sổ này.</p>
      )}
      {rows.length > 0 && (
        <>
          <p>
            Những người này đang được tính ở cả hai trường. Chọn nơi đang học, đang làm: trước ngày chuyển chỉ tính ở
            trường kia, từ ngày chuyển chỉ tính ở trường này; các mốc đã ghi được gộp lại.
          </p>
          <div className="rollover-bar">
            <DateField
              label="Ngày chuyển trường"
              inline
              value={on}
              today={today}
              required="Hãy ghi ngày."
              notAfterToday="Ngày chuyển trường"
              onProblem={setProblem}
              onChange={(day) => day !== null && setOn(day)}
            />
            <Button onClick={() => chooseAll('here')}>Tất cả nay ở {school.name}</Button>
            <Button onClick={() => chooseAll('there')}>Tất cả nay ở trường kia</Button>
          </div>
          <div className="table-frame">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Họ và tên</th>
                  <th scope="col">Ngày sinh</th>
                  <th scope="col">Số định danh</th>
                  <th scope="col">Ở {school.name}</th>
                  <th scope="col">Ở trường kia</th>
                  <th scope="col">Nay ở</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const { here, there, personalId } = row
                  return (
                    <tr key={keyOf(row)}>
                      <td className="nowrap">
                        {here.fullName}
                        {there.fullName !== here.fullName && <p className="rollover-warn">Kia ghi {there.fullName}</p>}
                      </td>
                      <td className="nowrap">
                        {formatDate(here.birthDate)}
                        {there.birthDate !== here.birthDate && (
                          <p className="rollover-warn">Kia ghi {formatDate(there.birthDate) || '(trống)'}</p>
                        )}
                      </td>
                      <td className="nowrap">{personalId}</td>
                      <td>{here.group}</td>
                      <td>{[there.schoolName, there.group].filter(Boolean).join(', ')}</td>
                      <td>
                        <select
                          className="input select"
                          aria-label={`Nay ở đâu: ${here.fullName}`}
                          value={sides.get(keyOf(row)) ?? ''}
                          onChange={({ target }) => choose(keyOf(row), target.value)}
                        >
                          <option value="">Chưa chọn</option>
                          <option value="here">{school.name}</option>
                          <option value="there">{there.schoolName}</option>
                        </select>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </FormDialog>
  )
}
