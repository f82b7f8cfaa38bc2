/** Changes of a person as sentences. */
import type { PersonChange } from '../../shared/contract/history.ts'

type Told = Pick<PersonChange, 'kind' | 'what' | 'before' | 'after'>

/** `Đổi “Giới tính” từ Nam thành Nữ`; without a full stop. */
export function changeWords({ kind, what, before, after }: Told): string {
  switch (kind) {
    case 'record':
      if (before === '') return after
      return what === 'Trường' ? `Chuyển từ ${before} đến ${after}` : after
    case 'former-class':
      return after === '' ? `Bỏ lớp trước đây: ${before}` : `Ghi lớp trước đây: ${after}`
    case 'exemption':
      if (before === '') return `Ghi lý do “${what}” ${after}`
      return after === '' ? `Bỏ lý do “${what}” ${before}` : `Sửa lý do “${what}”: ${before} → ${after}`
    case 'stage':
      if (before === '') return `Ghi “${what}” ngày ${after}`
      return after === '' ? `Bỏ “${what}”, trước ghi ngày ${before}` : `Đổi ngày “${what}” từ ${before} thành ${after}`
    case 'field':
      if (before === '') return `Ghi “${what}”: ${after}`
      return after === '' ? `Bỏ “${what}”, trước là ${before}` : `Đổi “${what}” từ ${before} thành ${after}`
  }
}
