/**
 * `ranking`: classes, teams or schools against each target of the plan, the best first: those beyond what was asked,
 * those that met it, those that did not ("xếp hạng", "biểu dương, phê bình"). What ranks stands in plans/ranking.ts.
 */
import { compareGroupNames, percent } from '../figures.ts'
import { type Kind, type Person, groupOf, isPresent } from '../person.ts'
import type { StoredPlan, Target } from '../plans/plan.ts'
import { type TargetFigure, requiredOf, targetFigures } from '../plans/progress.ts'
import type { PlanPerson } from '../plans/target-people.ts'
import { type RankedUnit, type UnitState, rankUnits, UNIT_STATES } from '../plans/ranking.ts'
import { DENOMINATOR_NAMES } from '../plans/words.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportSection } from '../report.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { headedRows } from './lists.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { goalLine, planLine, progressInput, targetTitle } from './targets.ts'
import { groupLabel } from './words.ts'

type Units = NonNullable<ReportInput['units']>

const UNITS = {
  class: { word: 'Lớp', unit: 'lớp', title: 'CÁC LỚP', kind: 'student' },
  team: { word: 'Tổ', unit: 'tổ', title: 'CÁC TỔ', kind: 'staff' },
  school: { word: 'Trường', unit: 'trường', title: 'CÁC TRƯỜNG', kind: null },
} as const satisfies Record<Units, object>

const STATES = {
  beyond: 'Vượt chỉ tiêu',
  met: 'Đạt chỉ tiêu',
  'not-met': 'Chưa đạt chỉ tiêu',
  unranked: 'Không xếp hạng',
} as const satisfies Record<UnitState, string>

export const ranking: ReportDefinition<ReportModel> = {
  name: 'Bảng xếp hạng theo chỉ tiêu',
  formats: ['xlsx', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: false,
  scope: ({ units }) => (units === 'school' ? 'register' : 'school'),
  needsPlan: true,
  build: buildRanking,
  whenEmpty: (input) => {
    const { plan, units = 'class' } = input
    if (!plan) return 'Bảng xếp hạng cần một kế hoạch. Hãy chọn kế hoạch rồi lập lại.'
    if (plan.targets.length === 0) return `Kế hoạch “${plan.title}” chưa có chỉ tiêu. Hãy thêm chỉ tiêu rồi lập lại.`
    if (!peopleOf(input).some((person) => kindsOfUnits(units).includes(person.kind) && isPresent(person, input.asOf)))
      return emptyBecause(input, kindsOfUnits(units))
    return `Các chỉ tiêu của kế hoạch không tính ai theo ${UNITS[units].unit}. Hãy xếp hạng theo ${units === 'class' ? 'tổ' : 'lớp'}.`
  },
}

/** A section for each target that counts anybody of the units. */
function buildRanking(input: ReportInput): ReportModel {
  const { plan, units = 'class' } = input
  return {
    title: `BẢNG XẾP HẠNG ${UNITS[units].title} THEO CHỈ TIÊU CỦA KẾ HOẠCH`,
    letterhead: letterheadOf(input, 'BC'),
    orientation: 'portrait',
    sections: plan ? plan.targets.flatMap((target, at) => section(input, plan, target, at)) : [],
    signatures: officeSignatures(input),
    fileName: fileNameOf('xep hang', UNITS[units].unit),
  }
}

function kindsOfUnits(units: Units): readonly Kind[] {
  const { kind } = UNITS[units]
  return kind === null ? ['staff', 'student'] : [kind]
}

/** Everybody whose units are ranked: of one school, unless schools are. */
function peopleOf({ people, school, units }: ReportInput): readonly Person[] {
  return units === 'school' ? people : people.filter(({ schoolId }) => schoolId === school.id)
}

function section(input: ReportInput, plan: StoredPlan, target: Target, at: number): ReportSection[] {
  const { units = 'class' } = input
  const { unit, kind } = UNITS[units]
  const figures = unitFigures(input, plan, target)
  if (figures.every(({ whole }) => whole === 0)) return []
  const ranked = rankUnits(target, figures)
  const byState = UNIT_STATES.map((state) => ({
    name: STATES[state],
    aside: state === 'unranked' ? 'không có ai trong mẫu số' : undefined,
    unit,
    items: ranked.filter((each) => each.state === state),
  }))
  const cells = ({ figure, state, rank }: RankedUnit, order: number): ReportCell[] => [
    order,
    kind === null ? figure.name : groupLabel(kind, figure.name),
    ...figureCells(figure),
    STATES[state],
    rank,
  ]
  return [
    {
      sheetName: `Chỉ tiêu ${at + 1}`,
      subtitle: [targetTitle(target), goalLine(target), planLine(plan), asOfLine(input)],
      columns: columns(target, units),
      rows: [
        ...headedRows(byState, cells),
        { cells: [null, 'Tổng cộng', ...figureCells(sumOf(target, figures)), null, null], style: 'total' },
      ],
      notes: [
        'Xếp theo nhóm vượt, đạt, chưa đạt chỉ tiêu; trong mỗi nhóm theo tỷ lệ, cùng tỷ lệ thì cùng hạng.',
        ...('percent' in target.goal && target.goal.percent < 100
          ? [`Số phải đạt tính riêng cho từng ${unit}, làm tròn lên, nên cộng lại có thể lớn hơn số phải đạt chung.`]
          : []),
        ...(target.measures.length > 1 ? ['Một người được tính một lần cho mỗi loại tài khoản của chỉ tiêu.'] : []),
      ],
    },
  ]
}

/**
 * The figures of the units. Classes and teams are taken out of those of the whole school, so that what a goal for all
 * of them asks of a class is what it asks on the screen; schools of the register without anybody stand with zeros.
 */
function unitFigures(input: ReportInput, plan: StoredPlan, target: Target): TargetFigure[] {
  const { units = 'class', asOf } = input
  const { kind } = UNITS[units]
  const people = peopleOf(input)
  const counted = progressInput({ ...input, people }, plan, target, kind === null ? 'school' : 'group')
  // Staff without a team are not to stand among students without a class, nor the other way round.
  const groupName = (person: PlanPerson) =>
    kind !== null && person.kind !== kind && groupOf(person) === '' ? ELSEWHERE : (counted.groupName?.(person) ?? '')
  const { groups } = targetFigures({ ...counted, groupName })
  const names =
    kind === null
      ? new Set((input.schools ?? [input.school]).map(({ name }) => name))
      : new Set(people.filter((person) => person.kind === kind && isPresent(person, asOf)).map(groupOf))
  const figures = groups.filter(({ name }) => names.has(name))
  const empty = [...names].filter((name) => !figures.some((figure) => figure.name === name)).toSorted(compareGroupNames)
  return [...figures, ...empty.map((name) => ({ name, ...NOTHING }))]
}

/** No unit is called so: the names of classes and teams have no blank at their ends. */
const ELSEWHERE = ' '
const NOTHING = { whole: 0, done: 0, required: 0, left: 0, percent: null }

/** All units together; what is asked of them is asked of the sum. */
function sumOf(target: Target, figures: readonly TargetFigure[]): TargetFigure {
  const sum = (of: (figure: TargetFigure) => number) => figures.reduce((total, figure) => total + of(figure), 0)
  const [whole, done] = [sum((figure) => figure.whole), sum((figure) => figure.done)]
  const required = 'percent' in target.goal ? requiredOf(target, whole) : sum((figure) => figure.required)
  return { name: '', whole, done, required, left: Math.max(0, required - done), percent: percent(done, whole) }
}

function figureCells({ whole, done, percent, required, left }: RankedUnit['figure']): ReportCell[] {
  return [whole, done, percent, required, left]
}

function columns({ denominator }: Target, units: Units): ReportColumn[] {
  return [
    { label: 'STT', kind: 'order', width: 10 },
    { label: UNITS[units].word, kind: 'text', width: units === 'class' ? 24 : 52 },
    { label: `Mẫu số: ${DENOMINATOR_NAMES[denominator].toLocaleLowerCase('vi')}`, kind: 'count', width: 25 },
    { label: 'Đã thực hiện', kind: 'count', width: 19 },
    { label: 'Tỷ lệ', kind: 'percent', width: 19 },
    { label: 'Phải đạt', kind: 'count', width: 17 },
    { label: 'Còn thiếu', kind: 'count', width: 17 },
    { label: 'Kết quả', kind: 'text', width: 33 },
    { label: 'Hạng', kind: 'order', width: 14 },
  ]
}
