/** Whom a change set touched, counted from the log. */
import type { Database } from 'better-sqlite3'

export interface Reach {
  people: number
  /** Name of the school of these people; null where they are of several, or none. */
  school: string | null
}

/** A change set never changes, nor does what is counted here (but for a school's new name). */
export function reachOf(db: Database, changeSetId: number): Reach {
  const [people, school] = db
    .prepare<[{ id: number }], [number, string | null]>(
      `WITH touched AS (
         SELECT DISTINCT CASE
             WHEN c.entity IN ('person', 'milestone') THEN c.entity_id
             WHEN c.entity = 'exemption' THEN coalesce(
               json_extract(c.after, '$.person_id'), json_extract(c.before, '$.person_id'),
               (SELECT e.person_id FROM exemption e WHERE e.id = c.entity_id))
             ELSE coalesce(json_extract(c.after, '$.person_id'), json_extract(c.before, '$.person_id'))
           END AS id
           FROM change c
          WHERE c.change_set_id = @id AND c.entity IN ('person', 'milestone', 'exemption', 'former_class')),
       schools AS (
         SELECT DISTINCT coalesce(p.school_id, (
             SELECT json_extract(coalesce(l.after, l.before), '$.school_id') FROM change l
              WHERE p.id IS NULL AND l.change_set_id = @id AND l.entity = 'person' AND l.entity_id = t.id)) AS id
           FROM touched t LEFT JOIN person p ON p.id = t.id)
       SELECT (SELECT count(*) FROM touched WHERE id IS NOT NULL),
              CASE WHEN (SELECT count(*) FROM schools) = 1 THEN
                (SELECT s.name FROM school s WHERE s.id IN (SELECT id FROM schools)) END`,
    )
    .raw()
    .get({ id: changeSetId }) as [number, string | null]
  return { people, school }
}
