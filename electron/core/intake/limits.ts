/**
 * What reading a file may cost at most. A file comes from anywhere: sizes are checked before anything is inflated or
 * parsed, and again while it is.
 */
export interface ReadLimits {
  /** The file as it lies on disk. */
  fileBytes: number
  /** The file as it lies on disk, of a kind that is held in memory whole (.xls, HTML, CSV). */
  heldBytes: number
  entries: number
  /** Inflated size of one part read whole into memory (shared strings, styles). */
  partBytes: number
  /** Inflated size of one sheet, which is read as a stream. */
  sheetBytes: number
  /** Inflated size of all parts together. */
  totalBytes: number
  /** How many times larger a part may become; asked only of parts beyond `ratioFrom`, small ones do no harm. */
  ratio: number
  ratioFrom: number
  /** How deep elements may stand in one another, how many attributes one may have. */
  depth: number
  attributes: number
  /** Characters of one text, beyond the 32,767 that a cell of Excel can hold. */
  textLength: number
  sheets: number
  /** Filled rows of a sheet, columns that hold something, filled cells, merged ranges. */
  rows: number
  columns: number
  cells: number
  merges: number
  seconds: number
  /** Memory for what is read, in megabytes; beyond it the process that reads is ended. */
  memory: number
}

const MB = 1024 * 1024

export const READ_LIMITS: ReadLimits = {
  fileBytes: 200 * MB,
  heldBytes: 50 * MB,
  entries: 5000,
  partBytes: 150 * MB,
  sheetBytes: 400 * MB,
  totalBytes: 800 * MB,
  ratio: 300,
  ratioFrom: 30 * MB,
  depth: 100,
  attributes: 300,
  textLength: 100_000,
  sheets: 500,
  rows: 200_000,
  columns: 500,
  cells: 10_000_000,
  merges: 200_000,
  seconds: 60,
  memory: 1200,
}
