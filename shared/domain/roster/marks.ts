/** The stages that a row says were reached: ticked or dated columns, and the level of an account with its days. */
import type { IsoDate } from '../../text/dates.ts'
import { formatDate } from '../../text/dates.ts'
import type { Mark } from '../marks.ts'
import type { StageKey } from '../tracks.ts'
import { stageOfField } from './columns.ts'
import { cellText, filledText, isSheetError } from './cells.ts'
import { readBirthDate } from './date-cell.ts'
import { type Finding, badMark, earlyMark, futureMark } from './issues.ts'
import { readLevel, readTick } from './small-cells.ts'
import type { RosterTable, TableRow } from './table-row.ts'
import type { CellValue } from './types.ts'

/** Marks of our own papers in front of a day, or alone. */
const TICKS = /^[✓✔√☑☒]\s*/u
const NO_TICK = /^[□☐–—]$/u

/** What a cell says of a stage: a day, a tick without one, nothing, or what cannot be understood. */
export type MarkReading = { kind: 'none' } | { kind: 'tick' } | { kind: 'date'; date: IsoDate } | { kind: 'unknown' }

/** Reads the cell of a stage. A future day comes as that day. */
export function readMark(value: CellValue | undefined, today: IsoDate): MarkReading {
  if (value === undefined) return { kind: 'none' }
  if (value === true) return { kind: 'tick' }
  const text = cellText(value)
  if (text === '' || isSheetError(text) || NO_TICK.test(text) || filledText(text) === '') return { kind: 'none' }
  const ticked = readTick(text)
  if (ticked !== null) return { kind: ticked ? 'tick' : 'none' }
  const bare = typeof value === 'string' ? text.replace(TICKS, '') : value
  if (bare === '') return { kind: 'tick' }
  const reading = readBirthDate(bare, today)
  return reading.kind === 'date' || reading.kind === 'future'
    ? { kind: 'date', date: reading.date }
    : { kind: 'unknown' }
}

/**
 * The marks of a row and what is wrong with them. A day in the future or before the birth is an error; what cannot
 * be understood is left out and found.
 */
export function readMarks(
  row: TableRow,
  { stages, today }: Pick<RosterTable, 'stages' | 'today'>,
  birthDate: IsoDate | undefined,
): { marks: Mark[]; findings: Finding[] } {
  const marks = new Map<StageKey, Mark>()
  const findings: Finding[] = []
  const take = (stage: StageKey, value: CellValue | undefined) => {
    const name = stages.nameOf(stage)
    if (name === null) return
    const reading = readMark(value, today)
    const shown = cellText(value)
    if (reading.kind === 'unknown') findings.push(badMark(stage, name, shown))
    else if (reading.kind === 'tick') marks.set(stage, { stage, on: null })
    else if (reading.kind === 'date') {
      if (reading.date > today) findings.push(futureMark(stage, name, shown, formatDate(reading.date)))
      else if (birthDate !== undefined && reading.date < birthDate) findings.push(earlyMark(stage, name, shown))
      else marks.set(stage, { stage, on: reading.date })
    }
  }
  // A stage that the user wrote down counts, whatever its column and those of the account say.
  const takeUnmended: typeof take = (stage, value) => {
    if (!row.isMended(`stage:${stage}`)) take(stage, value)
  }
  for (const stage of row.columns.stages.keys()) takeUnmended(stage, row.stage(stage))
  readAccount(row, takeUnmended, findings)
  for (const field of row.corrections.keys()) {
    const stage = stageOfField(field)
    if (stage !== null) take(stage, row.stage(stage))
  }
  return { marks: [...marks.values()], findings }
}

/**
 * The level of an account. Its days are those of the level: approval and activation of level 2, registration and
 * activation of level 1; without a column for the level they are those of level 2. A level whose columns of days are
 * blank has been approved; where there are no such columns it is taken for an account in use.
 */
function readAccount(
  row: TableRow,
  take: (stage: StageKey, value: CellValue | undefined) => void,
  findings: Finding[],
): void {
  const { fields } = row.columns
  const dated = fields.has('approvedOn') || fields.has('activatedOn')
  let level: 1 | 2 = 2
  if (fields.has('level')) {
    const shown = row.text('level')
    const reading = readLevel(shown)
    if (reading === null) findings.push(badMark('level', 'mức tài khoản', shown))
    if (reading === null || reading === 'none') return
    level = reading
  } else if (!dated) return
  const first: StageKey = level === 2 ? 'vneid2.approved' : 'vneid1.registered'
  const last: StageKey = level === 2 ? 'vneid2.activated' : 'vneid1.activated'
  take(first, row.value('approvedOn'))
  take(last, row.value('activatedOn'))
  const blank = row.text('approvedOn') === '' && row.text('activatedOn') === ''
  if (blank && fields.has('level')) take(fields.has('approvedOn') ? first : last, true)
}
