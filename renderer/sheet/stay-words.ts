/** Where somebody was before, in words for a tool tip. */
import type { Person } from '../../shared/domain/person.ts'
import { addDays, formatDate } from '../../shared/text/dates.ts'

/** `Lớp trước: 6A1 (đến 04/09/2023), 7A1 (đến 04/09/2024)`; an empty string where nothing is on record. */
export function stayWords({ formerClasses, joinedOn }: Pick<Person, 'formerClasses' | 'joinedOn'>): string {
  const classes = formerClasses.map(
    ({ className, until }) => `${className ?? 'chưa có lớp'} (đến ${formatDate(addDays(until, -1))})`,
  )
  return [
    joinedOn === null ? '' : `Vào trường ${formatDate(joinedOn)}`,
    classes.length === 0 ? '' : `Lớp trước: ${classes.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
