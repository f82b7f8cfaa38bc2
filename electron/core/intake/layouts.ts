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

/** What the user mapped, by the key of kind and headings. */
export type StoredLayouts = Readonly<Record<string, Pick<Mapping, 'columns' | 'dateOrder'>>>

/** All mappings of earlier files, for the reader, which has no store. */
export function storedLayouts(db: Database): StoredLayouts {
  const rows = db.prepare<[], { key: string; mapping: string }>('SELECT key, mapping FROM layout').all()
  return Object.fromEntries(rows.map(({ key, mapping }) => [key, mappingSchema.parse(JSON.parse(mapping))]))
}

/** The mapping of an earlier file whose headings stand in one of the sheets, or null. */
export function recallMapping(layouts: StoredLayouts, kind: Kind, sheets: readonly SheetHead[]): Mapping | null {
  for (const { rows } of sheets) {
    for (const { row, key } of layoutKeysOf(rows)) {
      const stored = key === '' ? undefined : layouts[hash(kind, key)]
      if (stored === undefined) continue
      const { columns, dateOrder } = stored
      // Sheets of one layout may have their headings on different rows: the row is only said where it is not found.
      const isFound = findHeader(rows)?.row === row
      return { columns, dateOrder, ...(!isFound && { headerRow: row }) }
    }
  }
  return null
}

/** Keeps what the user mapped, or forgets the layout when the user went back to what is recognised. */
export function rememberMapping(
  db: Database,
  kind: Kind,
  layout: string,
  { columns, dateOrder }: Mapping,
  now: Date,
): void {
  if (columns === undefined || layout === '') return
  const key = hash(kind, layout)
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

function hash(kind: Kind, layout: string): string {
  return createHash('sha256').update(`${kind}\n${layout}`).digest('hex')
}
