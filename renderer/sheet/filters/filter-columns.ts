/** The columns of a sheet as filters see them: how people are told apart, in which words and order. */
import { compareGroupNames } from '../../../shared/domain/figures.ts'
import type { Kind, Person } from '../../../shared/domain/person.ts'
import { type Stage, type Track, proofsOf } from '../../../shared/domain/tracks.ts'
import type { FilterColumn } from '../../../shared/sheet/filters.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { compareGroups, compareNames } from '../../../shared/text/names.ts'
import { fieldOfColumn, stageOfColumn } from '../columns.ts'
import type { SheetField } from '../fields.ts'
import { type StageState, stageState } from '../stage-state.ts'
import { standingOn } from '../standing.ts'

/** What filters hang on besides themselves. */
export interface ViewMoment {
  kind: Kind
  tracks: readonly Track[]
  asOf: IsoDate
}

export interface SheetFilterColumn extends FilterColumn<Person> {
  id: string
  label: string
  /** `dates`: keys are months, shown under their years; `steps`: keys are states of a step. */
  look: 'texts' | 'dates' | 'steps'
  /** How a key reads in a list. */
  show: (key: string) => string
  compare: (left: string, right: string) => number
  /** Keys that the list offers even where nobody has them. */
  always?: readonly string[]
  /** What several keys are called. */
  noun: string
}

/** The words of blank cells, as in Excel. */
export const BLANK = '(Trống)'

const STANDING = 'standing'
const STATES = ['reached', 'implied', 'none', 'later'] as const satisfies readonly StageState[]
const STATE_WORDS = {
  reached: 'Đã có',
  implied: 'Suy ra từ bước sau',
  none: 'Chưa có',
  later: 'Ghi ngày sau ngày tính số liệu',
} satisfies Record<StageState, string>

/** The column of an id; undefined where there is none, or nothing to filter by. */
export function filterColumn(id: string, moment: ViewMoment): SheetFilterColumn | undefined {
  const stage = stageOfColumn(moment.tracks, id)
  if (stage) return stageColumn(stage, moment)
  if (id === STANDING) {
    const key = (person: Person) => standingOn(person, moment.asOf).text
    return { id, label: 'Diện', look: 'texts', key, show: shownText, compare: compareGroups, noun: 'diện' }
  }
  const field = fieldOfColumn(moment.kind, id)
  return field && fieldColumn(field)
}

function stageColumn({ key: id, name }: Stage, { tracks, asOf }: ViewMoment): SheetFilterColumn {
  const proofs = proofsOf(tracks).get(id) ?? []
  const placeOf = (state: string) => STATES.findIndex((one) => one === state)
  return {
    id,
    label: name,
    look: 'steps',
    key: ({ milestones }) => stageState(milestones, id, proofs, asOf),
    day: ({ milestones }) => milestones[id] ?? '',
    show: (state) => STATES.map((one) => (one === state ? STATE_WORDS[one] : '')).join(''),
    compare: (left, right) => placeOf(left) - placeOf(right),
    always: proofs.length > 1 ? ['reached', 'implied', 'none'] : ['reached', 'none'],
    noun: 'trạng thái',
  }
}

function fieldColumn({ key: id, label, show }: SheetField): SheetFilterColumn {
  if (id === 'birthDate' || id === 'leftOn') {
    return {
      id,
      label,
      look: 'dates',
      key: (person) => person[id]?.slice(0, 7) ?? '',
      day: (person) => person[id] ?? '',
      show: (month) => (month === '' ? BLANK : `Tháng ${month.slice(5)}/${month.slice(0, 4)}`),
      compare: (left, right) => (left < right ? -1 : left > right ? 1 : 0),
      noun: 'tháng',
    }
  }
  const compare = id === 'fullName' ? compareNames : compareGroupNames
  const noun = id === 'className' ? 'lớp' : id === 'teamName' ? 'tổ' : 'giá trị'
  return { id, label, look: 'texts', key: show, show: shownText, compare, noun }
}

function shownText(key: string): string {
  return key === '' ? BLANK : key
}
