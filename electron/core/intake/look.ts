/** A file as it stands, for a user who has to say which row of it holds the headings. */
import type { FileLook } from '../../../shared/contract/intake.ts'
import { cellText } from '../../../shared/domain/roster/cells.ts'
import { headerCandidates, LAST_HEADER_ROW } from '../../../shared/domain/roster/header.ts'
import { stageHeadings } from '../../../shared/domain/roster/stage-headings.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import type { CallContext } from '../context.ts'
import type { FileSource } from '../files.ts'
import type { ReadLimits } from './limits.ts'
import { checkpointOf, firstRows } from './read-roster.ts'
import { openWorkbook } from './read-workbook.ts'

/** More than these are not looked at by eye. */
const SHOWN_SHEETS = 30
const SHOWN_COLUMNS = 40
const LONGEST_CELL = 60

/** @throws AppError `bad-file` when the file cannot be read; `cancelled` */
export async function lookAtFile(
  source: FileSource,
  tracks: readonly Track[],
  context: CallContext,
  limits: ReadLimits,
): Promise<FileLook> {
  const checkpoint = checkpointOf(context.signal, source.name, limits.seconds)
  const workbook = await openWorkbook(source, limits, checkpoint)
  try {
    const stages = stageHeadings(tracks)
    const looks: FileLook = []
    for (const sheet of workbook.sheets.slice(0, SHOWN_SHEETS)) {
      const rows = await firstRows(sheet, LAST_HEADER_ROW)
      looks.push({
        sheet: sheet.name,
        hidden: sheet.hidden,
        rows: rows.map(({ row, cells }) => {
          const last = Math.min(SHOWN_COLUMNS, Math.max(...cells.keys()))
          const texts = Array.from({ length: last }, (_, at) => cellText(cells.get(at + 1)).slice(0, LONGEST_CELL))
          return { row, cells: texts }
        }),
        candidates: headerCandidates(rows, stages).map(({ row, score }) => ({ row, score })),
      })
    }
    return looks
  } finally {
    workbook.close()
  }
}
