/** Rows of a roster that were held back, as they stood in the file, ready to be written out and mended. */
import type { Issue, RosterField } from '../../contract/intake.ts'
import type { Header } from './header.ts'
import type { CellValue } from './types.ts'

/** The heading over the reasons; such a column is never read (`HELD_BACK_WORDS`). */
export const HELD_BACK_HEADING = 'Lý do giữ lại'

/** A line of the file of rows held back. */
export interface HeldLine {
  /**
   * `above`: a title or the upper of two rows of headings; `headings`: the row of headings; `section`: a row that names
   * the class or team of those below; `held`: a row held back.
   */
  kind: 'above' | 'headings' | 'section' | 'held'
  /** Column numbers from 1; blank cells do not stand here. */
  cells: ReadonlyMap<number, CellValue>
  /** Why it is held back; empty for other lines. */
  reason: string
  /** Columns of the cells at fault. */
  faults: readonly number[]
}

/** The lines of one table of the file. */
export interface HeldSheet {
  sheet: string
  lines: HeldLine[]
}

/** Fields whose value may stand in other columns than their own. */
const COLUMNS_OF: Readonly<Record<string, readonly RosterField[]>> = {
  personalId: ['personalId', 'cardNumber'],
  fullName: ['fullName', 'familyName', 'givenName'],
  birthDate: ['birthDate', 'birthDay', 'birthMonth', 'birthYear'],
}

/** The columns that a row's errors are about: of those that can hold the value, the filled ones. */
export function faultyColumns(
  issues: readonly Issue[],
  { fields, stages }: Pick<Header, 'fields' | 'stages'>,
  cells: ReadonlyMap<number, CellValue>,
): number[] {
  const faulty = new Set<number>()
  for (const { field, severity } of issues) {
    if (severity !== 'error') continue
    const own = (COLUMNS_OF[field] ?? [field as RosterField]).map((name) => fields.get(name))
    const columns = [...own, stages.get(field)].filter((column) => column !== undefined)
    const filled = columns.filter((column) => cells.has(column))
    for (const column of filled.length > 0 ? filled : columns) faulty.add(column)
  }
  return [...faulty]
}

/** Why a row is held back: what its errors say, each once. */
export function heldReason(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return [...new Set(errors)].join(' ')
}
