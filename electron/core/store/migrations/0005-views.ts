/**
 * Views of the sheets that the user named. A habit of the screen and no part of the register: it is not logged, so that
 * undoing takes back what was done to people and never how they were looked at.
 */
export const views = `
-- name_key: the name in small letters, one of each kind. body: JSON (shared/sheet/saved-view.ts).
CREATE TABLE view (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'student')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, name_key)
) STRICT;
`
