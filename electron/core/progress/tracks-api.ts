/** Calls that change what is followed: tracks of the user's own, and how the standard ones are shown. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import { STANDARD_TRACKS, type StageKey, type Track } from '../../../shared/domain/tracks.ts'
import { foldWords, matchKey, tidy } from '../../../shared/text/fold.ts'
import type { Feature } from '../dispatcher.ts'
import { queryPlans } from '../plans/plans-query.ts'
import type { Session } from '../session.ts'
import type { Edit } from '../store/edit.ts'
import { queryTracks } from './tracks-query.ts'

interface StageInput {
  key?: StageKey | undefined
  name: string
  shortName: string
}

export function createTracksFeature(session: Session): Feature {
  return {
    'tracks.add': ({ name, kinds, ordered, stages }) => {
      const { store } = session
      const wanted = named(name, 'Nội dung theo dõi')
      const { result: key } = store.edit(`Thêm nội dung theo dõi “${wanted}”`, (edit) => {
        const tracks = queryTracks(store.db)
        refuseTakenName(tracks, null, wanted)
        const key = freeKey(
          wanted,
          tracks.map(({ id }) => id),
        )
        const trackId = edit.insert('track', {
          key,
          name: wanted,
          ordered: ordered ? 1 : 0,
          kinds: kindList(kinds),
          shown: 1,
          position: nextPosition(store.db, 'track'),
        })
        refuseSameNames(stages)
        addStages(edit, { key, trackId, from: 1, taken: [] }, stages)
        return key
      })
      return requireTrack(store.db, key)
    },

    'tracks.update': ({ id, name, kinds, shown, stages }) => {
      const { store } = session
      const track = requireTrack(store.db, id)
      const wanted = name === undefined ? undefined : named(name, 'Nội dung theo dõi')
      store.edit(`Sửa nội dung theo dõi “${wanted ?? track.name}”`, (edit) => {
        if (wanted !== undefined) refuseTakenName(queryTracks(store.db), id, wanted)
        const number = numberOf(store.db, 'track', id)
        edit.update('track', number, {
          ...(wanted !== undefined && { name: wanted }),
          ...(kinds && { kinds: kindList(kinds) }),
          ...(shown !== undefined && { shown: shown ? 1 : 0 }),
        })
        if (stages) updateStages(store.db, edit, track, number, stages)
      })
      return requireTrack(store.db, id)
    },

    'tracks.remove': ({ id }) => {
      const { store } = session
      const track = requireTrack(store.db, id)
      if (isStandard(id)) {
        throw new AppError(
          'bad-request',
          `“${track.name}” là nội dung chuẩn nên không xóa được. Có thể ẩn nội dung này.`,
        )
      }
      const { changeSet } = store.edit(`Xóa nội dung theo dõi “${track.name}”`, (edit) => {
        for (const stage of track.stages) removeStage(store.db, edit, stage)
        edit.remove('track', numberOf(store.db, 'track', id))
      })
      return { changeSet, changed: 1 }
    },
  }
}

/**
 * Stages with a key keep what was marked; those of a standard track keep their order too, for a later stage implies
 * the earlier ones. Stages of the track that are left out are removed; those without a key are added at the end.
 */
function updateStages(db: Database, edit: Edit, track: Track, trackId: number, stages: readonly StageInput[]): void {
  const kept = stages.filter(({ key }) => key !== undefined)
  for (const { key } of kept) {
    if (!track.stages.some((stage) => stage.key === key)) {
      throw new AppError('not-found', `“${track.name}” không có mốc “${key ?? ''}”. Hãy mở lại nội dung này rồi sửa.`)
    }
  }
  if (new Set(kept.map(({ key }) => key)).size < kept.length) {
    throw new AppError('bad-request', `Một mốc của “${track.name}” được ghi hai lần. Hãy bỏ bớt một dòng.`)
  }
  refuseSameNames(stages)
  for (const stage of track.stages) {
    if (kept.some(({ key }) => key === stage.key)) continue
    if (isStandard(track.id) && isStandardStage(stage.key)) {
      throw new AppError('bad-request', `“${stage.name}” là mốc chuẩn nên không xóa được. Có thể ẩn cả nội dung.`)
    }
    removeStage(db, edit, stage)
  }
  const order = isStandard(track.id)
    ? kept.toSorted((left, right) => placeOf(track, left.key) - placeOf(track, right.key))
    : kept
  for (const [at, { key, name, shortName }] of order.entries()) {
    edit.update('stage', numberOf(db, 'stage', key ?? ''), {
      name: named(name, 'Mốc'),
      short_name: named(shortName, 'Tên ngắn của mốc'),
      position: at + 1,
    })
  }
  const taken = track.stages.map(({ key }) => key)
  addStages(
    edit,
    { key: track.id, trackId, from: kept.length + 1, taken },
    stages.filter(({ key }) => key === undefined),
  )
}

/** Two steps of one name could not be told apart in columns, targets and reports. */
function refuseSameNames(stages: readonly StageInput[]): void {
  const names = stages.map(({ name }) => matchKey(name))
  const twice = stages.find(({ name }, at) => names.indexOf(matchKey(name)) < at)
  if (twice) throw new AppError('bad-request', `Hai mốc cùng tên “${tidy(twice.name)}”. Hãy đặt tên khác nhau.`)
}

function addStages(
  edit: Edit,
  track: { key: string; trackId: number; from: number; taken: readonly StageKey[] },
  stages: readonly StageInput[],
): void {
  const taken = track.taken.map((key) => key.slice(track.key.length + 1))
  for (const [at, { name, shortName }] of stages.entries()) {
    const wanted = named(name, 'Mốc')
    const key = freeKey(wanted, taken)
    taken.push(key)
    edit.insert('stage', {
      key: `${track.key}.${key}`,
      track_id: track.trackId,
      name: wanted,
      short_name: named(shortName, 'Tên ngắn của mốc'),
      position: track.from + at,
    })
  }
}

function removeStage(db: Database, edit: Edit, { key, name }: { key: StageKey; name: string }): void {
  const id = numberOf(db, 'stage', key)
  const marked = db.prepare<[number], number>('SELECT count(*) FROM milestone WHERE stage_id = ?').pluck().get(id) ?? 0
  if (marked > 0) {
    throw new AppError('conflict', `${marked} người đã đạt mốc “${name}” nên không xóa được. Hãy bỏ mốc của họ trước.`)
  }
  const plan = queryPlans(db).find(({ targets }) =>
    targets.some(({ measures }) => measures.some(({ stage, issued }) => stage === key || issued === key)),
  )
  if (plan) {
    throw new AppError(
      'conflict',
      `Kế hoạch “${plan.title}” có chỉ tiêu tính theo mốc “${name}” nên không xóa được. Hãy sửa chỉ tiêu đó trước.`,
    )
  }
  edit.remove('stage', id)
}

function requireTrack(db: Database, id: string): Track {
  const tracks = queryTracks(db)
  const track = tracks.find((each) => each.id === id)
  if (track) return track
  throw new AppError(
    'not-found',
    `Không có nội dung theo dõi “${id}”. Hiện có: ${tracks.map((each) => each.id).join(', ')}.`,
  )
}

function isStandard(trackId: string): boolean {
  return STANDARD_TRACKS.some(({ id }) => id === trackId)
}

function isStandardStage(key: StageKey): boolean {
  return STANDARD_TRACKS.some(({ stages }) => stages.some((stage) => stage.key === key))
}

function placeOf({ stages }: Track, key: StageKey | undefined): number {
  return stages.findIndex((stage) => stage.key === key)
}

/** A tidy name that is not empty. */
function named(text: string, what: string): string {
  const name = tidy(text)
  if (name === '') throw new AppError('bad-request', `${what} không được để trống.`)
  return name
}

function refuseTakenName(tracks: readonly Track[], id: string | null, name: string): void {
  const holder = tracks.find((track) => track.id !== id && matchKey(track.name) === matchKey(name))
  if (holder) throw new AppError('conflict', `Đã có nội dung theo dõi “${holder.name}”. Hãy đặt tên khác.`)
}

/** A key of letters, digits and hyphens made from a name, that none of the others is. */
function freeKey(name: string, taken: readonly string[]): string {
  const words = foldWords(name).replaceAll(' ', '-').slice(0, 50).replace(/-+$/, '')
  const base = words === '' ? 'muc' : words
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(key)) return key
  }
}

function kindList(kinds: readonly string[]): string {
  return (['staff', 'student'] as const).filter((kind) => kinds.includes(kind)).join(',')
}

function numberOf(db: Database, table: 'track' | 'stage', key: string): number {
  return db.prepare<[string], number>(`SELECT id FROM ${table} WHERE key = ?`).pluck().get(key) ?? 0
}

function nextPosition(db: Database, table: 'track'): number {
  return db.prepare<[], number>(`SELECT coalesce(max(position), 0) + 1 FROM ${table}`).pluck().get() ?? 1
}
