/** The stretch of time that the calendar shows. */
import type { Plan } from '../../shared/domain/plans/plan.ts'
import { type IsoDate, addDays } from '../../shared/text/dates.ts'

export const CALENDAR_SPANS = [
  { id: 'near', label: '2 tuần qua và 2 tuần tới' },
  { id: 'month', label: 'Tháng của ngày tính đến' },
  { id: 'plan', label: 'Cả thời gian của kế hoạch' },
] as const
export type CalendarSpan = (typeof CALENDAR_SPANS)[number]['id']

/** First and last due day shown. The whole of a plan without an end runs to a month after the as-of date. */
export function calendarSpan(
  span: CalendarSpan,
  { start, end, duties }: Pick<Plan, 'start' | 'end' | 'duties'>,
  asOf: IsoDate,
): { from: IsoDate; until: IsoDate } {
  switch (span) {
    case 'near':
      return { from: addDays(asOf, -14), until: addDays(asOf, 14) }
    case 'month': {
      const from = `${asOf.slice(0, 8)}01`
      const next = addDays(from, 31)
      return { from, until: addDays(`${next.slice(0, 8)}01`, -1) }
    }
    case 'plan': {
      // The closing report is due after the plan's last day.
      const once = duties.flatMap(({ rule }) => (rule.every === 'once' ? rule.on : []))
      const from = start ?? addDays(asOf, -31)
      const until = [end ?? addDays(asOf, 31), ...once, from].toSorted().at(-1) ?? asOf
      return { from, until }
    }
  }
}
