/** What imports leave behind, and moves between classes and schools with their days. */
export const keeps = `
-- A roster taken in. sha256: the file as it was. mapping, counts: JSON. issues_sha256: gzipped JSON in kept_file.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  school_id INTEGER NOT NULL REFERENCES school (id),
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'student')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES kept_file (sha256),
  mapping TEXT NOT NULL,
  list_day TEXT NOT NULL CHECK (list_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  counts TEXT NOT NULL,
  issues_sha256 TEXT NOT NULL REFERENCES kept_file (sha256)
) STRICT;
CREATE INDEX import_school ON import (school_id);

-- joined_on: first day in the school, empty for "before all figures". moved_from: the record of the same person in the
-- school that they came from; that record may be removed, so it is no reference that the database holds.
ALTER TABLE person ADD COLUMN joined_on TEXT CHECK (joined_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE person ADD COLUMN moved_from INTEGER;

-- A class that somebody was in before the one that stands in person. until_on: first day in the next class.
CREATE TABLE former_class (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  class_id INTEGER REFERENCES class_room (id),
  until_on TEXT NOT NULL CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (person_id, until_on)
) STRICT;
CREATE INDEX former_class_room ON former_class (class_id) WHERE class_id IS NOT NULL;
`
