/** The log of publicity, training and mobilisation ("tuyên truyền, tập huấn, vận động") that final reports rest on. */
import type { IsoDate } from '../text/dates.ts'

export const ACTIVITY_FORMS = {
  publicity: 'Tuyên truyền',
  training: 'Tập huấn, hướng dẫn',
  mobilisation: 'Vận động gia đình',
  'mobile-session': 'Tổ lưu động tại trường',
  other: 'Hoạt động khác',
} as const
export type ActivityForm = keyof typeof ACTIVITY_FORMS
export const ACTIVITY_FORM_IDS = Object.keys(ACTIVITY_FORMS) as [ActivityForm, ...ActivityForm[]]

export interface ActivityFields {
  on: IsoDate
  form: ActivityForm
  /** What was done. */
  content: string
  place: string
  /** People who took part or were reached; null where nobody counted. */
  people: number | null
  /** Link to pictures or to the posting; empty where there is none. */
  evidence: string
}

export interface Activity extends ActivityFields {
  id: number
  schoolId: number
  /** The plan that it belongs to; null for one that serves any plan. */
  planId: number | null
}
