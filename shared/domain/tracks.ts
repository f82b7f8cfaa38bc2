/**
 * What is followed: tracks of stages (DESIGN.md, "Words"). A stage is named by a key `track.stage`. In an ordered
 * track a later stage implies the earlier ones: whoever has activated level 2 has been approved, whether or not
 * somebody wrote the day of the approval down.
 */
import type { IsoDate } from '../text/dates.ts'
import type { Kind } from './person.ts'

/** `track.stage`, for example `vneid2.activated`. */
export type StageKey = string

export interface Stage {
  key: StageKey
  /** Full words, for reports and tool tips. */
  name: string
  /** Short words, for a column head. */
  shortName: string
}

export interface Track {
  id: string
  name: string
  ordered: boolean
  /** Whom the track concerns. */
  kinds: readonly Kind[]
  /** Shown as columns until the user chooses otherwise. */
  shown: boolean
  stages: readonly Stage[]
}

function track(
  id: string,
  name: string,
  stages: Record<string, [name: string, shortName: string]>,
  options: Partial<Pick<Track, 'ordered' | 'kinds' | 'shown'>> = {},
): Track {
  return {
    id,
    name,
    ordered: options.ordered ?? true,
    kinds: options.kinds ?? ['staff', 'student'],
    shown: options.shown ?? true,
    stages: Object.entries(stages).map(([stage, [full, short]]) => ({
      key: `${id}.${stage}`,
      name: full,
      shortName: short,
    })),
  }
}

/** The tracks that a new store begins with, in the order of their columns. */
export const STANDARD_TRACKS: readonly Track[] = [
  track('card', 'Thẻ CCCD/thẻ căn cước', {
    applied: ['Đã nộp hồ sơ cấp thẻ', 'Nộp hồ sơ thẻ'],
    issued: ['Đã có thẻ', 'Có thẻ'],
  }),
  track('app', 'Ứng dụng VNeID', { installed: ['Đã cài ứng dụng VNeID', 'Cài VNeID'] }),
  track('vneid1', 'VNeID mức 1', {
    registered: ['Đã đăng ký mức 1', 'Đăng ký mức 1'],
    activated: ['Đã kích hoạt mức 1', 'Kích hoạt mức 1'],
  }),
  track('vneid2', 'VNeID mức 2', {
    applied: ['Đã thu nhận hồ sơ mức 2', 'Thu nhận mức 2'],
    approved: ['Đã phê duyệt mức 2', 'Phê duyệt mức 2'],
    activated: ['Đã kích hoạt mức 2', 'Kích hoạt mức 2'],
  }),
  track(
    'signature',
    'Chữ ký số',
    { registered: ['Đã đăng ký chữ ký số', 'Đăng ký CKS'], active: ['Chữ ký số đang dùng', 'CKS đang dùng'] },
    { kinds: ['staff'] },
  ),
  track('training', 'Tập huấn dịch vụ công', { attended: ['Đã dự tập huấn', 'Tập huấn'] }, { shown: false }),
  track('volunteer', 'Tình nguyện viên', { joined: ['Đã tham gia tình nguyện', 'Tình nguyện'] }, { shown: false }),
  track(
    'crime-report',
    'Tố giác tội phạm qua VNeID',
    { made: ['Đã dùng VNeID tố giác tội phạm', 'Tố giác qua VNeID'] },
    { shown: false },
  ),
  track(
    'documents',
    'Giấy tờ tích hợp',
    {
      'health-insurance': ['Đã tích hợp thẻ BHYT', 'BHYT'],
      'driving-licence': ['Đã tích hợp giấy phép lái xe', 'GPLX'],
      'social-insurance': ['Đã tích hợp sổ BHXH', 'BHXH'],
      vehicle: ['Đã tích hợp đăng ký xe', 'Đăng ký xe'],
    },
    { ordered: false, shown: false },
  ),
]

/**
 * For each stage key, the keys that prove it: itself and, in an ordered track, every later stage of the track.
 */
export function proofsOf(tracks: readonly Track[]): ReadonlyMap<StageKey, readonly StageKey[]> {
  const proofs = new Map<StageKey, readonly StageKey[]>()
  for (const { ordered, stages } of tracks) {
    const keys = stages.map((stage) => stage.key)
    keys.forEach((key, at) => proofs.set(key, ordered ? keys.slice(at) : [key]))
  }
  return proofs
}

/** Says whether one of the stages that prove a stage was reached by a day (`proofs` from `proofsOf`). */
export function isReached(
  milestones: Readonly<Partial<Record<StageKey, IsoDate>>>,
  proofs: readonly StageKey[],
  asOf: IsoDate,
): boolean {
  for (const key of proofs) {
    const date = milestones[key]
    if (date !== undefined && date <= asOf) return true
  }
  return false
}

/**
 * The day on which a stage was reached: the first of the days of the stages that prove it (`proofs` from `proofsOf`);
 * null where none of them is on record.
 */
export function reachedOn(
  milestones: Readonly<Partial<Record<StageKey, IsoDate>>>,
  proofs: readonly StageKey[],
): IsoDate | null {
  let first: IsoDate | null = null
  for (const key of proofs) {
    const date = milestones[key]
    if (date !== undefined && (first === null || date < first)) first = date
  }
  return first
}

/** The tracks that concern a kind of people. */
export function tracksFor(tracks: readonly Track[], kind: Kind): Track[] {
  return tracks.filter((track) => track.kinds.includes(kind))
}
