/**
 * Opens any file that a school may have and gives its sheets, by what the file is and never by its name. Nothing of
 * the file is written to disk, nothing is inflated or parsed beyond the limits, no formula, macro or script in it is
 * run, and every failure is an error that tells the user what to do.
 */
import type { FileSource } from '../files.ts'
import { badFile } from './bad-file.ts'
import { decodeText } from './decode-text.ts'
import { sniff } from './file-kind.ts'
import { inUnicode } from './legacy-text.ts'
import type { ReadLimits } from './limits.ts'
import { readDelimited } from './read-delimited.ts'
import { readHtml } from './read-html.ts'
import { openZipWorkbook } from './read-zip-workbook.ts'
import type { RawSheet, Sheet, SheetFile } from './sheets.ts'
import type { Checkpoint } from './xml.ts'

/**
 * @param checkpoint asked between two pieces of work; throws to end the reading
 * @throws AppError `bad-file`, or what `checkpoint` throws
 */
export async function openWorkbook(
  source: FileSource,
  limits: ReadLimits,
  checkpoint: Checkpoint,
): Promise<SheetFile<Sheet>> {
  const file = await openRaw(source, limits, checkpoint)
  const { sheets, notes } = file
  if (sheets.length === 0 || sheets.length > limits.sheets) {
    file.close()
    throw badFile(sheets.length === 0 ? 'not-a-roster' : 'too-big', source.name)
  }
  return { sheets: sheets.map(inUnicode), notes, close: () => file.close() }
}

async function openRaw(source: FileSource, limits: ReadLimits, checkpoint: Checkpoint): Promise<SheetFile<RawSheet>> {
  const opened = await sniff(source, limits)
  await checkpoint()
  const { name } = source
  switch (opened.kind) {
    case 'zip':
      return openZipWorkbook(source, limits, checkpoint)
    case 'xls': {
      // SheetJS is large and seldom needed.
      const { readXls } = await import('./read-xls.ts')
      return readXls(await opened.bytes(), name, limits)
    }
    case 'html':
      return readHtml(decodeText(await opened.bytes(), name).text, name, limits)
    case 'text':
      return readDelimited(decodeText(await opened.bytes(), name).text, name, limits)
  }
}
