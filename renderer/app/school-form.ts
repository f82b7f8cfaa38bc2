/** What the form of a school holds and checks. */
import type { School, SchoolFields } from '../../shared/contract/schemas.ts'
import { tidy } from '../../shared/text/fold.ts'

export const BLANK_SCHOOL: SchoolFields = {
  name: '',
  governingBody: '',
  place: '',
  headRole: 'Hiệu trưởng',
  headName: '',
  preparerName: '',
}

/** The fields of a school on record, as the form begins with them. */
export function schoolFieldsOf(school: School): SchoolFields {
  const { name, governingBody, place, headRole, headName, preparerName } = school
  return { name, governingBody, place, headRole, headName, preparerName }
}

/** Text as it goes on record: NFC, single blanks. */
export function tidySchool(fields: SchoolFields): SchoolFields {
  return {
    name: tidy(fields.name),
    governingBody: tidy(fields.governingBody),
    place: tidy(fields.place),
    headRole: tidy(fields.headRole),
    headName: tidy(fields.headName),
    preparerName: tidy(fields.preparerName),
  }
}
