/**
 * Plans, activities and submissions; what papers need of a school; tracks with a number of their own, so
 * that making and changing one is an edit like any other.
 */
export const plans = `
CREATE TABLE numbered_track (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  ordered INTEGER NOT NULL CHECK (ordered IN (0, 1)),
  kinds TEXT NOT NULL,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;
INSERT INTO numbered_track (key, name, ordered, kinds, shown, position)
  SELECT id, name, ordered, kinds, shown, position FROM track ORDER BY position;

CREATE TABLE numbered_stage (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  track_id INTEGER NOT NULL REFERENCES track (id),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
INSERT INTO numbered_stage (id, key, track_id, name, short_name, position)
  SELECT s.id, s.key, t.id, s.name, s.short_name, s.position FROM stage s JOIN numbered_track t ON t.key = s.track_id;

DROP TABLE stage;
DROP TABLE track;
ALTER TABLE numbered_track RENAME TO track;
ALTER TABLE numbered_stage RENAME TO stage;

-- levels: of MN, TH, THCS, THPT, between commas. paper_code: the school's part of "Số: 12/BC-THCSND".
-- receivers: Nơi nhận, a line each.
ALTER TABLE school ADD COLUMN levels TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN paper_code TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN receivers TEXT NOT NULL DEFAULT '';

-- body: JSON in the shape of shared/contract/plans.ts.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  preset TEXT,
  retired_on TEXT CHECK (retired_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  body TEXT NOT NULL
) STRICT;

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
CREATE INDEX activity_school ON activity (school_id, on_day);

-- Files that the register keeps as they were, by their hash; never changed, shared by whoever refers to them.
CREATE TABLE kept_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- snapshot_sha256: the people and figures as sent, gzipped JSON in kept_file. total: JSON, for lists.
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
CREATE INDEX submission_school ON submission (school_id, as_of);
`
