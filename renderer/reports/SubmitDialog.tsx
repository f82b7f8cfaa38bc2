/** Notes that a report was sent: its file, its figures and the people behind them are kept as they are now. */
import { useCallback, useState } from 'react'
import type { ReportFormat, ReportRequest } from '../../shared/contract/reports.ts'
import type { School } from '../../shared/contract/schemas.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { messageOf } from '../app/backend.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { useWork } from '../app/use-work.ts'
import { useDateProblems } from '../ui/use-date-problems.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { FORMAT_NAMES } from './format-names.ts'
import { saveSent } from './save-sent.ts'
import type { ReportOffer } from './report-list.ts'
import { answeredDuties, firstDuty, sentBefore, usualReceiver } from './submit-form.ts'

interface SubmitDialogProps {
  offer: ReportOffer
  request: ReportRequest
  school: School
  plan: StoredPlan | null
  duty: DueDuty | null
  onSubmitted: () => void
  onClose: () => void
}

export function SubmitDialog({ offer, request, school, plan, duty, onSubmitted, onClose }: SubmitDialogProps) {
  const { backend, today } = useApp()
  const messages = useMessages()
  const dates = useDateProblems()
  const duties = answeredDuties(plan, request)
  const [format, setFormat] = useState<ReportFormat>(offer.formats[0] ?? 'xlsx')
  const [dutyId, setDutyId] = useState(() => firstDuty(duties, duty))
  const dutyOf = (id: string | null) => duties.find((one) => one.id === id) ?? null
  const [receiver, setReceiver] = useState(() => usualReceiver(duty ?? dutyOf(dutyId), plan, school))
  const [sentOn, setSentOn] = useState(today)
  const [note, setNote] = useState('')
  const [saving, setSaving] = useState(true)
  const [tried, setTried] = useState(false)
  const work = useWork()
  const clean = tidy(receiver)
  const load = useCallback(() => backend.call('submissions.list', { schoolId: school.id }), [backend, school.id])
  const before = sentBefore(useLoad(load).value ?? [], request, dutyId)

  const submit = async () => {
    const sent = await backend.call('submissions.add', {
      request,
      format,
      dutyId,
      sentOn,
      receiver: clean,
      note: tidy(note),
    })
    messages.say(`Đã ghi nhận đã nộp: ${offer.name}, số liệu đến ngày ${formatDate(request.asOf)}`)
    if (saving) {
      // It is noted already: a file that could not be saved can be saved again from the list.
      await saveSent(backend, sent.id, messages).catch((error: unknown) => messages.fail(messageOf(error)))
    }
    onSubmitted()
  }
  const press = () => {
    setTried(true)
    if (clean !== '' && !dates.any) work.run(submit)
  }
  return (
    <FormDialog
      title="Ghi nhận đã nộp"
      size="medium"
      work={work}
      action="Ghi nhận đã nộp"
      onSubmit={press}
      onClose={onClose}
    >
      <p>
        <strong>{offer.name}</strong>, số liệu đến ngày {formatDate(request.asOf)}. Tệp và số liệu được giữ nguyên như
        lúc nộp để đối chiếu về sau.
      </p>
      {before && (
        <Notice look="warn">
          Báo cáo này, cùng ngày lấy số liệu, đã được ghi nhận nộp ngày {formatDate(before.sentOn)} cho{' '}
          {before.receiver}. Chỉ ghi thêm khi vừa gửi một bản thay thế.
        </Notice>
      )}
      {duties.length > 0 && (
        <SelectField
          label="Kỳ báo cáo của kế hoạch"
          value={dutyId ?? ''}
          onChange={(value) => {
            const id = value === '' ? null : value
            setDutyId(id)
            setReceiver(usualReceiver(dutyOf(id), plan, school))
          }}
        >
          <option value="">Không thuộc kỳ nào</option>
          {duties.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label="Nơi nhận"
        data-first
        required
        value={receiver}
        maxLength={500}
        error={tried && clean === '' ? 'Hãy ghi nơi nhận báo cáo.' : null}
        onChange={setReceiver}
      />
      <div className="form-row">
        <DateField
          label="Ngày nộp"
          value={sentOn}
          today={today}
          required="Hãy ghi ngày nộp."
          notAfterToday="Ngày nộp"
          onProblem={dates.of('sentOn')}
          onChange={(day) => day !== null && setSentOn(day)}
        />
        <SelectField
          label="Tệp đã nộp"
          value={format}
          onChange={(value) => setFormat(offer.formats.find((one) => one === value) ?? format)}
        >
          {offer.formats.map((one) => (
            <option key={one} value={one}>
              {FORMAT_NAMES[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField label="Ghi chú" value={note} maxLength={500} placeholder="Gửi qua thư điện tử" onChange={setNote} />
      <label className="choice">
        <input type="checkbox" checked={saving} onChange={(event) => setSaving(event.target.checked)} />
        Lưu tệp này ra máy để gửi đi
      </label>
    </FormDialog>
  )
}
