/** What the form of a track holds and how it is read. */
import type { Kind } from '../../shared/domain/person.ts'
import type { StageKey, Track } from '../../shared/domain/tracks.ts'
import { tidy } from '../../shared/text/fold.ts'
import { type FormReading, type Problems, readingOf } from '../ui/form-parts.ts'

export interface TrackForm {
  name: string
  kinds: readonly Kind[]
  ordered: boolean
  /** `key` null for a step that is new. */
  stages: readonly { key: StageKey | null; name: string; shortName: string }[]
}

type TrackField = 'name' | 'kinds' | 'stages'

export const BLANK_STAGE = { key: null, name: '', shortName: '' } as const

export const BLANK_TRACK: TrackForm = {
  name: '',
  kinds: ['staff', 'student'],
  ordered: true,
  stages: [BLANK_STAGE],
}

export function trackFormOf({ name, kinds, ordered, stages }: Track): TrackForm {
  return { name, kinds, ordered, stages }
}

export interface TrackFields {
  name: string
  kinds: Kind[]
  ordered: boolean
  stages: { key: StageKey | null; name: string; shortName: string }[]
}

const AT_MOST = 10
const SHORT = 24

/** Reads the form; a new step left blank is passed over, a step without a short name takes its full one. */
export function readTrack(form: TrackForm, others: readonly Track[]): FormReading<TrackFields, TrackField> {
  const problems: Problems<TrackField> = {}
  const name = tidy(form.name)
  const stages = form.stages
    .map(({ key, name, shortName }) => ({ key, name: tidy(name), shortName: tidy(shortName) || tidy(name) }))
    .filter(({ key, name, shortName }) => key !== null || name !== '' || shortName !== '')
  const names = stages.map((stage) => stage.name)
  if (name === '') problems.name = 'Hãy ghi tên nội dung.'
  else if (others.some((track) => track.name === name)) problems.name = `Đã có nội dung tên “${name}”.`
  if (form.kinds.length === 0) problems.kinds = 'Chọn ít nhất một đối tượng.'
  if (stages.length === 0) problems.stages = 'Ghi ít nhất một bước.'
  else if (names.includes('')) problems.stages = 'Bước nào cũng cần tên đầy đủ.'
  else if (new Set(names).size < names.length) problems.stages = 'Hai bước không được trùng tên.'
  else if (stages.length > AT_MOST) problems.stages = `Một nội dung có nhiều nhất ${AT_MOST} bước.`
  else if (stages.some(({ shortName }) => shortName.length > SHORT)) {
    problems.stages = `Tên ngắn đứng ở đầu cột, nhiều nhất ${SHORT} ký tự.`
  }
  return readingOf(problems, () => ({ name, kinds: [...form.kinds], ordered: form.ordered, stages }))
}
