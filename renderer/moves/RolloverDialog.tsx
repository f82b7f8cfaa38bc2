/** The turn of the school year: which class becomes which, who stays down, what will change; done as one step. */
import { useCallback, useState } from 'react'
import { type Rollover, schoolYearStart } from '../../shared/domain/roster/rollover.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import type { SheetDialogsProps } from '../sheet/SheetDialogs.tsx'
import { useCommand } from '../sheet/use-command.ts'
import { DateField } from '../ui/DateField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { hasOpen, requestOf, type RolloverForm, turnedAlready } from './rollover-form.ts'
import { RolloverTable } from './RolloverTable.tsx'
import { StayDown } from './StayDown.tsx'
import './moves.css'

export function RolloverDialog({ school, all, targets, undo, onDone, onClose }: SheetDialogsProps) {
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const [form, setForm] = useState<RolloverForm>({ on: schoolYearStart(today), classes: new Map(), pupils: [] })
  const [problem, setProblem] = useState<string | null>(null)
  // The form as text: an equal request is not asked again.
  const asked = JSON.stringify(requestOf(school.id, form))
  const load = useCallback(
    () => backend.call('roster.rolloverPreview', JSON.parse(asked) as ReturnType<typeof requestOf>),
    [backend, asked],
  )
  const { value: rollover, error, loading } = useLoad(load)
  const turned = turnedAlready(all, form.on)
  const changing = rollover ? rollover.moving + rollover.leaving : 0
  const open = hasOpen(form)
  const submit = () => {
    if (!rollover || changing === 0 || open || problem !== null || error !== null || loading) return
    const said = `Đã lên lớp ngày ${formatDate(form.on)}: ${changeWords(rollover)}`
    command.send(backend.call('roster.rollover', requestOf(school.id, form)), said, () => {
      onDone()
      onClose()
    })
  }
  return (
    <FormDialog
      title="Lên lớp đầu năm học"
      size="large"
      work={command}
      action={changing === 0 ? 'Không có gì thay đổi' : `Lên lớp ${formatCount(changing)} học sinh`}
      actionIcon="check"
      blocked={changing === 0 || open || problem !== null || error !== null || loading}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="rollover-bar">
        <DateField
          label="Ngày vào lớp mới"
          inline
          value={form.on}
          today={today}
          required="Hãy ghi ngày."
          notAfterToday="Ngày vào lớp mới"
          onProblem={setProblem}
          onChange={(day) => day !== null && setForm({ ...form, on: day })}
        />
        <p className="muted">
          Số liệu và danh sách của các ngày trước vẫn theo lớp cũ. Học sinh mới thì nhập danh sách sau khi lên lớp.
        </p>
      </div>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {turned !== null && (
        <Notice look="warn">
          Phần lớn học sinh đã lên lớp ngày {formatDate(turned)}. Làm nữa thì các em lên thêm một lớp. Nếu lần trước
          nhầm, hãy hoàn tác lần đó ở thẻ Lịch sử.
        </Notice>
      )}
      {rollover && (
        <div className="rollover">
          <RolloverTable rollover={rollover} levels={school.levels} form={form} onChange={setForm} />
          <div className="rollover-side">
            <StayDown all={all} chosen={targets} levels={school.levels} form={form} onChange={setForm} />
            <RolloverOutcome rollover={rollover} />
          </div>
        </div>
      )}
      {open && <Notice look="warn">Có lớp mới chưa ghi tên.</Notice>}
    </FormDialog>
  )
}

function changeWords({ moving, leaving }: Rollover): string {
  return `${formatCount(moving)} em lên lớp, ${formatCount(leaving)} em ra trường`
}

/** What will change, and how many pupils each class has then. */
function RolloverOutcome({ rollover }: { rollover: Rollover }) {
  const { moving, leaving, staying, unnamed, withoutClass, after } = rollover
  const lines = [
    ['Lên lớp, sang lớp khác', moving],
    ['Ra trường', leaving],
    ['Ở lại, giữ nguyên', staying],
    ['Lớp chưa rõ: giữ nguyên', unnamed],
    ['Chưa có lớp: giữ nguyên', withoutClass],
  ] as const
  return (
    <section className="rollover-outcome" aria-label="Sẽ thay đổi">
      <h3>Sẽ thay đổi</h3>
      <dl>
        {lines
          .filter(([, count], at) => count > 0 || at < 3)
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatCount(count)}</dd>
            </div>
          ))}
      </dl>
      <h3>Sĩ số các lớp sau đó</h3>
      {after.length === 0 ? (
        <p className="muted">Không còn lớp nào.</p>
      ) : (
        <ul className="rollover-after">
          {after.map(({ className, pupils }) => (
            <li key={className}>
              {className} <strong>{formatCount(pupils)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
