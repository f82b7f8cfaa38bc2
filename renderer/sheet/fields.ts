/** How the columns of `shared/sheet/fields.ts` look in the grid. */
import type { Kind, PersonFields } from '../../shared/domain/person.ts'
import { type TextColumn, textColumns } from '../../shared/sheet/fields.ts'

export interface SheetField extends TextColumn {
  width: number
  /** Shown until the user chooses otherwise; what is shown leaves room for every step on a screen of 1366. */
  shown: boolean
}

const LOOKS: Readonly<Record<Exclude<keyof PersonFields, 'joinedOn'>, { width: number; shown: boolean }>> = {
  fullName: { width: 172, shown: true },
  className: { width: 66, shown: true },
  teamName: { width: 118, shown: true },
  personalId: { width: 122, shown: true },
  birthDate: { width: 96, shown: true },
  gender: { width: 64, shown: false },
  phone: { width: 112, shown: false },
  position: { width: 120, shown: false },
  partyMember: { width: 84, shown: false },
  localId: { width: 110, shown: false },
  moetId: { width: 150, shown: false },
  oldIdNumber: { width: 104, shown: false },
  address: { width: 200, shown: false },
  leftOn: { width: 116, shown: false },
}

const FIELDS: Readonly<Record<Kind, readonly SheetField[]>> = {
  student: looks('student'),
  staff: looks('staff'),
}

/** The fields of a kind of people, in the order of their columns. */
export function fieldsFor(kind: Kind): readonly SheetField[] {
  return FIELDS[kind]
}

function looks(kind: Kind): SheetField[] {
  return textColumns(kind).map((column) => ({ ...column, ...LOOKS[column.key] }))
}
