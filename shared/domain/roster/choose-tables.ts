/** Which sheets of a file hold the roster, and where on them its headings stand. */
import type { Mapping } from '../../contract/intake.ts'
import type { Kind } from '../person.ts'
import { type Header, findHeader, LAST_HEADER_ROW, rowsBelow, SAMPLE_ROWS } from './header.ts'
import { classInTitles, classOfSheet, groupOfOwnSheet } from './groups.ts'
import { layoutKey } from './layout.ts'
import { NO_STAGES, type StageHeadings } from './stage-headings.ts'
import type { SheetHead } from './types.ts'

export interface ChosenTable {
  sheet: SheetHead
  header: Header
  /** The class that a title or the sheet's name says; null where they say none. */
  group: string | null
}

/** The last row of a sheet that `chooseTables` needs to see. */
export function lastHeadRow(mapping: Mapping): number {
  return Math.max(LAST_HEADER_ROW, mapping.headerRow ?? 0) + SAMPLE_ROWS
}

/** A table whose headings are understood by so much of what the best one's are belongs to the same roster. */
const ENOUGH = 0.75

/**
 * The sheet that the user named; otherwise the one whose headings are best understood, and with it all that are laid
 * out like it: a sheet a class. Sheets with rows below the headings go before empty ones, and those before hidden
 * ones.
 * @param sheets every sheet of the file, in the order of the tabs, each with its first rows
 * @returns the tables to read, in the order of the tabs; none when no sheet has headings of a roster
 */
export function chooseTables(
  sheets: readonly SheetHead[],
  mapping: Mapping,
  kind: Kind = 'student',
  stages: StageHeadings = NO_STAGES,
): ChosenTable[] {
  const found = sheets.flatMap((sheet): Ranked[] => {
    if (mapping.sheet !== undefined && sheet.name !== mapping.sheet) return []
    const header = findHeader(sheet.rows, mapping, stages)
    if (!header) return []
    const filled = rowsBelow(sheet.rows, header).length > 0
    const rank = (sheet.hidden ? 0 : 1e6) + (filled ? 1e5 : 0) + header.score + kindScore(header, kind)
    return [{ sheet, header, rank, filled }]
  })
  const best = found.reduce<Ranked | null>((top, table) => (top === null || table.rank > top.rank ? table : top), null)
  if (best === null) return []
  const chosen = found.filter((table) => table === best || (table.filled && isLike(table, best)))
  return chosen.map(({ sheet, header }) => ({ sheet, header, group: groupOf(sheet, header, kind) }))
}

interface Ranked {
  sheet: SheetHead
  header: Header
  rank: number
  filled: boolean
}

function isLike({ sheet, header }: Ranked, best: Ranked): boolean {
  if (sheet.hidden !== best.sheet.hidden) return false
  if (layoutKey(header) === layoutKey(best.header)) return true
  const shared = [...best.header.fields.keys()].filter((field) => header.fields.has(field)).length
  return (
    header.score >= best.header.score * ENOUGH &&
    shared >= best.header.fields.size * ENOUGH &&
    header.fields.has('className') === best.header.fields.has('className') &&
    header.fields.has('teamName') === best.header.fields.has('teamName')
  )
}

/** Between two sheets alike otherwise, the one with the columns of the kind wanted. */
function kindScore({ fields }: Header, kind: Kind): number {
  const own = kind === 'student' ? (['className'] as const) : (['teamName', 'position', 'partyMember'] as const)
  return own.filter((field) => fields.has(field)).length
}

function groupOf(sheet: SheetHead, header: Header, kind: Kind): string | null {
  const own = groupOfOwnSheet(sheet, header.row, kind)
  if (own !== null || kind === 'staff') return own
  return classInTitles(sheet.rows, header.row) ?? classOfSheet(sheet.name)
}
