/** Rows of a roster that were held back, as they stood in the file, ready to be written out and mended. */
import { type ColumnField, type Issue, ROSTER_FIELDS, type RosterField } from '../../contract/intake.ts'
import type { IsoDate } from '../../text/dates.ts'
import { tidy } from '../../text/fold.ts'
import type { StageKey } from '../tracks.ts'
import { stageOfField } from './columns.ts'
import type { RowCorrections } from './corrections.ts'
import { readBirthDate } from './date-cell.ts'
import type { Header } from './header.ts'
import { readGender } from './small-cells.ts'
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

type Cells = Map<number, CellValue>

/**
 * Writes into a row's cells what the user typed in their place, divided where several columns hold it.
 * @returns what was typed for fields that have no column, in words
 */
export function correctCells(
  cells: Cells,
  corrections: RowCorrections,
  { fields, stages }: Pick<Header, 'fields' | 'stages'>,
  { today, stageName }: { today: IsoDate; stageName: (stage: StageKey) => string | null },
): string[] {
  const homeless: string[] = []
  for (const [field, text] of corrections) {
    const stage = stageOfField(field)
    const own = stage === null ? fields.get(field as RosterField) : stages.get(stage)
    const card = field === 'personalId' && (own === undefined || text === '') ? fields.get('cardNumber') : undefined
    // A date as a date: the column may be read with the month first.
    if (own !== undefined) write(cells, own, DATED.has(field) ? dateOr(text, today) : text)
    if (card !== undefined) write(cells, card, text)
    const divided = own === undefined && divide(field, text, today)
    if (divided) {
      for (const [part, value] of divided) {
        const column = fields.get(part)
        if (column !== undefined) write(cells, column, value)
      }
    } else if (own === undefined && card === undefined && text !== '') {
      const name = stage === null ? ROSTER_FIELDS[field as RosterField] : (stageName(stage) ?? stage)
      homeless.push(`${name}: ${text}`)
    }
  }
  return homeless

  function divide(field: ColumnField, text: string, on: IsoDate): [RosterField, string][] | null {
    if (field === 'fullName' && fields.has('familyName')) {
      const words = tidy(text).split(' ')
      const given = words.pop() ?? ''
      return [
        ['familyName', words.join(' ')],
        ['givenName', given],
      ]
    }
    if (field === 'birthDate' && fields.has('birthYear')) {
      const reading = readBirthDate(text, on)
      if (reading.kind !== 'date' && reading.kind !== 'future') return null
      const [year = '', month = '', day = ''] = reading.date.split('-')
      return [
        ['birthDay', day],
        ['birthMonth', month],
        ['birthYear', year],
      ]
    }
    return field === 'gender' && fields.has('female') ? [['female', readGender(text) === 'female' ? 'x' : '']] : null
  }
}

const DATED: ReadonlySet<ColumnField> = new Set(['birthDate', 'approvedOn', 'activatedOn'])

function dateOr(text: string, today: IsoDate): CellValue {
  const reading = readBirthDate(text, today)
  return reading.kind === 'date' || reading.kind === 'future' ? { date: reading.date } : text
}

function write(cells: Cells, column: number, value: CellValue): void {
  if (value === '') cells.delete(column)
  else cells.set(column, value)
}
