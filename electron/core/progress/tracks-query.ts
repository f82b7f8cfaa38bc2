/** Reads the tracks and their stages. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import type { Kind } from '../../../shared/domain/person.ts'
import type { Stage, StageKey, Track } from '../../../shared/domain/tracks.ts'

interface TrackRow {
  id: number
  key: string
  name: string
  ordered: number
  kinds: string
  shown: number
}

/** All tracks in the order of their columns. */
export function queryTracks(db: Database): Track[] {
  const stages = db.prepare<[number], Stage>(
    'SELECT key, name, short_name AS shortName FROM stage WHERE track_id = ? ORDER BY position',
  )
  return db
    .prepare<[], TrackRow>('SELECT id, key, name, ordered, kinds, shown FROM track ORDER BY position')
    .all()
    .map((row) => ({
      id: row.key,
      name: row.name,
      ordered: row.ordered === 1,
      kinds: row.kinds.split(',') as Kind[],
      shown: row.shown === 1,
      stages: stages.all(row.id),
    }))
}

/** The number and name of a stage. Throws `not-found`, naming the stages there are. */
export function requireStage(db: Database, key: StageKey): { id: number; name: string } {
  const stage = db.prepare<[string], { id: number; name: string }>('SELECT id, name FROM stage WHERE key = ?').get(key)
  if (stage) return stage
  const known = db.prepare<[], string>('SELECT key FROM stage ORDER BY id').pluck().all()
  throw new AppError('not-found', `Không có mốc “${key}”. Các mốc: ${known.join(', ')}.`)
}
