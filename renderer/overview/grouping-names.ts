/** What figures can be grouped by, in interface words. */
import type { Grouping } from '../../shared/domain/figures.ts'

export const GROUPING_NAMES = {
  class: 'Lớp',
  team: 'Tổ',
  age: 'Nhóm tuổi',
  area: 'Địa bàn',
  school: 'Trường',
} satisfies Record<Grouping, string>
