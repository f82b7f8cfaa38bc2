/**
 * `mobile-session`: whom the mobile team serves at the school and when ("tổ cấp định danh điện tử lưu động tại
 * trường"): everybody eligible and present whose next step needs the team, by class or team, filled into the time
 * slots of the visit. Who waits for a card or an approval needs nobody and is told in a note.
 */
import type { MobileSession } from '../../contract/reports.ts'
import { addDays, formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { countFigures } from '../figures.ts'
import { type NextStep, nextStepOf } from '../next-step.ts'
import type { Person } from '../person.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportRow, ReportSection } from '../report.ts'
import { type Slot, minutesFor, slotsOf } from '../time-slots.ts'
import { proofsOf } from '../tracks.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { headedRows, subtitleOf, whoCells, whoColumns } from './lists.ts'
import { fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { standingsOf, whenNobodyStands } from './standings.ts'

/** What the team does for somebody who needs a step; a step without an entry needs no team. */
const WORK: Partial<Record<NextStep['id'], string>> = {
  'apply-card': 'Làm thẻ, đăng ký mức 2',
  'apply-level2': 'Đăng ký mức 2',
  'activate-level2': 'Kích hoạt mức 2',
}

/** FACTS.md, section 2: the chip card is obligatory for level 2; the account goes with a phone number of one's own. */
const CARD = 'Thẻ căn cước (CCCD gắn chip)'
const PHONE = 'điện thoại có SIM chính chủ'
const BRING_OPTIONAL = ['thẻ bảo hiểm y tế', 'giấy phép lái xe', 'sổ bảo hiểm xã hội', 'giấy đăng ký xe']

/** A school day with two desks, a week after the as-of date, where the request says nothing of the visit. */
function sessionOf({ session, asOf, school }: ReportInput): MobileSession {
  return (
    session ?? {
      on: addDays(asOf, 7),
      from: '07:30',
      until: '16:30',
      breakFrom: '11:00',
      breakUntil: '13:30',
      minutesEach: 5,
      desks: 2,
      place: school.name,
    }
  )
}

export const mobileSession: ReportDefinition<ReportModel> = {
  name: 'Đăng ký làm việc với tổ lưu động',
  formats: ['xlsx', 'csv', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: true,
  build: buildMobileSession,
  whenEmpty: (input) =>
    whenNobodyStands(withoutPlan(input), mobileSession, ({ eligible }) =>
      eligible === 0
        ? 'Không có ai đủ điều kiện nên không có ai cần tổ lưu động.'
        : 'Không có ai cần tổ lưu động: mọi người đủ điều kiện và có mặt đã kích hoạt mức 2, hoặc đang chờ cấp thẻ, chờ phê duyệt.',
    ),
}

/** The team works for level 2, whatever else the plan counts. */
function withoutPlan(input: ReportInput): ReportInput {
  return { ...input, plan: undefined }
}

/** One section of everybody in the order of their slots; none when nobody needs the team. */
function buildMobileSession(input: ReportInput): ReportModel {
  return {
    title: 'DANH SÁCH ĐĂNG KÝ LÀM THẺ CĂN CƯỚC, TÀI KHOẢN VNeID VỚI TỔ LƯU ĐỘNG TẠI TRƯỜNG',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'landscape',
    sections: sections(input),
    signatures: officeSignatures(input),
    fileName: fileNameOf('dang ky to luu dong', input.group ?? ''),
  }
}

interface Served {
  person: Person
  step: NextStep
  /** Null for whom there was no slot. */
  slot: Slot | null
}

function sections(input: ReportInput): ReportSection[] {
  const { asOf, tracks, unmasked = false, plan } = input
  const session = sessionOf(input)
  const proofs = proofsOf(tracks)
  const left = standingsOf(withoutPlan(input), mobileSession).of('left')
  const slots = slotsOf(session)
  const served = left
    .flatMap((person) => {
      const step = nextStepOf(person, proofs, asOf)
      return step && WORK[step.id] !== undefined ? [{ person, step }] : []
    })
    .map((each, at): Served => ({ ...each, slot: slots[at] ?? null }))
  if (served.length === 0) return []

  const cells = ({ person, step, slot }: Served, order: number): ReportCell[] => {
    const [number, ...who] = whoCells(person, order, unmasked)
    return [
      number ?? null,
      slot?.at ?? null,
      ...(session.desks > 1 ? [slot?.desk ?? null] : []),
      ...who,
      WORK[step.id] ?? null,
      bringFor(step, plan?.bring.required ?? []),
      null,
    ]
  }
  const placed = served.filter(({ slot }) => slot !== null)
  const waiting = served.slice(placed.length)
  const rows: ReportRow[] = [
    ...placed.map((each, at) => ({ cells: cells(each, at + 1) })),
    ...headedRows([{ name: 'Chưa xếp được giờ', unit: 'người', items: waiting }], cells),
  ]
  return [
    {
      sheetName: 'Tổ lưu động',
      subtitle: subtitleOf(input, 'student', timeAndPlace(session)),
      columns: columns(input, session),
      rows,
      notes: notes(input, session, { placed: placed.length, waiting: waiting.length, slots: slots.length }),
    },
  ]
}

/** What is brought for a step; papers that only may be brought stand in a note. */
function bringFor({ id }: NextStep, required: readonly string[]): string {
  if (id === 'apply-card') return `Giấy khai sinh hoặc giấy tờ tùy thân đang có; ${PHONE}`
  const own = required.length > 0 ? required.join('; ') : CARD
  return own.toLocaleLowerCase('vi').includes('điện thoại') ? own : `${own}; ${PHONE}`
}

function timeAndPlace({ on, from, until, breakFrom, breakUntil, place }: MobileSession): string {
  const hours =
    breakFrom === null || breakUntil === null
      ? `${from} - ${until}`
      : `${from} - ${breakFrom} và ${breakUntil} - ${until}`
  return `Ngày ${formatDate(on)}, ${hours}${place === '' ? '' : `, tại ${place}`}`
}

function columns(input: ReportInput, { desks }: MobileSession): ReportColumn[] {
  const [order, ...who] = whoColumns(input)
  return [
    ...(order ? [order] : []),
    { label: 'Giờ', kind: 'text', width: 14, align: 'center' },
    ...(desks > 1 ? [{ label: 'Bàn', kind: 'order' as const, width: 11 }] : []),
    ...who,
    { label: 'Việc cần làm', kind: 'text', width: 32 },
    { label: 'Mang theo', kind: 'text', width: 52 },
    { label: 'Ký tên', kind: 'text', width: 26 },
  ]
}

function notes(
  input: ReportInput,
  session: MobileSession,
  { placed, waiting, slots }: { placed: number; waiting: number; slots: number },
): string[] {
  const { minutesEach, desks } = session
  const pace = `${formatCount(desks)} bàn, mỗi người ${formatCount(minutesEach)} phút`
  const all = `Đăng ký: ${formatCount(placed + waiting)} người; xếp được giờ: ${formatCount(placed)} (${pace}, cả buổi ${formatCount(slots)} lượt).`
  const more =
    waiting === 0
      ? []
      : [
          `Còn ${formatCount(waiting)} người chưa xếp được giờ, cần thêm ${duration(minutesFor(waiting, session))} với ${formatCount(desks)} bàn: tăng số bàn, kéo dài buổi làm việc hoặc hẹn thêm một buổi.`,
        ]
  const bring = input.plan?.bring.optional ?? []
  const optional = (bring.length > 0 ? bring : BRING_OPTIONAL).join(', ')
  return [all, ...more, ...whoWaits(input), `Mang thêm nếu có, để tích hợp vào tài khoản: ${optional}.`]
}

/** Eligible and present, yet not in need of the team. */
function whoWaits(input: ReportInput): string[] {
  const { asOf, tracks } = input
  const proofs = proofsOf(tracks)
  const left = standingsOf(withoutPlan(input), mobileSession).of('left')
  const { groups } = countFigures(left, tracks, asOf, (person) => nextStepOf(person, proofs, asOf)?.id ?? '')
  const count = (id: NextStep['id']) => groups.find(({ name }) => name === id)?.headcount ?? 0
  const [cards, approvals] = [count('await-card'), count('await-approval')]
  if (cards + approvals === 0) return []
  return [
    `Không có trong danh sách vì không cần tổ lưu động: chờ cấp thẻ ${formatCount(cards)}, chờ phê duyệt mức 2 ${formatCount(approvals)} người.`,
  ]
}

/** `1 giờ 55 phút`. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${formatCount(hours)} giờ` : '', rest > 0 ? `${rest} phút` : ''].filter(Boolean).join(' ')
}
