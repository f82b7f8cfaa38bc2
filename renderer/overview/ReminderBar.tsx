/** At the start: what is owed and what is late, in one line; away with one click. */
import { formatDate } from '../../shared/text/dates.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { DueLine } from './due-list.ts'
import type { Reminder } from './use-reminder.ts'
import './reminder.css'

interface ReminderBarProps {
  reminder: Reminder
  onShow: () => void
  onClose: () => void
}

const NAMED = 2

export function ReminderBar({ reminder: { overdue, due }, onShow, onClose }: ReminderBarProps) {
  const parts = [part('Quá hạn', overdue), part('Đến hạn', due)].filter((text) => text !== null)
  if (parts.length === 0) return null
  return (
    <section className="reminder" aria-label="Nhắc việc">
      <Icon name="warning" />
      <p>{parts.join('. ')}.</p>
      <Button onClick={onShow}>Xem tổng quan</Button>
      <Button look="quiet" icon="close" aria-label="Đóng lời nhắc" onClick={onClose} />
    </section>
  )
}

/** "Quá hạn 2 việc: Báo cáo tuần (24/08/2023), …"; null where there is none. */
function part(word: string, lines: readonly DueLine[]): string | null {
  if (lines.length === 0) return null
  const names = lines.slice(0, NAMED).map(({ duty }) => `${duty.name} (${formatDate(duty.due)})`)
  return `${word} ${lines.length} việc: ${names.join(', ')}${lines.length > NAMED ? '…' : ''}`
}
