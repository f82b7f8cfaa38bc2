/**
 * The ready filters of a sheet, as data: who still lacks what, who stands apart. All are taken at the as-of date by
 * the rules of `shared/domain`. Those about a stage pass over people outside the denominator: nothing is asked of them.
 */
import { eligibilityOn } from '../../shared/domain/eligibility.ts'
import { type Kind, type Person, isPresent } from '../../shared/domain/person.ts'
import { personalIdDoubts } from '../../shared/domain/personal-id.ts'
import { type StageKey, type Track, isReached, proofsOf } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'

interface FilterMoment {
  asOf: IsoDate
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>
}

export interface RowFilter {
  id: string
  label: string
  section: 'Còn thiếu' | 'Nhóm khác'
  kinds: readonly Kind[]
  /** Stages without which the filter has no meaning; it is not offered where one is missing. */
  stages: readonly StageKey[]
  passes: (person: Person, moment: FilterMoment) => boolean
}

const BOTH: readonly Kind[] = ['student', 'staff']

/** Eligible people who reached `reached` (when given) and not `lacking`. */
function lacks(id: string, label: string, lacking: StageKey, reached: StageKey | null, kinds = BOTH): RowFilter {
  return {
    id,
    label,
    section: 'Còn thiếu',
    kinds,
    stages: reached === null ? [lacking] : [reached, lacking],
    passes: (person, { asOf, proofs }) => {
      const has = (key: StageKey) => isReached(person.milestones, proofs.get(key) ?? [], asOf)
      return eligibilityOn(person, asOf).eligible && (reached === null || has(reached)) && !has(lacking)
    },
  }
}

function plain(
  id: string,
  label: string,
  section: RowFilter['section'],
  passes: (person: Person, asOf: IsoDate) => boolean,
): RowFilter {
  return { id, label, section, kinds: BOTH, stages: [], passes: (person, { asOf }) => passes(person, asOf) }
}

export const ROW_FILTERS: readonly RowFilter[] = [
  lacks('no-card', 'Chưa có thẻ', 'card.issued', null),
  lacks('card-no-level-2', 'Có thẻ, chưa làm mức 2', 'vneid2.applied', 'card.issued'),
  lacks('approved-not-activated', 'Đã duyệt, chưa kích hoạt mức 2', 'vneid2.activated', 'vneid2.approved'),
  lacks('level-2-not-activated', 'Chưa kích hoạt mức 2', 'vneid2.activated', null),
  lacks('no-signature', 'Chưa có chữ ký số', 'signature.active', null, ['staff']),
  plain('no-personal-id', 'Thiếu số định danh', 'Còn thiếu', (person) => person.personalId === null),
  plain('no-phone', 'Thiếu số điện thoại', 'Còn thiếu', (person) => person.phone === null),
  plain('doubtful-id', 'Số định danh cần kiểm tra', 'Nhóm khác', (person) =>
    person.personalId === null ? false : personalIdDoubts(person.personalId, person).length > 0,
  ),
  plain('not-eligible', 'Không đủ điều kiện', 'Nhóm khác', (person, asOf) => !eligibilityOn(person, asOf).eligible),
  plain('absent', 'Vắng mặt', 'Nhóm khác', (person, asOf) => eligibilityOn(person, asOf).absent !== null),
  plain('left', 'Đã rời trường', 'Nhóm khác', (person, asOf) => !isPresent(person, asOf)),
]

/** The filter that lists people who have left; every other view passes over them. */
export const LEFT_FILTER = 'left'

/** The filters that have a meaning for a kind of people and the tracks there are. */
export function filtersFor(kind: Kind, tracks: readonly Track[]): RowFilter[] {
  const proofs = proofsOf(tracks)
  return ROW_FILTERS.filter((one) => one.kinds.includes(kind) && one.stages.every((stage) => proofs.has(stage)))
}
