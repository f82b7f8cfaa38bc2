/**
 * What reading a file may cost at most. A workbook is a zip file from anywhere: sizes are checked before anything is
 * inflated, and again while inflating.
 */
export interface ReadLimits {
  /** The file as it lies on disk. */
  fileBytes: number
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
  /** Filled rows of a sheet, and columns that hold something. */
  rows: number
  columns: number
  seconds: number
}

const MB = 1024 * 1024

export const READ_LIMITS: ReadLimits = {
  fileBytes: 200 * MB,
  entries: 5000,
  partBytes: 150 * MB,
  sheetBytes: 400 * MB,
  totalBytes: 800 * MB,
  ratio: 300,
  ratioFrom: 30 * MB,
  rows: 200_000,
  columns: 500,
  seconds: 60,
}
