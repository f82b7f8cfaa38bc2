/**
 * The working lists that a sheet has ready, as data: who still lacks what, whose turn comes soon, who stands apart. All
 * are taken at the as-of date by the rules of `shared/domain`. Those about a stage pass over people outside the
 * denominator: nothing is asked of them.
 */
import { cardValidity } from '../domain/card-validity.ts'
import { eligibilityOn, ruleOn } from '../domain/eligibility.ts'
import { type Kind, type Person, isPresent } from '../domain/person.ts'
import { personalIdDoubts } from '../domain/personal-id.ts'
import { type StageKey, type Track, isReached, proofsOf } from '../domain/tracks.ts'
import { type IsoDate, addDays, birthdayOf } from '../text/dates.ts'

interface ListMoment {
  asOf: IsoDate
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>
}

type ListSection = 'Còn thiếu' | 'Sắp đến lúc' | 'Nhóm khác'

export interface ReadyList {
  id: string
  label: string
  section: ListSection
  kinds: readonly Kind[]
  /** Stages without which the list has no meaning; it is not offered where one is missing. */
  stages: readonly StageKey[]
  passes: (person: Person, moment: ListMoment) => boolean
}

const BOTH: readonly Kind[] = ['student', 'staff']

/** Eligible people who reached `reached` (when given) and not `lacking`. */
function lacks(id: string, label: string, lacking: StageKey, reached: StageKey | null, kinds = BOTH): ReadyList {
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
  section: ListSection,
  passes: (person: Person, asOf: IsoDate) => boolean,
  stages: readonly StageKey[] = [],
): ReadyList {
  return { id, label, section, kinds: BOTH, stages, passes: (person, { asOf }) => passes(person, asOf) }
}

/** How long before somebody's turn the lists name them: time for a visit to the police and for the card to come. */
const NOTICE_DAYS = 90

/** Too young now, and not so any more within the notice (FACTS.md, section 2: the card is obligatory from 14). */
function comesOfAge(person: Person, asOf: IsoDate): boolean {
  return (
    person.birthDate !== null &&
    eligibilityOn(person, asOf).reason === 'under-age' &&
    birthdayOf(person.birthDate, ruleOn(asOf).minimumAge) <= addDays(asOf, NOTICE_DAYS)
  )
}

/** The card on record ends within the notice, or has ended (FACTS.md, section 2: renewed at 14, 25, 40, 60). */
function cardEnds({ birthDate, milestones }: Person, asOf: IsoDate): boolean {
  const issued = milestones[CARD]
  if (birthDate === null || issued === undefined || issued > asOf) return false
  const validity = cardValidity(birthDate, issued)
  return validity.kind === 'until' && validity.on <= addDays(asOf, NOTICE_DAYS)
}
const CARD: StageKey = 'card.issued'

export const READY_LISTS: readonly ReadyList[] = [
  lacks('no-card', 'Chưa có thẻ', CARD, null),
  lacks('card-no-level-2', 'Có thẻ, chưa làm mức 2', 'vneid2.applied', CARD),
  lacks('approved-not-activated', 'Đã duyệt, chưa kích hoạt mức 2', 'vneid2.activated', 'vneid2.approved'),
  lacks('level-2-not-activated', 'Chưa kích hoạt mức 2', 'vneid2.activated', null),
  lacks('no-signature', 'Chưa có chữ ký số', 'signature.active', null, ['staff']),
  plain('no-personal-id', 'Thiếu số định danh', 'Còn thiếu', (person) => person.personalId === null),
  plain('no-phone', 'Thiếu số điện thoại', 'Còn thiếu', (person) => person.phone === null),
  plain('comes-of-age', `Sắp đủ 14 tuổi (trong ${NOTICE_DAYS} ngày)`, 'Sắp đến lúc', comesOfAge),
  plain('card-ends', `Thẻ hết hạn hoặc sắp hết (${NOTICE_DAYS} ngày)`, 'Sắp đến lúc', cardEnds, [CARD]),
  plain('doubtful-id', 'Số định danh nghi sai', 'Nhóm khác', (person) =>
    person.personalId === null ? false : personalIdDoubts(person.personalId, person).length > 0,
  ),
  plain('not-eligible', 'Không đủ điều kiện', 'Nhóm khác', (person, asOf) => !eligibilityOn(person, asOf).eligible),
  plain('absent', 'Vắng mặt', 'Nhóm khác', (person, asOf) => eligibilityOn(person, asOf).absent !== null),
  plain('left', 'Đã rời trường', 'Nhóm khác', (person, asOf) => !isPresent(person, asOf)),
]

/** The list of people who have left; every other passes over them. */
export const LEFT_LIST = 'left'

/** The lists that have a meaning for a kind of people and the tracks there are. */
export function listsFor(kind: Kind, tracks: readonly Track[]): ReadyList[] {
  const proofs = proofsOf(tracks)
  return READY_LISTS.filter((one) => one.kinds.includes(kind) && one.stages.every((stage) => proofs.has(stage)))
}
