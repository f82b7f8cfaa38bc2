/** How a person stands towards the denominator, in the words of the column "Diện". */
import { eligibilityOn, notEligibleReasonName } from '../../shared/domain/eligibility.ts'
import { exemptionReason } from '../../shared/domain/exemptions.ts'
import { type Person, isPresent } from '../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'

export interface Standing {
  state: 'eligible' | 'absent' | 'not-eligible' | 'left'
  /** Short, for the cell. */
  text: string
  /** Whole sentence, for the tool tip; empty when the words of the cell say all. */
  detail: string
}

export function standingOn(person: Person, asOf: IsoDate): Standing {
  if (person.leftOn !== null && !isPresent(person, asOf)) {
    const text = `Đã rời trường ${formatDate(person.leftOn)}`
    return { state: 'left', text, detail: 'Không tính vào sĩ số từ ngày này.' }
  }
  const { eligible, reason, absent, voluntary } = eligibilityOn(person, asOf)
  if (!eligible && reason !== null) {
    const text = notEligibleReasonName(reason, asOf)
    const free = voluntary ? ' Có thể làm theo nguyện vọng nhưng không tính vào mẫu số.' : ''
    return { state: 'not-eligible', text, detail: `Không đủ điều kiện: ${text}.${free}${notesOf(person, asOf)}` }
  }
  if (absent !== null) {
    const { name } = exemptionReason(absent)
    return {
      state: 'absent',
      text: `Vắng mặt: ${lowerFirst(name.replace(/^Vắng mặt /, ''))}`,
      detail: `Không có mặt: ${name}. Vẫn tính vào mẫu số.${notesOf(person, asOf)}`,
    }
  }
  return { state: 'eligible', text: 'Đủ điều kiện', detail: '' }
}

function notesOf(person: Person, asOf: IsoDate): string {
  const lines = person.exemptions
    .filter(({ from, until }) => from <= asOf && (until === null || asOf <= until))
    .map(({ from, until, note }) => {
      const span = until === null ? `Từ ${formatDate(from)}` : `Từ ${formatDate(from)} đến ${formatDate(until)}`
      return ` ${span}${note === null || note === '' ? '' : `: ${note}`}.`
    })
  return lines.join('')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
