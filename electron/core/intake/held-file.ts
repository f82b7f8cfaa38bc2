/** The file of the rows that an import holds back. */
import { AppError } from '../../../shared/contract/reply.ts'
import { fileNameOf } from '../../../shared/domain/reports/paper.ts'
import { localDay } from '../../../shared/text/dates.ts'
import type { CallContext } from '../context.ts'
import type { FileSource, Output } from '../files.ts'
import { logExport } from '../reports/export-log.ts'
import type { Session } from '../session.ts'
import type { HeldRow } from './read-held.ts'
import type { RosterOptions } from './read-roster.ts'
import { heldApart } from './reader-process.ts'

/**
 * @param source the file that the rows stand in, unchanged
 * @param options as it was read
 * @throws AppError `not-found` when no row is held back
 */
export async function heldBackFile(
  { readerEntry, madeAt }: { readerEntry: URL; madeAt: Date },
  source: FileSource,
  options: RosterOptions,
  held: readonly HeldRow[],
  context: CallContext,
): Promise<Output> {
  if (held.length === 0) throw new AppError('not-found', 'Không có dòng nào bị giữ lại.')
  const sheets = await heldApart(readerEntry, source, options, held, context)
  const base = source.name.replace(/\.[^.]*$/, '')
  // exceljs takes a while to load, and few files need it.
  const { heldWorkbook } = await import('./held-workbook.ts')
  const bytes = await heldWorkbook(sheets, madeAt)
  return { fileName: `${fileNameOf('dong giu lai', base)}.xlsx`, body: { kind: 'bytes', bytes } }
}

/** Notes in the log of exports that a file of an import left the program. */
export function logFile(
  { store, surroundings }: Session,
  { report, schoolId, file: { fileName } }: { report: string; schoolId: number; file: Output },
): void {
  const format = fileName.slice(fileName.lastIndexOf('.') + 1)
  logExport(store.db, surroundings, {
    report,
    format,
    asOf: localDay(surroundings.now()),
    schoolId,
    fileName,
    unmasked: null,
  })
}
