/**
 * Why two sets of figures differ, person by person (DESIGN.md, rule 2): what was sent against what was sent later, or
 * against what the register says of the same day now.
 */
import type { IsoDate } from '../../text/dates.ts'
import type { FigureGroup } from '../figures.ts'
import type { Kind } from '../person.ts'
import type { StageKey } from '../tracks.ts'

/**
 * - `progress`: reached after the earlier as-of date
 * - `late-entry`: reached by the earlier as-of date, written down afterwards
 * - `correction`: a day taken away or moved, a birth date mended
 * - `transfer`: came to the school or left it, or moved between its groups
 * - `exemption`: a reason of not being eligible begun, ended, added or taken away
 * - `age`: reached the age in between
 */
export const DIFFERENCE_CAUSES = ['progress', 'late-entry', 'correction', 'transfer', 'exemption', 'age'] as const
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number]

export interface Difference {
  personId: number
  fullName: string
  kind: Kind
  /** Class or team. */
  group: string
  cause: DifferenceCause
  /** The stage whose number differs; null where it is the headcount or the denominator. */
  stage: StageKey | null
  /** Of a stage, its day; else the reason or group in interface words; null for none. */
  before: string | null
  after: string | null
  /** What it does to the number: of the stage, or of those eligible. */
  effect: -1 | 0 | 1
}

export interface Comparison {
  leftAsOf: IsoDate
  rightAsOf: IsoDate
  left: FigureGroup
  right: FigureGroup
  differences: Difference[]
}
