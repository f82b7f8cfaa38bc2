/** What the warning mark beside a personal number says. */
import { type Person, GENDER_NAMES } from '../../shared/domain/person.ts'
import { type PersonalIdDoubt, personalIdDoubts, readPersonalId } from '../../shared/domain/personal-id.ts'

/** The doubts about a person's number as one text; null when all fits or there is no number. */
export function idDoubtText(person: Pick<Person, 'personalId' | 'gender' | 'birthDate'>): string | null {
  if (person.personalId === null) return null
  const doubts = personalIdDoubts(person.personalId, person)
  if (doubts.length === 0) return null
  const id = person.personalId
  return `Số định danh cần kiểm tra: ${doubts.map((doubt) => doubtWords(doubt, id)).join('; ')}.`
}

function doubtWords(doubt: PersonalIdDoubt, id: string): string {
  const facts = readPersonalId(id)
  switch (doubt) {
    case 'id-sex-mismatch':
      return `số cho biết giới tính ${facts ? GENDER_NAMES[facts.gender] : 'khác'}, khác với sổ`
    case 'id-birth-year-mismatch':
      return facts ? `số cho biết năm sinh ${facts.birthYear}, khác với sổ` : 'chữ số thế kỷ không hợp lệ'
    case 'id-unknown-province':
      return `mã tỉnh ${id.slice(0, 3)} không có trong danh mục`
  }
}
