/**
 * Why someone cannot take part (FACTS.md, section 2, after the plans of Phước Tiến and Tây Ninh). A reason either
 * takes the person out of the denominator (`not-eligible`, "không đủ điều kiện") or leaves them in it, listed as
 * absent (`absent`, "không có mặt").
 */
export const EXEMPTION_REASONS = [
  { id: 'deceased', name: 'Đã chết', effect: 'not-eligible' },
  { id: 'imprisoned', name: 'Đang chấp hành án phạt tù', effect: 'not-eligible' },
  { id: 'not-vietnamese', name: 'Không có quốc tịch Việt Nam', effect: 'not-eligible' },
  { id: 'whereabouts-unknown', name: 'Vắng mặt không rõ nơi đến', effect: 'absent' },
  { id: 'abroad', name: 'Đi nước ngoài', effect: 'absent' },
  { id: 'military-service', name: 'Đi nghĩa vụ quân sự', effect: 'absent' },
  { id: 'not-residing', name: 'Đăng ký tạm trú nhưng không thực tế cư trú', effect: 'absent' },
] as const satisfies readonly { id: string; name: string; effect: 'not-eligible' | 'absent' }[]

export type ExemptionReason = (typeof EXEMPTION_REASONS)[number]
export type ExemptionReasonId = ExemptionReason['id']

export const EXEMPTION_REASON_IDS = EXEMPTION_REASONS.map((reason) => reason.id) as [
  ExemptionReasonId,
  ...ExemptionReasonId[],
]

const byId = new Map<string, ExemptionReason>(EXEMPTION_REASONS.map((reason) => [reason.id, reason]))

/** The reason of an id. Throws for an id that is not in the list (the store's foreign key holds it). */
export function exemptionReason(id: string): ExemptionReason {
  const reason = byId.get(id)
  if (!reason) throw new Error(`unknown exemption reason: ${id}`)
  return reason
}
