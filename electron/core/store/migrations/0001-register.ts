/** The register as it began: schools, people, tracks, milestones, exemptions, the history of edits. */
export const register = `
CREATE TABLE school (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  governing_body TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  head_role TEXT NOT NULL DEFAULT '',
  head_name TEXT NOT NULL DEFAULT '',
  preparer_name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE class_room (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (school_id, name)
) STRICT;

CREATE TABLE team (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (school_id, name)
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id),
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'student')),
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  birth_date TEXT CHECK (birth_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  gender TEXT CHECK (gender IN ('male', 'female')),
  personal_id TEXT CHECK (length(personal_id) = 12),
  old_id_number TEXT,
  moet_id TEXT,
  local_id TEXT,
  class_id INTEGER REFERENCES class_room (id),
  team_id INTEGER REFERENCES team (id),
  position TEXT,
  party_member INTEGER NOT NULL DEFAULT 0 CHECK (party_member IN (0, 1)),
  phone TEXT,
  address TEXT,
  left_on TEXT CHECK (left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE UNIQUE INDEX person_personal_id ON person (school_id, personal_id) WHERE personal_id IS NOT NULL;
CREATE INDEX person_kind ON person (school_id, kind);
CREATE INDEX person_class ON person (class_id) WHERE class_id IS NOT NULL;
CREATE INDEX person_team ON person (team_id) WHERE team_id IS NOT NULL;

CREATE TABLE track (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  ordered INTEGER NOT NULL CHECK (ordered IN (0, 1)),
  kinds TEXT NOT NULL,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE stage (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  track_id TEXT NOT NULL REFERENCES track (id),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE milestone (
  person_id INTEGER NOT NULL REFERENCES person (id),
  stage_id INTEGER NOT NULL REFERENCES stage (id),
  reached_on TEXT NOT NULL CHECK (reached_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (person_id, stage_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_on TEXT CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;
CREATE INDEX exemption_person ON exemption (person_id);

-- undone_order: NULL while in force; above 0 undone and open to redo, the highest first; 0 undone for good.
CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  changes INTEGER NOT NULL,
  undone_order INTEGER
) STRICT;
CREATE INDEX change_set_undone ON change_set (undone_order) WHERE undone_order IS NOT NULL;

-- part: the stage of a milestone, whose entity_id is the person; 0 for everything else.
-- before, after: the day of a milestone; for other records a JSON object of the columns that changed, all of them
-- where the record was made or removed. NULL: it did not exist.
CREATE TABLE change (
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  seq INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  part INTEGER NOT NULL DEFAULT 0,
  before TEXT,
  after TEXT,
  PRIMARY KEY (change_set_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  report TEXT NOT NULL,
  format TEXT NOT NULL,
  as_of TEXT NOT NULL,
  school_id INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  recipient TEXT,
  reason TEXT
) STRICT;
`
