/** Sizes of the paper on which reports stand: A4 with the margins of NĐ 30/2020 (FACTS.md, section 5). */
import type { ReportModel } from '../../../shared/domain/report.ts'

/** Millimetres. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const

const A4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const

/** The sheet, and the width between its margins, in millimetres. */
export function paperOf(orientation: ReportModel['orientation']): { width: number; height: number; inner: number } {
  const { width, height } = A4[orientation]
  return { width, height, inner: width - MARGINS.left - MARGINS.right }
}
