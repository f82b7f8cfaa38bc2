/** What a person's card says beside the fields: the number, the validity of the card. */
import { type CardValidity, cardValidity } from '../../shared/domain/card-validity.ts'
import { type Person, GENDER_NAMES } from '../../shared/domain/person.ts'
import { readPersonalId } from '../../shared/domain/personal-id.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'

/** What the digits of a number say: `Tiền Giang, nữ, sinh năm 2009`; null where it has not the right form. */
export function idWords(personalId: string): string | null {
  const facts = readPersonalId(personalId)
  if (!facts) return null
  const place = facts.province ?? `mã nơi khai sinh ${personalId.slice(0, 3)}`
  return `${place}, ${GENDER_NAMES[facts.gender].toLowerCase()}, sinh năm ${facts.birthYear}`
}

export interface ValiditySaid {
  words: string
  /** The law by which it was computed. */
  source: string
  /** To be renewed by the as-of date, or doubtful. */
  heed: boolean
}

/** Until when the card is valid; null where it is not known when it was issued, or when its holder was born. */
export function validityWords(person: Pick<Person, 'birthDate' | 'milestones'>, asOf: IsoDate): ValiditySaid | null {
  const issued = person.milestones['card.issued']
  if (issued === undefined || person.birthDate === null) return null
  const valid = cardValidity(person.birthDate, issued)
  return { source: valid.source, ...said(valid, issued, asOf) }
}

function said(valid: CardValidity, issued: IsoDate, asOf: IsoDate): Omit<ValiditySaid, 'source'> {
  switch (valid.kind) {
    case 'no-expiry':
      return { words: 'Không thời hạn', heed: false }
    case 'until': {
      const due = valid.on <= asOf
      const words = `Đến ${formatDate(valid.on)} (đủ ${valid.age} tuổi)`
      return { words: due ? `${words}: đã đến hạn đổi thẻ` : words, heed: due }
    }
    case 'doubtful':
      return {
        words:
          valid.why === 'before-birth'
            ? `Ngày có thẻ ${formatDate(issued)} trước ngày sinh. Hãy kiểm tra lại.`
            : `Ngày có thẻ ${formatDate(issued)} khi chưa đủ 14 tuổi; trước 01/07/2024 chưa cấp thẻ cho lứa tuổi này. Hãy kiểm tra lại.`,
        heed: true,
      }
  }
}
