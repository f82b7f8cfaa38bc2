/** What the form of a school holds and checks. */
import type { School, SchoolFields } from '../../shared/contract/schemas.ts'
import { tidy } from '../../shared/text/fold.ts'
import { type FormReading, readingOf } from '../ui/form-parts.ts'

export const BLANK_SCHOOL: SchoolFields = {
  name: '',
  governingBody: '',
  place: '',
  headRole: 'Hiệu trưởng',
  headName: '',
  preparerName: '',
  levels: [],
  paperCode: '',
  receivers: [],
}

/** The fields of a school on record, as the form begins with them. */
export function schoolFieldsOf(school: School): SchoolFields {
  const { id: _id, students: _students, staff: _staff, ...fields } = school
  return fields
}

/** The fields as they go on record: NFC, single blanks; a school has a name. */
export function readSchool(fields: SchoolFields): FormReading<SchoolFields, 'name'> {
  const school = tidySchool(fields)
  return readingOf(school.name === '' ? { name: 'Hãy ghi tên trường.' } : {}, () => school)
}

function tidySchool(fields: SchoolFields): SchoolFields {
  return {
    name: tidy(fields.name),
    governingBody: tidy(fields.governingBody),
    place: tidy(fields.place),
    headRole: tidy(fields.headRole),
    headName: tidy(fields.headName),
    preparerName: tidy(fields.preparerName),
    levels: fields.levels,
    paperCode: tidy(fields.paperCode),
    receivers: fields.receivers.map(tidy).filter((line) => line !== ''),
  }
}
