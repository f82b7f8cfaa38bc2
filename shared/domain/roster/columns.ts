/** Which column fills which field, given the headings over the columns. */
import type { ColumnField, Confidence, Mapping, RosterField } from '../../contract/intake.ts'
import type { StageKey } from '../tracks.ts'
import { type HeadingMeaning, readHeading } from './headings.ts'
import { NO_STAGES, type StageHeadings } from './stage-headings.ts'

/** The columns of a table as understood; column numbers count from 1. */
export interface Columns {
  fields: ReadonlyMap<RosterField, number>
  /** The columns that hold a tick or a day for a stage. */
  stages: ReadonlyMap<StageKey, number>
  /** The running number, where there is one. */
  number: number | null
  /** By column, how sure its field or stage is. */
  confidence: ReadonlyMap<number, Confidence>
  /** How sure the headings are; 0 when the columns cannot be a roster, because no name is among them. */
  score: number
}

/** A heading as it may be read: a two-row heading has the text of both rows and that of each. */
export type HeadingTexts = readonly string[]

const SCORE = { exact: 3, extended: 2, known: 1 } as const

/**
 * Gives each field and each stage at most one column. A column that the user mapped keeps the field (or null) the
 * user gave it; the rest is recognised. "Số CMND/CCCD" stands for the personal number where no other column does.
 */
export function assignColumns(
  headings: ReadonlyMap<number, HeadingTexts>,
  userColumns: Mapping['columns'] = {},
  stageHeadings: StageHeadings = NO_STAGES,
): Columns {
  const chosen = new Assignment(userColumns)
  const { mapped } = chosen
  let score = (chosen.fields.size + chosen.stages.size) * SCORE.exact

  let number: number | null = null
  const candidates: Candidate[] = []
  for (const [column, texts] of headings) {
    if (mapped.has(column)) continue
    const stage = readStage(texts, stageHeadings)
    const meaning = stage ? null : readBest(texts)
    if (stage) {
      if (chosen.takeStage(stage.stage, column, stage.exact)) score += stage.exact ? SCORE.exact : SCORE.extended
    } else if (meaning?.kind === 'field') candidates.push({ column, ...meaning })
    else if (meaning) score += SCORE.known
    if (meaning?.kind === 'number') number ??= column
  }
  candidates.sort((a, b) => a.rank - b.rank || a.column - b.column)

  const cards: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.field === 'cardNumber') cards.push(candidate)
    else score += chosen.take(candidate.field, candidate)
  }
  for (const card of cards) {
    score += chosen.fields.has('personalId') ? chosen.take('cardNumber', card) : chosen.take('personalId', card)
  }
  chosen.settleNames()
  chosen.settleBirthDate()
  const { fields, stages, confidence } = chosen
  const isTable = hasName(fields) && fields.size + stages.size + (number === null ? 0 : 1) > 1
  return { fields, stages, number, confidence, score: isTable ? score : 0 }
}

interface Candidate {
  column: number
  field: RosterField
  rank: number
  exact: boolean
}

/** Says whether the columns hold a whole name. */
function hasName(fields: ReadonlyMap<RosterField, number>): boolean {
  return fields.has('fullName') || (fields.has('familyName') && fields.has('givenName'))
}

/** The stage that a column field stands for, or null for a field of the person. */
export function stageOfField(field: ColumnField): StageKey | null {
  return field.startsWith('stage:') ? field.slice('stage:'.length) : null
}

class Assignment {
  readonly fields = new Map<RosterField, number>()
  readonly stages = new Map<StageKey, number>()
  readonly confidence = new Map<number, Confidence>()
  /** Columns about which the user has spoken. */
  readonly mapped = new Set<number>()
  readonly #byUser: ReadonlySet<RosterField>

  constructor(userColumns: NonNullable<Mapping['columns']>) {
    for (const [key, field] of Object.entries(userColumns)) {
      const column = Number(key)
      this.mapped.add(column)
      if (field === null) continue
      const stage = stageOfField(field)
      if (stage !== null) this.takeStage(stage, column, true)
      else this.take(field as RosterField, { column, exact: true })
    }
    this.#byUser = new Set(this.fields.keys())
  }

  /** Gives the field its column unless it has one; returns what that adds to the score. */
  take(field: RosterField, { column, exact }: Pick<Candidate, 'column' | 'exact'>): number {
    if (this.fields.has(field)) return 0
    this.fields.set(field, column)
    this.confidence.set(column, exact ? 'sure' : 'likely')
    return exact ? SCORE.exact : SCORE.extended
  }

  takeStage(stage: StageKey, column: number, exact: boolean): boolean {
    if (this.stages.has(stage)) return false
    this.stages.set(stage, column)
    this.confidence.set(column, exact ? 'sure' : 'likely')
    return true
  }

  /** "Họ đệm" counts only beside "Tên"; a "Tên" alone holds the whole name. */
  settleNames(): void {
    const given = this.fields.get('givenName')
    if (this.fields.has('fullName')) {
      if (!this.#byUser.has('familyName')) this.#drop('familyName')
    } else if (given !== undefined && !this.fields.has('familyName') && !this.#byUser.has('givenName')) {
      this.fields.delete('givenName')
      this.fields.set('fullName', given)
      this.confidence.set(given, 'likely')
    }
  }

  /** Day, month and year count only side by side; "Năm sinh" may be the last of the three. */
  settleBirthDate(): void {
    const day = this.fields.get('birthDay')
    const month = this.fields.get('birthMonth')
    const whole = this.fields.get('birthDate')
    if (day !== undefined && month === day + 1 && !this.fields.has('birthYear') && whole === month + 1) {
      this.fields.delete('birthDate')
      this.fields.set('birthYear', whole)
    }
    const year = this.fields.get('birthYear')
    const parts = ['birthDay', 'birthMonth', 'birthYear'] as const
    if (parts.some((part) => this.#byUser.has(part))) return
    const apart = day === undefined || month !== day + 1 || year !== day + 2
    if (apart || this.fields.has('birthDate')) for (const part of parts) this.#drop(part)
  }

  #drop(field: RosterField): void {
    const column = this.fields.get(field)
    if (column === undefined) return
    this.fields.delete(field)
    this.confidence.delete(column)
  }
}

/** The first text that means something; one that means a field exactly goes before one with words left over. */
function readBest(texts: HeadingTexts): HeadingMeaning | null {
  const meanings = texts.map(readHeading).filter((meaning) => meaning !== null)
  return meanings.find((meaning) => meaning.kind !== 'field' || meaning.exact) ?? meanings[0] ?? null
}

/** The stage that the heading means, unless a text before it means a field exactly. */
function readStage(texts: HeadingTexts, headings: StageHeadings): ReturnType<StageHeadings['read']> {
  for (const text of texts) {
    const meaning = readHeading(text)
    if (meaning?.kind === 'field' && meaning.exact) return null
    const found = headings.read(text)
    if (found) return found
  }
  return null
}
