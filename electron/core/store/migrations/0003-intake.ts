/**
 * How the user had the columns of a layout read, for the next file of the same layout. A habit of this machine's
 * user and no part of the register: it is not logged, and undoing an import does not take it back.
 */
export const intake = `
-- key: SHA-256 of the kind of people and the headings (shared/domain/roster/layout.ts). mapping: JSON.
CREATE TABLE layout (
  key TEXT PRIMARY KEY CHECK (length(key) = 64),
  mapping TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
