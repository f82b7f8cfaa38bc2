/** Workbooks that are zip files: which kind one is, by its parts. */
import type { FileSource } from '../files.ts'
import { notASpreadsheet, saveAsWorkbook } from './bad-file.ts'
import type { ReadLimits } from './limits.ts'
import { readOds } from './read-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import type { RawSheet, SheetFile } from './sheets.ts'
import type { Checkpoint } from './xml.ts'
import { ZipArchive } from './zip.ts'

/** @throws AppError `bad-file`, or what `checkpoint` throws */
export async function openZipWorkbook(
  source: FileSource,
  limits: ReadLimits,
  checkpoint: Checkpoint,
): Promise<SheetFile<RawSheet>> {
  const zip = await ZipArchive.open(source, limits)
  const { name } = source
  try {
    if (zip.has('word/document.xml')) throw notASpreadsheet(name, 'văn bản Word')
    if (zip.has('ppt/presentation.xml')) throw notASpreadsheet(name, 'tệp trình chiếu PowerPoint')
    if (zip.has('xl/workbook.bin')) throw saveAsWorkbook(name, 'tệp Excel dạng nhị phân (.xlsb)')
    const read = zip.has('content.xml') ? readOds : readXlsx
    return await read({ zip, fileName: name, limits, checkpoint })
  } catch (error) {
    zip.close()
    throw error
  }
}
