/** Reads the form of a new person with the same rules as the cells of the sheet. */
import type { Kind, PersonFields } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { fieldsFor } from './fields.ts'

export type NewPersonTexts = Partial<Record<keyof PersonFields, string>>
type ByField = Partial<Record<keyof PersonFields, string>>

export type NewPersonReading = { labels: ByField } & (
  | { ok: true; fields: Partial<PersonFields> & { fullName: string } }
  | { ok: false; problems: ByField }
)

/** @param keys the fields of the form, `fullName` among them */
export function readNewPerson(
  kind: Kind,
  texts: NewPersonTexts,
  keys: readonly (keyof PersonFields)[],
  today: IsoDate,
): NewPersonReading {
  const labels: ByField = {}
  const problems: ByField = {}
  const fields: Partial<PersonFields> = {}
  for (const field of fieldsFor(kind)) {
    if (!keys.includes(field.key)) continue
    labels[field.key] = field.label
    const reading = field.read(texts[field.key] ?? '', today)
    if (reading.ok) Object.assign(fields, reading.fields)
    else problems[field.key] = reading.message
  }
  const { fullName } = fields
  if (fullName === undefined || Object.keys(problems).length > 0) return { ok: false, problems, labels }
  return { ok: true, fields: { ...fields, fullName }, labels }
}
