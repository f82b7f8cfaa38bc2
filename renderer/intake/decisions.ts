/** What the user decides beside the file: rows that are somebody of the register, rows left out, people who left. */
import type { ImportChoices, ImportCounts, ImportPreview } from '../../shared/contract/intake.ts'
import { schoolYearStart } from '../../shared/domain/roster/rollover.ts'
import type { IsoDate } from '../../shared/text/dates.ts'

interface Place {
  sheet: string
  row: number
}

/** A row that may be somebody of the register: the same person, somebody else, or not to be imported at all. */
export type RowDecision = { is: 'same'; personId: number } | { is: 'other' } | { is: 'left-out' }

/** Somebody of the register whom the file does not name; without a decision the record stays as it is. */
export type MissingDecision = { is: 'left'; on: IsoDate } | { is: 'moved'; className: string }

export interface Decisions {
  rows: ReadonlyMap<string, Place & { decision: RowDecision }>
  missing: ReadonlyMap<number, MissingDecision>
  /** The day from which the classes of the file hold; null where the classes on record were wrong; undefined until a preview proposes. */
  classesFrom?: IsoDate | null
}

/**
 * What is proposed for pupils whom the file gives another class: where it does so for most whom it names, the year has
 * turned since.
 */
export function proposedClassesFrom(
  { classChanges, known }: Pick<ImportPreview, 'classChanges' | 'known'>,
  today: IsoDate,
): IsoDate | null {
  return classChanges > 1 && classChanges * 2 > known ? schoolYearStart(today) : null
}

export const NOTHING_DECIDED: Decisions = { rows: new Map(), missing: new Map() }

const keyOf = ({ sheet, row }: Place) => `${row} ${sheet}`

export function decisionOn({ rows }: Decisions, place: Place): RowDecision | null {
  return rows.get(keyOf(place))?.decision ?? null
}

/** The decisions with one more on a row; null takes it back. */
export function decideRow(decisions: Decisions, { sheet, row }: Place, decision: RowDecision | null): Decisions {
  const rows = new Map(decisions.rows)
  if (decision === null) rows.delete(keyOf({ sheet, row }))
  else rows.set(keyOf({ sheet, row }), { sheet, row, decision })
  return { ...decisions, rows }
}

/** The decisions with the same one for several people whom the file does not name; null leaves them as they are. */
export function decideMissing(
  decisions: Decisions,
  ids: readonly number[],
  decision: MissingDecision | null,
): Decisions {
  const missing = new Map(decisions.missing)
  for (const id of ids) {
    if (decision === null) missing.delete(id)
    else missing.set(id, decision)
  }
  return { ...decisions, missing }
}

/** The decisions that still hold after rows were mended: those rows are others now, and who was missing may not be. */
export function decisionsAfter(
  { rows, missing }: Decisions,
  mended: readonly Place[],
  stillMissing: (id: number) => boolean,
): Decisions {
  const gone = new Set(mended.map(keyOf))
  return {
    rows: new Map([...rows].filter(([key]) => !gone.has(key))),
    missing: new Map([...missing].filter(([id]) => stillMissing(id))),
  }
}

/** A class to which somebody moved, but whose name is not written yet, decides nothing. */
const isWhole = (decision: MissingDecision) => decision.is === 'left' || decision.className.trim() !== ''

/** The decisions as `intake.apply` takes them. */
export function choicesOf({ rows, missing, classesFrom }: Decisions): ImportChoices {
  const places = [...rows.values()]
  return {
    ...(classesFrom && { classesFrom }),
    merge: places.flatMap(({ sheet, row, decision }) =>
      decision.is === 'same' ? [{ sheet, row, personId: decision.personId }] : [],
    ),
    leaveOut: places.flatMap(({ sheet, row, decision }) => (decision.is === 'left-out' ? [{ sheet, row }] : [])),
    missing: [...missing]
      .filter(([, decision]) => isWhole(decision))
      .map(([personId, decision]) =>
        decision.is === 'left' ? { personId, leftOn: decision.on } : { personId, className: decision.className.trim() },
      ),
  }
}

export interface ImportSize {
  /** People of the file who are added or changed. */
  people: number
  left: number
  moved: number
}

/** What the import will do. Only rows that would be added or changed can be left out. */
export function importSize({ added, updated }: ImportCounts, { rows, missing }: Decisions): ImportSize {
  const leftOut = [...rows.values()].filter(({ decision }) => decision.is === 'left-out').length
  const whole = [...missing.values()].filter(isWhole)
  const left = whole.filter(({ is }) => is === 'left').length
  return { people: added + updated - leftOut, left, moved: whole.length - left }
}

/** Rows of the offered ones on which nothing is decided: they will be added as new people. */
export function undecided({ rows }: Decisions, alike: readonly Place[]): number {
  return alike.filter((place) => !rows.has(keyOf(place))).length
}
