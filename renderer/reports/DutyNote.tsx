/** Which duty of the plan the report answers, and by when. */
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { DUTY_STATE_WORDS } from '../plans/plan-words.ts'
import { Notice } from '../ui/Notice.tsx'
import { StateTag } from '../ui/StateTag.tsx'

export function DutyNote({ duty }: { duty: DueDuty }) {
  const { name, due, time, receiver, state } = duty
  return (
    <Notice>
      Lập cho kỳ “{name}”, hạn {time === null ? '' : `${time} `}
      {formatDate(due)}
      {receiver === '' ? '' : `, gửi ${receiver}`}. <StateTag standing={DUTY_STATE_WORDS[state]} />
    </Notice>
  )
}
