/** Targets of plans as their words ask for them, counted by the independent count. */
import {
  type PrintedPerson,
  askedOn,
  belongs,
  hasReached,
  isAsked,
  numberReached,
  share,
  unitOf,
} from '../independent-count.ts'

/** Of a target, what the words of a plan say. A person counts once for each of the stages. */
export interface TargetWords {
  who: 'all' | 'staff' | 'managers' | 'party-members'
  stages: readonly string[]
  /** Out of all who are asked for; of them those with a card; those to whom something was issued, by now or by a day. */
  of: 'asked' | 'with-card' | { issued: string } | { issued: readonly string[]; notActivatedOn: string }
  percent?: number
  count?: number
  due?: string
}

export interface TargetCount {
  whole: number
  done: number
  required: number
  left: number
}

function isMeant(person: PrintedPerson, { who }: TargetWords): boolean {
  if (who === 'all') return true
  if (person.kind !== 'staff') return false
  if (who === 'party-members') return person.partyMember
  return who === 'staff' || /^(Phó )?[Hh]iệu trưởng$/.test(person.position ?? '')
}

/** Whom one of the target's stages is counted for. */
function denominator(people: readonly PrintedPerson[], target: TargetWords, stage: string, day: string) {
  const asked = askedOn(people, day).filter((person) => isMeant(person, target))
  const { of } = target
  if (of === 'asked') return asked
  if (of === 'with-card') return asked.filter((person) => hasReached(person, 'card.issued', day))
  if (!('notActivatedOn' in of)) return asked.filter((person) => hasReached(person, of.issued, day))
  const issued = of.issued[target.stages.indexOf(stage)] ?? ''
  const start = of.notActivatedOn
  return asked.filter(
    (person) =>
      belongs(person, start) &&
      isAsked(person, start) &&
      hasReached(person, issued, start) &&
      !hasReached(person, stage, start),
  )
}

/** What a target stands at; of one class or team only where it is named. */
export function countTarget(
  people: readonly PrintedPerson[],
  target: TargetWords,
  day: string,
  unit?: { kind: PrintedPerson['kind']; name: string },
): TargetCount {
  const inUnit = people.filter(
    (person) => unit === undefined || (person.kind === unit.kind && unitOf(person) === unit.name),
  )
  const parts = target.stages.map((stage) => {
    const of = denominator(inUnit, target, stage, day)
    return { whole: of.length, done: numberReached(of, stage, day) }
  })
  const whole = parts.reduce((sum, part) => sum + part.whole, 0)
  const reached = parts.reduce((sum, part) => sum + part.done, 0)
  const required = target.count ?? Math.ceil(((target.percent ?? 100) * whole) / 100)
  return { whole, done: reached, required, left: Math.max(0, required - reached) }
}

/** The cells of a target's row, from the denominator to the day. */
export function targetCells(people: readonly PrintedPerson[], target: TargetWords, day: string) {
  const { whole, done, required, left } = countTarget(people, target, day)
  return {
    'Mẫu số': whole,
    'Phải đạt': required,
    'Đã đạt': done,
    'Tỷ lệ': share(done, whole),
    'Còn lại': left,
    Hạn: target.due ?? null,
  }
}
