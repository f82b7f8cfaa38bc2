/** The days on which reports are due, what each covers, and what has been sent. */
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import { type IsoDate, addDays, formatDate } from '../../shared/text/dates.ts'
import { Button } from '../ui/Button.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { DUTY_STATE_WORDS, PERIOD_NAMES, shortWeekday } from './plan-words.ts'
import '../ui/table.css'

interface CalendarTableProps {
  due: readonly DueDuty[]
  asOf: IsoDate
  onMakeReport: (duty: DueDuty) => void
}

export function CalendarTable({ due, asOf, onMakeReport }: CalendarTableProps) {
  // The days around the as-of date come into sight first; those before it lie above.
  const first = due.find((one) => one.due >= asOf)
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Hạn nộp</th>
            <th scope="col">Báo cáo</th>
            <th scope="col">Số liệu đến</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">
              <span className="visually-hidden">Lập báo cáo</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {due.map((one) => (
            <tr
              key={`${one.dutyId} ${one.due}`}
              ref={one === first ? bringIntoSight : undefined}
              className={one.due <= addDays(asOf, 1) ? undefined : 'row-coming'}
            >
              <td className="nowrap">
                {shortWeekday(one.due)} {formatDate(one.due)}
                {one.time !== null && ` ${one.time}`}
                {one.movedFrom !== null && <small>dời từ {formatDate(one.movedFrom)}</small>}
              </td>
              <td className="due-name">
                {one.name}
                {one.receiver !== '' && <small title={one.receiver}>{one.receiver}</small>}
              </td>
              <td className="nowrap">
                {formatDate(one.asOf)}
                {one.period !== null && <small>kỳ: {PERIOD_NAMES[one.period].toLowerCase()}</small>}
              </td>
              <td>
                <StateTag standing={DUTY_STATE_WORDS[one.state]} />
              </td>
              <td className="row-action">
                <Button
                  look={one.submissionId === null ? 'plain' : 'quiet'}
                  aria-label={`Lập báo cáo: ${one.name}, hạn ${formatDate(one.due)}`}
                  onClick={() => onMakeReport(one)}
                >
                  {one.submissionId === null ? 'Lập báo cáo' : 'Lập lại'}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function bringIntoSight(row: HTMLTableRowElement | null): void {
  row?.scrollIntoView({ block: 'center' })
}
