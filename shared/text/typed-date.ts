/**
 * Dates as they are typed on screen. Beside the forms that `readDate` takes, the quick ones of office work:
 * `5/9` (this year) and `05092026` or `050926` (figures only). A text that is no date is answered with the reason.
 */
import { type IsoDate, formatDate, readDate } from './dates.ts'

export type TypedDate = { ok: true; date: IsoDate | null } | { ok: false; message: string }

interface Limits {
  /** The day it is; years left out are read as of it. */
  today: IsoDate
  /** Refuse days after today, in these words: what the date is of. */
  notAfterToday?: string
  /** Refuse blank, in these words. */
  required?: string
}

/** Reads a typed date; blank is null. */
export function readTypedDate(text: string, { today, notAfterToday, required }: Limits): TypedDate {
  const clean = text.trim()
  if (clean === '') return required === undefined ? { ok: true, date: null } : { ok: false, message: required }
  const reading = readDate(complete(clean, today), today)
  if (reading.kind === 'year-only') return { ok: false, message: 'Ghi đủ ngày, tháng và năm, ví dụ 05/09/2026.' }
  if (reading.kind === 'invalid') {
    const looksLikeDate = /^\d{1,4}\D+\d{1,2}(\D+\d{1,4})?$|^\d{6}$|^\d{8}$/.test(clean)
    return {
      ok: false,
      message: looksLikeDate ? `Không có ngày ${clean} trong lịch.` : 'Ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2026.',
    }
  }
  if (notAfterToday !== undefined && reading.date > today) {
    return { ok: false, message: `${notAfterToday} không thể sau hôm nay (${formatDate(today)}).` }
  }
  return { ok: true, date: reading.date }
}

function complete(text: string, today: IsoDate): string {
  if (/^\d{1,2}\s*[-/.]\s*\d{1,2}$/.test(text)) return `${text}/${today.slice(0, 4)}`
  const figures = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text)
  return figures ? `${figures[1]}/${figures[2]}/${figures[3]}` : text
}

/** A date with the year in two figures, `dd/MM/yy`, for narrow cells. */
export function shortDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(2, 4)}`
}
