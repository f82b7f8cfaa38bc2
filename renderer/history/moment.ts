/** Moments of the history as people read them. */
import { formatDate, localDay } from '../../shared/text/dates.ts'

/** An ISO moment in UTC as `dd/MM/yyyy HH:mm` of this computer's zone. */
export function formatMoment(utc: string): string {
  const moment = new Date(utc)
  if (Number.isNaN(moment.getTime())) return ''
  const clock = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  return `${formatDate(localDay(moment))} ${clock}`
}
