/** Reading what stands in the fields of a form: problems beside the fields, numbers, lines, names for new parts. */
import { foldWords, tidy } from '../../shared/text/fold.ts'

/** What is wrong, by the field that it stands beside; a field that is right has no entry. */
export type Problems<F extends string> = Partial<Record<F, string>>

export type FormReading<T, F extends string> = { ok: true; value: T } | { ok: false; problems: Problems<F> }

/** The value, or what is wrong with the fields when anything is. */
export function readingOf<T, F extends string>(problems: Problems<F>, value: () => T): FormReading<T, F> {
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value: value() }
}

/** A whole number as typed, "8.213" too; null where it is none. */
export function readCount(text: string): number | null {
  const clean = text.trim().replace(/\.(?=\d{3}(\D|$))/g, '')
  return /^\d{1,8}$/.test(clean) ? Number(clean) : null
}

/** A percentage as typed, "70", "70%" or "72,5"; null where it is none. */
export function readPercent(text: string): number | null {
  const clean = text.replace('%', '').replace(',', '.').trim()
  return /^\d{1,3}(\.\d+)?$/.test(clean) ? Number(clean) : null
}

/** An hour as typed, "8h", "8:00" or "08h30", as `HH:MM`; null where it is none. */
export function readClock(text: string): string | null {
  const parts = /^(\d{1,2})\s*(?:[:hHgG.]\s*(\d{2})?)?$/.exec(text.trim())
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')]
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null
}

/** The lines of a text, tidied; blank ones left out. */
export function readLines(text: string): string[] {
  return text.split('\n').map(tidy).filter(Boolean)
}

export const showLines = (lines: readonly string[]): string => lines.join('\n')

/** A name for a new part, made of its words and unlike those taken: `Thẻ CCCD` gives `the-cccd`, then `the-cccd-2`. */
export function partId(name: string, taken: readonly string[]): string {
  const base =
    foldWords(name)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replaceAll(/^-+|-+$/g, '') || 'muc'
  let id = base
  for (let next = 2; taken.includes(id); next += 1) id = `${base}-${next}`
  return id
}
