/** The mappings that the user made for earlier files, found again by their headings (migration 0003). */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { type Mapping, mapping as mappingSchema } from '../../../shared/contract/intake.ts'
import type { Kind } from '../../../shared/domain/person.ts'
import { findHeader } from '../../../shared/domain/roster/header.ts'
import { layoutKeysOf } from '../../../shared/domain/roster/layout.ts'
import type { SheetHead } from '../../../shared/domain/roster/types.ts'

/** Layouts beyond these are forgotten, those used longest ago first. */
const MOST_LAYOUTS = 200

/** What a layout was read as: a roster of one kind of people, or a list of the police to compare with. */
export type LayoutUse = Kind | 'list'

/** How the columns of an earlier file were mapped; `key` says of what kind of people, under which headings. */
export interface RememberedLayout {
  key: string
  mapping: Pick<Mapping, 'columns' | 'dateOrder'>
}

/** All that is remembered, to be handed to the process that reads a file. */
export function rememberedLayouts(db: Database): RememberedLayout[] {
  return db
    .prepare<[], { key: string; mapping: string }>('SELECT key, mapping FROM layout')
    .all()
    .map(({ key, mapping }) => ({ key, mapping: mappingSchema.parse(JSON.parse(mapping)) }))
}

/** The mapping of an earlier file whose headings stand in one of the sheets, or null. */
export function recallMapping(
  layouts: readonly RememberedLayout[],
  use: LayoutUse,
  sheets: readonly SheetHead[],
): Mapping | null {
  if (layouts.length === 0) return null
  const byKey = new Map(layouts.map(({ key, mapping }) => [key, mapping]))
  for (const { rows } of sheets) {
    for (const { row, key } of layoutKeysOf(rows)) {
      const found = key === '' ? undefined : byKey.get(hash(use, key))
      if (!found) continue
      // Sheets of one layout may have their headings on different rows: the row is only said where it is not found.
      const isFound = findHeader(rows)?.row === row
      return { ...found, ...(!isFound && { headerRow: row }) }
    }
  }
  return null
}

/** Keeps what the user mapped, or forgets the layout when the user went back to what is recognised. */
export function rememberMapping(
  db: Database,
  use: LayoutUse,
  layout: string,
  { columns, dateOrder }: Mapping,
  now: Date,
): void {
  if (columns === undefined || layout === '') return
  const key = hash(use, layout)
  if (Object.keys(columns).length === 0) {
    db.prepare('DELETE FROM layout WHERE key = ?').run(key)
    return
  }
  db.prepare('INSERT OR REPLACE INTO layout (key, mapping, used_at) VALUES (?, ?, ?)').run(
    key,
    JSON.stringify({ columns, dateOrder }),
    now.toISOString(),
  )
  db.prepare('DELETE FROM layout WHERE key NOT IN (SELECT key FROM layout ORDER BY used_at DESC, key LIMIT ?)').run(
    MOST_LAYOUTS,
  )
}

function hash(use: LayoutUse, layout: string): string {
  return createHash('sha256').update(`${use}\n${layout}`).digest('hex')
}
