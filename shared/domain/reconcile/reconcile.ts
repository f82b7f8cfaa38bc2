/**
 * A list of the police or of the sector database against the register: who on it is whom, and which milestones it
 * proves. The number decides; where it is missing, name and birth date together do. Nothing is written here.
 */
import type { IsoDate } from '../../text/dates.ts'
import { type Mark, type MilestoneChange, milestoneChanges } from '../marks.ts'
import { type Person, isPresent } from '../person.ts'
import type { StageKey } from '../tracks.ts'
import { bareName, isSameName, isSpeltAlike } from './same-name.ts'

/** A row of the list. */
export interface ListedPerson {
  sheet: string
  row: number
  fullName: string
  birthDate: IsoDate | null
  personalId: string | null
  marks: readonly Mark[]
  /** Why the row cannot be used; null for one that can. */
  fault: string | null
}

export const RECONCILE_OUTCOMES = [
  'matched',
  'matchedByNameAndBirth',
  'conflict',
  'onlyTheirs',
  'onlyOurs',
  'rejected',
] as const
export type ReconcileOutcome = (typeof RECONCILE_OUTCOMES)[number]

/** What does not agree between the list and the register. */
export const CONFLICTS = ['name-differs', 'birth-date-differs', 'number-differs', 'several-fit'] as const
export type Conflict = (typeof CONFLICTS)[number]

export interface ReconciledRow {
  outcome: ReconcileOutcome
  /** Null for somebody of the register only. */
  listed: ListedPerson | null
  /** Null for somebody of the list only, and where several fit. */
  person: Person | null
  conflict: Conflict | null
  /** Of `several-fit`: those among whom the user has to choose, and what each would get. */
  options: { person: Person; changes: MilestoneChange[] }[]
  changes: MilestoneChange[]
  /** A number that the register does not know yet; only where name and birth date agree. */
  personalId: string | null
  /**
   * Applied unless the user says otherwise: who the person is, is beyond doubt. A name that differs while number and
   * birth date agree is such a case; the other conflicts wait for the user.
   */
  certain: boolean
}

/**
 * Compares a list with the register.
 * @param list its rows, in their order
 * @param register everybody it may speak of
 * @param proofs from `proofsOf`
 * @param listDay the day of the list: of ticks without a day, and on which somebody counts as missing from it
 * @returns the rows of the list in its order, then those of the register whom it does not name
 */
export function reconcile(
  list: readonly ListedPerson[],
  register: readonly Person[],
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  listDay: IsoDate,
): ReconciledRow[] {
  const index = new PeopleIndex(register, listDay)
  const seen = new Set<number>()
  const proposed = new Map<number, Record<StageKey, IsoDate>>()
  const numbers = new ProposedNumbers()
  const rows = list.map((listed): ReconciledRow => {
    const { outcome, person, conflict, certain, several } = numbers.agree(identify(listed, index), listed)
    const options = several.map((one) => {
      seen.add(one.id)
      return { person: one, changes: milestoneChanges(one.milestones, listed.marks, proofs, listDay) }
    })
    const row: ReconciledRow = { outcome, listed, person, conflict, certain, options, changes: [], personalId: null }
    if (!person || outcome === 'rejected') return row
    seen.add(person.id)
    // Somebody may stand on two rows, one a level: the second builds on the first.
    const known = proposed.get(person.id) ?? definite(person.milestones)
    row.changes = milestoneChanges(known, listed.marks, proofs, listDay)
    for (const { stage, after } of row.changes) known[stage] = after
    if (certain) proposed.set(person.id, known)
    if (outcome === 'matchedByNameAndBirth' && person.personalId === null) row.personalId = listed.personalId
    return row
  })
  const missing = register.filter((person) => !seen.has(person.id) && isPresent(person, listDay))
  return [...rows, ...missing.map(onlyOurs)]
}

/** One number for one person: a list that gives a number twice, or two to one person, must be asked about. */
class ProposedNumbers {
  readonly #byPerson = new Map<number, string>()
  readonly #byNumber = new Map<string, number>()

  /** The identity as it is, or a conflict where its number clashes with what an earlier row proposed. */
  agree(identity: Identity, { personalId }: ListedPerson): Identity {
    const { outcome, person } = identity
    if (outcome !== 'matchedByNameAndBirth' || !person || person.personalId !== null || personalId === null) {
      return identity
    }
    const number = this.#byPerson.get(person.id) ?? personalId
    const holder = this.#byNumber.get(personalId) ?? person.id
    if (number !== personalId || holder !== person.id) return inConflict(person, 'number-differs', false)
    this.#byPerson.set(person.id, personalId)
    this.#byNumber.set(personalId, person.id)
    return identity
  }
}

function onlyOurs(person: Person): ReconciledRow {
  return {
    outcome: 'onlyOurs',
    listed: null,
    person,
    conflict: null,
    options: [],
    changes: [],
    personalId: null,
    certain: false,
  }
}

function definite(milestones: Person['milestones']): Record<StageKey, IsoDate> {
  const known: Record<StageKey, IsoDate> = {}
  for (const [stage, on] of Object.entries(milestones)) if (on !== undefined) known[stage] = on
  return known
}

interface Identity extends Pick<ReconciledRow, 'outcome' | 'person' | 'conflict' | 'certain'> {
  several: readonly Person[]
}

function identify(listed: ListedPerson, index: PeopleIndex): Identity {
  const { fullName, birthDate, personalId, fault } = listed
  if (fault !== null) return UNUSABLE
  const holder = personalId === null ? undefined : index.byNumber(personalId)
  if (holder) {
    const birthAgrees = birthDate === null || holder.birthDate === null || holder.birthDate === birthDate
    if (!birthAgrees) return inConflict(holder, 'birth-date-differs', false)
    if (isSameName(fullName, holder.fullName)) {
      return { ...sure(holder), outcome: 'matched' }
    }
    return inConflict(holder, 'name-differs', birthDate !== null && holder.birthDate !== null)
  }
  if (birthDate === null) return UNKNOWN
  const namesakes = index.byNameAndBirth(fullName, birthDate)
  if (namesakes.length > 1) return { ...inConflict(null, 'several-fit', false), several: namesakes }
  const [found] = namesakes
  if (!found) {
    const near = index.byNameAndBirth(bareName(fullName), birthDate)
    return near.length === 1 && near[0] ? inConflict(near[0], 'name-differs', false) : UNKNOWN
  }
  if (personalId !== null && found.personalId !== null) return inConflict(found, 'number-differs', false)
  return { ...sure(found), outcome: 'matchedByNameAndBirth' }
}

const UNKNOWN: Identity = { outcome: 'onlyTheirs', person: null, conflict: null, certain: false, several: [] }
const UNUSABLE: Identity = { ...UNKNOWN, outcome: 'rejected' }

function sure(person: Person): Omit<Identity, 'outcome'> {
  return { person, conflict: null, certain: true, several: [] }
}

function inConflict(person: Person | null, conflict: Conflict, certain: boolean): Identity {
  return { outcome: 'conflict', person, conflict, certain, several: [] }
}

/** Finds people of the register by number, and by name and birth date. */
class PeopleIndex {
  readonly #byNumber = new Map<string, Person>()
  readonly #byBirth: ReadonlyMap<string, readonly Person[]>

  /** Of two records with one number (a transfer between schools) the one that is present on the day counts. */
  constructor(register: readonly Person[], day: IsoDate) {
    const present = register.filter((person) => isPresent(person, day))
    for (const person of [...register, ...present]) {
      if (person.personalId !== null) this.#byNumber.set(person.personalId, person)
    }
    this.#byBirth = Map.groupBy(
      register.filter(({ personalId, id }) => personalId === null || this.#byNumber.get(personalId)?.id === id),
      ({ birthDate }) => birthDate ?? '',
    )
  }

  byNumber(personalId: string): Person | undefined {
    return this.#byNumber.get(personalId)
  }

  /** Those whose name is spelt alike; where there is none, those whose name is the same but for marks or abbreviations. */
  byNameAndBirth(fullName: string, birthDate: IsoDate): Person[] {
    const born = this.#byBirth.get(birthDate) ?? []
    const alike = born.filter((person) => isSpeltAlike(person.fullName, fullName))
    return alike.length > 0 ? alike : born.filter((person) => isSameName(person.fullName, fullName))
  }
}

/** How many rows have each outcome, and how many values the certain ones would change. */
export type ReconcileCounts = Record<
  'read' | 'matched' | 'matchedByNameAndBirth' | 'conflicts' | 'onlyOurs' | 'onlyTheirs' | 'rejected' | 'changes',
  number
>

export function countReconciled(rows: readonly ReconciledRow[]): ReconcileCounts {
  const counts: ReconcileCounts = {
    read: rows.filter(({ listed }) => listed !== null).length,
    matched: 0,
    matchedByNameAndBirth: 0,
    conflicts: 0,
    onlyOurs: 0,
    onlyTheirs: 0,
    rejected: 0,
    changes: 0,
  }
  for (const { outcome, certain, changes, personalId } of rows) {
    counts[outcome === 'conflict' ? 'conflicts' : outcome] += 1
    if (certain) counts.changes += changes.length + (personalId === null ? 0 : 1)
  }
  return counts
}
