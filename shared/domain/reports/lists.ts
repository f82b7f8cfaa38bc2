/** What the lists of people share: who somebody is, headings over groups of rows, remarks. */
import { formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { upperFirst } from '../../text/sentence.ts'
import type { Exemption, Kind, Person } from '../person.ts'
import { groupOf } from '../person.ts'
import type { ReportCell, ReportColumn, ReportRow } from '../report.ts'
import type { ReportInput } from './definition.ts'
import { asOfLine } from './paper.ts'
import { personalIdCell } from './people.ts'
import { GROUP_WORDS, groupLabel, groupTitle } from './words.ts'

/** Running number, name, class or team, birth date, personal number. */
export function whoColumns({ kind, unmasked = false }: Pick<ReportInput, 'kind' | 'unmasked'>): ReportColumn[] {
  return [
    { label: 'STT', kind: 'order', width: 10 },
    { label: 'Họ và tên', kind: 'text', width: 42 },
    { label: kind ? GROUP_WORDS[kind] : 'Lớp/Tổ', kind: 'text', width: kind === 'student' ? 16 : 24 },
    { label: 'Ngày sinh', kind: 'date', width: 21 },
    { label: 'Số định danh', kind: 'text', width: unmasked ? 26 : 23, align: 'center' },
  ]
}

/** The cells of `whoColumns`. */
export function whoCells(person: Person, order: number, unmasked: boolean): ReportCell[] {
  return [
    order,
    person.fullName,
    groupLabel(person.kind, groupOf(person)),
    person.birthDate,
    personalIdCell(person, unmasked),
  ]
}

/** Lines under the title: the class or team asked for, lines of the report's own, the as-of date. */
export function subtitleOf(input: ReportInput, kind: Kind, ...own: readonly string[]): string[] {
  const where = input.group === undefined ? [] : [groupTitle(input.kind ?? kind, input.group)]
  return [...where, ...own, asOfLine(input)]
}

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** A heading over rows: `II. Đi nước ngoài: 3 người`, what is asked to stand behind it in brackets. */
export interface Headed<T> {
  name: string
  aside?: string | undefined
  /** What is counted: "người", "lớp". */
  unit: string
  items: readonly T[]
}

/** Rows under numbered headings; groups without anybody have none. `cells` is told the place in the group, from 1. */
export function headedRows<T>(
  groups: readonly Headed<T>[],
  cells: (item: T, order: number) => readonly ReportCell[],
): ReportRow[] {
  return groups
    .filter(({ items }) => items.length > 0)
    .flatMap(({ name, aside, unit, items }, at) => {
      const behind = aside === undefined ? '' : ` (${aside})`
      const heading = `${NUMERALS[at] ?? at + 1}. ${name}: ${formatCount(items.length)} ${unit}${behind}`
      return [
        { cells: [heading], style: 'heading' as const, name },
        ...items.map((item, place) => ({ cells: cells(item, place + 1) })),
      ]
    })
}

/** The exemption of a reason that holds on a day. */
export function exemptionOf({ exemptions }: Person, reason: string, asOf: string): Exemption | null {
  const holds = ({ from, until }: Exemption) => from <= asOf && (until === null || until >= asOf)
  return exemptions.find((each) => each.reason === reason && holds(each)) ?? null
}

/** `từ 05/09/2023 đến 31/12/2023`; null where nobody wrote an exemption down. */
export function spanOf(exemption: Exemption | null): string | null {
  if (!exemption) return null
  const until = exemption.until === null ? '' : ` đến ${formatDate(exemption.until)}`
  return `từ ${formatDate(exemption.from)}${until}`
}

/** Remarks behind each other, the first letter large; null where there is none. */
export function joined(...remarks: readonly (string | null)[]): string | null {
  const text = remarks.filter((remark) => remark !== null && remark !== '').join('; ')
  return text === '' ? null : upperFirst(text)
}
