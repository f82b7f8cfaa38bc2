-- Version 5. Made by the migrations; see tests/electron/core/store/schema.test.ts.
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id),
  plan_id INTEGER REFERENCES plan (id),
  on_day TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  form TEXT NOT NULL,
  content TEXT NOT NULL CHECK (content <> ''),
  place TEXT NOT NULL,
  people INTEGER,
  evidence TEXT NOT NULL
) STRICT;

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

CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  changes INTEGER NOT NULL,
  undone_order INTEGER
) STRICT;

CREATE TABLE class_room (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (school_id, name)
) STRICT;

CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  from_on TEXT NOT NULL CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_on TEXT CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT
) STRICT;

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

CREATE TABLE former_class (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  class_id INTEGER REFERENCES class_room (id),
  until_on TEXT NOT NULL CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (person_id, until_on)
) STRICT;

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

CREATE TABLE kept_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE layout (
  key TEXT PRIMARY KEY CHECK (length(key) = 64),
  mapping TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone (
  person_id INTEGER NOT NULL REFERENCES person (id),
  stage_id INTEGER NOT NULL REFERENCES stage (id),
  reached_on TEXT NOT NULL CHECK (reached_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (person_id, stage_id)
) STRICT, WITHOUT ROWID;

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
, joined_on TEXT CHECK (joined_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), moved_from INTEGER) STRICT;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  preset TEXT,
  retired_on TEXT CHECK (retired_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE school (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  governing_body TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  head_role TEXT NOT NULL DEFAULT '',
  head_name TEXT NOT NULL DEFAULT '',
  preparer_name TEXT NOT NULL DEFAULT ''
, levels TEXT NOT NULL DEFAULT '', paper_code TEXT NOT NULL DEFAULT '', receivers TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE "stage" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  track_id INTEGER NOT NULL REFERENCES track (id),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id),
  plan_id INTEGER REFERENCES plan (id),
  duty_id TEXT,
  report TEXT NOT NULL,
  format TEXT NOT NULL,
  period TEXT,
  as_of TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  receiver TEXT NOT NULL,
  note TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES kept_file (sha256),
  snapshot_sha256 TEXT NOT NULL REFERENCES kept_file (sha256),
  total TEXT NOT NULL
) STRICT;

CREATE TABLE team (
  id INTEGER PRIMARY KEY,
  school_id INTEGER NOT NULL REFERENCES school (id),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (school_id, name)
) STRICT;

CREATE TABLE "track" (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  ordered INTEGER NOT NULL CHECK (ordered IN (0, 1)),
  kinds TEXT NOT NULL,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE view (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'student')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, name_key)
) STRICT;

CREATE INDEX activity_school ON activity (school_id, on_day);

CREATE INDEX change_set_undone ON change_set (undone_order) WHERE undone_order IS NOT NULL;

CREATE INDEX exemption_person ON exemption (person_id);

CREATE INDEX former_class_room ON former_class (class_id) WHERE class_id IS NOT NULL;

CREATE INDEX import_school ON import (school_id);

CREATE INDEX person_class ON person (class_id) WHERE class_id IS NOT NULL;

CREATE INDEX person_kind ON person (school_id, kind);

CREATE UNIQUE INDEX person_personal_id ON person (school_id, personal_id) WHERE personal_id IS NOT NULL;

CREATE INDEX person_team ON person (team_id) WHERE team_id IS NOT NULL;

CREATE INDEX submission_school ON submission (school_id, as_of);
