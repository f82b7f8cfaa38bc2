/** The day of a list: what its ticks without a day are dated by. */
import { type IsoDate, isoDate } from '../../text/dates.ts'

/** How titles say it; what is said of the list goes before the day on which its paper was made, at its head. */
const FORMS = [
  /(?:đến|tại)\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu,
  /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu,
]

/**
 * The day that the titles over a list say ("Tính đến ngày 27/08/2023", "ngày 5 tháng 9 năm 2023"), or today where they
 * say none that has come already.
 */
export function listDayOf(titles: readonly string[], today: IsoDate): IsoDate {
  for (const form of FORMS) {
    for (const title of titles) {
      const found = form.exec(title)
      const day = found && isoDate(Number(found[3]), Number(found[2]), Number(found[1]))
      if (day && day <= today) return day
    }
  }
  return today
}
