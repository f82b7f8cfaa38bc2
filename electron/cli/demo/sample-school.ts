/** The sample school of `demo`: its roster, and progress spread over the time of a plan. Always the same result. */
import { fileURLToPath } from 'node:url'
import type { School } from '../../../shared/contract/schemas.ts'
import { eligibilityOn } from '../../../shared/domain/eligibility.ts'
import type { Kind, Person } from '../../../shared/domain/person.ts'
import { addDays, daysBetween, type IsoDate } from '../../../shared/text/dates.ts'
import type { WorkerClient } from '../../worker-client.ts'

/** First and last day of a plan. */
export interface Span {
  from: IsoDate
  until: IsoDate
}

export interface Imported {
  file: string
  read: number
  added: number
  rejected: number
  warnings: number
}

const SAMPLES = [
  { kind: 'student', file: 'hoc-sinh.xlsx' },
  { kind: 'staff', file: 'can-bo-giao-vien.xlsx' },
] as const
const SCHOOL = {
  name: 'Trường THCS Nguyễn Du (mẫu)',
  governingBody: 'Phòng Giáo dục và Đào tạo huyện Củ Chi',
  place: 'Củ Chi',
  headRole: 'Hiệu trưởng',
  headName: 'Phan Công Đông',
  levels: ['THCS' as const],
  paperCode: 'THCSND',
}

/**
 * How many of a hundred eligible people reach each stage, and when, in hundredths of the plan's time, the first of
 * them does. What lies before 0 was reached before the plan began.
 */
const PROGRESS: readonly { stage: string; share: number; from: number; kinds: readonly Kind[] }[] = [
  { stage: 'card.applied', share: 96, from: -30, kinds: ['student', 'staff'] },
  { stage: 'card.issued', share: 91, from: -24, kinds: ['student', 'staff'] },
  { stage: 'app.installed', share: 85, from: -20, kinds: ['student', 'staff'] },
  { stage: 'vneid1.registered', share: 82, from: -16, kinds: ['student', 'staff'] },
  { stage: 'vneid1.activated', share: 78, from: -6, kinds: ['student', 'staff'] },
  { stage: 'vneid2.applied', share: 80, from: -12, kinds: ['student', 'staff'] },
  { stage: 'vneid2.approved', share: 74, from: -8, kinds: ['student', 'staff'] },
  { stage: 'vneid2.activated', share: 66, from: 4, kinds: ['student', 'staff'] },
  { stage: 'signature.registered', share: 60, from: 20, kinds: ['staff'] },
  { stage: 'signature.active', share: 52, from: 30, kinds: ['staff'] },
  { stage: 'training.attended', share: 88, from: 10, kinds: ['student', 'staff'] },
  { stage: 'volunteer.joined', share: 35, from: 25, kinds: ['student', 'staff'] },
  { stage: 'crime-report.made', share: 12, from: 40, kinds: ['student', 'staff'] },
]
/** The first people reach a stage on its first day, the last of its share just before the plan ends. */
const LAST = 98

/** Adds the school and imports both rosters. */
export async function makeSampleSchool(core: WorkerClient): Promise<{ school: School; imported: Imported[] }> {
  const school = await core.call('schools.add', SCHOOL)
  const imported: Imported[] = []
  for (const { kind, file } of SAMPLES) {
    const path = fileURLToPath(new URL(`../../../resources/sample/${file}`, import.meta.url))
    const token = core.grant({ name: file, path })
    const { previewId } = await core.call('intake.preview', { file: token, school: school.id, kind })
    const { read, added, rejected, warnings } = await core.call('intake.apply', { previewId })
    imported.push({ file, read, added, rejected, warnings })
  }
  return { school, imported }
}

/** Marks everybody's progress over the time of a plan; nothing after its last day. */
export async function markProgress(core: WorkerClient, span: Span): Promise<void> {
  const days = daysBetween(span.from, span.until)
  const people = await core.call('people.list', {})
  const eligible = people.filter((person) => eligibilityOn(person, span.until).eligible)
  for (const { stage, share, from, kinds } of PROGRESS) {
    const byDay = new Map<IsoDate, number[]>()
    for (const person of eligible) {
      const place = placeOf(person)
      if (place >= share || !kinds.includes(person.kind)) continue
      const on = addDays(span.from, Math.floor(((from + (place * (LAST - from)) / share) * days) / 100))
      if (on <= span.until) byDay.set(on, [...(byDay.get(on) ?? []), person.id])
    }
    for (const [on, ids] of byDay) await core.call('progress.mark', { ids, stage, on })
  }
}

/** Among those who reach nothing: one abroad, one away for unknown reasons, one without Vietnamese nationality. */
export async function exemptSome(core: WorkerClient, span: Span): Promise<void> {
  const last = await eligibleFrom(core, span, 96)
  const reasons = ['abroad', 'whereabouts-unknown', 'not-vietnamese'] as const
  for (const [at, reason] of reasons.entries()) {
    const person = last[at]
    if (person) {
      await core.call('progress.exempt', { ids: [person.id], reason, from: span.from, until: null, note: null })
    }
  }
}

/** Eligible people without an exemption who never applied for level 2, in the order of the register. */
export async function neverApplied(core: WorkerClient, span: Span): Promise<Person[]> {
  const people = await eligibleFrom(core, span, 80)
  return people.filter(({ exemptions }) => exemptions.length === 0)
}

/** Those eligible at the end who stand at this place in line or behind it. */
async function eligibleFrom(core: WorkerClient, span: Span, place: number): Promise<Person[]> {
  const people = await core.call('people.list', {})
  return people.filter((person) => eligibilityOn(person, span.until).eligible && placeOf(person) >= place)
}

/** A person's place in line, 0 to 99, from the random part of the personal number. */
function placeOf(person: Person): number {
  return Number((person.personalId ?? '0').slice(-4)) % 100
}
