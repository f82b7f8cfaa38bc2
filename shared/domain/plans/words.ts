/** Words for what a plan is made of, the same on screen and on paper. */
import type { Denominator } from './plan.ts'
import type { TargetState } from './progress.ts'

/** Out of whom a target is counted. */
export const DENOMINATOR_NAMES = {
  headcount: 'Tổng số người',
  eligible: 'Số người đủ điều kiện',
  'with-card': 'Số người đủ điều kiện đã có thẻ',
  issued: 'Số người đã có hồ sơ, tài khoản',
  'pending-at-baseline': 'Số tài khoản đã cấp, chưa kích hoạt vào ngày chốt',
} as const satisfies Record<Denominator, string>

/** Where a target stands. */
export const TARGET_STATE_NAMES = {
  beyond: 'Vượt',
  met: 'Đạt',
  'on-track': 'Đúng tiến độ',
  behind: 'Chậm tiến độ',
  missed: 'Chưa đạt',
  empty: 'Không có đối tượng',
} as const satisfies Record<TargetState, string>
