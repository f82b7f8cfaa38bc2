/** Calls that count: they load people and hand them to the one function that counts. */
import { countFigures, groupNamer } from '../../../shared/domain/figures.ts'
import type { Feature } from '../dispatcher.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import { queryPeople } from '../roster/people-query.ts'
import { querySchools } from '../roster/schools-api.ts'
import type { Session } from '../session.ts'

export function createFiguresFeature(session: Session): Feature {
  return {
    'figures.summary': ({ asOf, by, schoolId, kind }) => {
      const { db } = session.store
      const schools = new Map(querySchools(db).map((school) => [school.id, school.name]))
      const nameGroup = groupNamer(by, asOf, (person) => schools.get(person.schoolId) ?? '')
      return countFigures(queryPeople(db, { schoolId, kind }), queryTracks(db), asOf, nameGroup)
    },
  }
}
