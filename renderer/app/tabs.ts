/** The tabs of the work place, in their order. The two sheets bear the name of the kind of people in them. */
import type { Kind } from '../../shared/domain/person.ts'

export type Tab = Kind | 'reconcile' | 'dashboard' | 'overview' | 'plans' | 'reports' | 'history'

export const TABS: readonly { id: Tab; label: string }[] = [
  { id: 'student', label: 'Học sinh' },
  { id: 'staff', label: 'Cán bộ-GV-NV' },
  { id: 'reconcile', label: 'Đối chiếu' },
  { id: 'dashboard', label: 'Tổng quan' },
  { id: 'overview', label: 'Số liệu' },
  { id: 'plans', label: 'Kế hoạch' },
  { id: 'reports', label: 'Báo cáo' },
  { id: 'history', label: 'Lịch sử' },
]

export const tabId = (tab: Tab): string => `tab-${tab}`
export const panelId = (tab: Tab): string => `panel-${tab}`
