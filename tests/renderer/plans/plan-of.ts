/** A plan for the tests of the window: one target, two duties, a place of the text read anew. */
import type { Duty, StoredPlan, Target } from '../../../shared/domain/plans/plan.ts'

export const TARGET: Target = {
  id: 'staff-level2',
  name: 'Cán bộ, giáo viên, nhân viên kích hoạt mức 2',
  measures: [{ stage: 'vneid2.activated', issued: null }],
  cohort: { kinds: ['staff'], staff: null, levels: null, minimumAge: null },
  denominator: 'eligible',
  baseline: null,
  goal: { percent: 100 },
  from: null,
  due: '2023-06-30',
  phase: null,
  quotas: { 'Tổ Toán': 5 },
}

export const DAILY: Duty = {
  id: 'daily',
  name: 'Báo cáo ngày',
  report: 'period',
  period: 'day',
  rule: { every: 'day' },
  time: '08:00',
  receiver: 'Sở GDĐT',
  weekend: 'keep',
}

export const PLAN: StoredPlan = {
  id: 7,
  preset: null,
  retiredOn: null,
  title: 'Kế hoạch cấp tài khoản định danh điện tử',
  issuer: 'Phòng Giáo dục và Đào tạo',
  number: '969/KH-GDĐT',
  issuedOn: '2023-06-29',
  start: '2023-06-20',
  end: '2023-11-05',
  covers: { kinds: ['staff', 'student'], staff: null, levels: null, minimumAge: 14 },
  targets: [TARGET],
  duties: [DAILY],
  reports: ['period'],
  bring: { required: ['Thẻ CCCD'], optional: [] },
  tasks: ['Lập kế hoạch của trường'],
  bases: ['Kế hoạch số 3049/KH-BCĐ'],
  receivers: ['UBND xã'],
  sources: {
    title: 'KẾ HOẠCH',
    'targets.staff-level2.due': 'trước ngày 31/6/2023',
    'targets.staff-level2.goal': '100% cán bộ',
    'targets.staff-level20.goal': 'một chỉ tiêu khác',
    'duties.daily.time': 'trước 08 giờ',
  },
  readings: [
    { field: 'targets.staff-level2.due', text: '31/6/2023', read: '30/06/2023', why: 'Tháng 6 chỉ có 30 ngày.' },
  ],
}
