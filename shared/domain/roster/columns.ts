/** Which column fills which field, given the headings over the columns. */
import type { Mapping, RosterField } from '../../contract/intake.ts'
import { type HeadingMeaning, readHeading } from './headings.ts'

/** The columns of a table as understood; column numbers count from 1. */
export interface Columns {
  fields: ReadonlyMap<RosterField, number>
  /** The running number, where there is one. */
  number: number | null
  /** How sure the headings are; 0 when the columns cannot be a roster, because no name is among them. */
  score: number
}

/** A heading as it may be read: a two-row heading has the text of both rows and that of each. */
export type HeadingTexts = readonly string[]

const SCORE = { exact: 3, extended: 2, known: 1 } as const

/**
 * Gives each field at most one column. A column that the user mapped keeps the field (or null) the user gave it;
 * the rest is recognised. "Số CMND/CCCD" stands for the personal number where no other column does.
 */
export function assignColumns(
  headings: ReadonlyMap<number, HeadingTexts>,
  userColumns: Mapping['columns'] = {},
): Columns {
  const fields = new Map<RosterField, number>()
  const mapped = new Set<number>()
  for (const [key, field] of Object.entries(userColumns)) {
    const column = Number(key)
    mapped.add(column)
    if (field !== null && !fields.has(field)) fields.set(field, column)
  }
  const byUser = new Set(fields.keys())

  let number: number | null = null
  let score = byUser.size * SCORE.exact
  const candidates: Candidate[] = []
  for (const [column, texts] of headings) {
    if (mapped.has(column)) continue
    const meaning = readBest(texts)
    if (meaning?.kind === 'field') candidates.push({ column, ...meaning })
    else if (meaning) score += SCORE.known
    if (meaning?.kind === 'number') number ??= column
  }
  candidates.sort((a, b) => a.rank - b.rank || a.column - b.column)

  const cards: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.field === 'cardNumber') cards.push(candidate)
    else if (!fields.has(candidate.field)) score += take(fields, candidate.field, candidate)
  }
  for (const card of cards) {
    if (!fields.has('personalId')) score += take(fields, 'personalId', card)
    else if (!fields.has('cardNumber')) score += take(fields, 'cardNumber', card)
  }
  settleNames(fields, byUser)
  return { fields, number, score: hasName(fields) && fields.size + (number === null ? 0 : 1) > 1 ? score : 0 }
}

interface Candidate {
  column: number
  field: RosterField
  rank: number
  exact: boolean
}

function take(fields: Map<RosterField, number>, field: RosterField, { column, exact }: Candidate): number {
  fields.set(field, column)
  return exact ? SCORE.exact : SCORE.extended
}

/** The first text that means something; one that means a field exactly goes before one with words left over. */
function readBest(texts: HeadingTexts): HeadingMeaning | null {
  const meanings = texts.map(readHeading).filter((meaning) => meaning !== null)
  return meanings.find((meaning) => meaning.kind !== 'field' || meaning.exact) ?? meanings[0] ?? null
}

/** "Họ đệm" counts only beside "Tên"; a "Tên" alone holds the whole name. */
function settleNames(fields: Map<RosterField, number>, byUser: ReadonlySet<RosterField>): void {
  const given = fields.get('givenName')
  if (fields.has('fullName')) {
    if (!byUser.has('familyName')) fields.delete('familyName')
  } else if (given !== undefined && !fields.has('familyName') && !byUser.has('givenName')) {
    fields.delete('givenName')
    fields.set('fullName', given)
  }
}

function hasName(fields: ReadonlyMap<RosterField, number>): boolean {
  return fields.has('fullName') || (fields.has('familyName') && fields.has('givenName'))
}
