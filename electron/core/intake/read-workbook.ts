/**
 * Opens an .xlsx and reads the rows of its sheets. Nothing of the file is written to disk, nothing is inflated
 * beyond the limits, and every failure is an error that tells the user what to do.
 */
import type { CellRange, SheetRow } from '../../../shared/domain/roster/types.ts'
import type { FileSource } from '../files.ts'
import { badFile, notASpreadsheet, saveAsWorkbook, tooManyColumns, tooManyRows } from './bad-file.ts'
import { ensureZip } from './file-kind.ts'
import type { ReadLimits } from './limits.ts'
import { type CellContext, SheetRows } from './sheet-rows.ts'
import { DateStyles, Relationships, SharedStrings, WorkbookDirectory } from './workbook-parts.ts'
import { type Checkpoint, type XmlHandler, parseWhole, parseXml } from './xml.ts'
import { ZipArchive } from './zip.ts'

interface SheetReading {
  /** The filled rows, in order and in pieces; stopping early ends the reading. */
  batches: AsyncGenerator<SheetRow[], void>
  /** The merged cells; complete once the last batch has come. */
  merges: readonly CellRange[]
}

export interface Sheet {
  name: string
  hidden: boolean
  /** Begins to read the sheet from its first row. */
  read(): SheetReading
}

export interface Workbook {
  /** In the order of their tabs. */
  sheets: readonly Sheet[]
  close(): void
}

/** @throws AppError `bad-file`, or what `checkpoint` throws */
export async function openWorkbook(source: FileSource, limits: ReadLimits, checkpoint: Checkpoint): Promise<Workbook> {
  await ensureZip(source, limits)
  const zip = await ZipArchive.open(source, limits)
  try {
    const parse = async <H extends XmlHandler>(path: string, handler: H): Promise<H> => {
      if (zip.has(path)) await parseWhole(await zip.read(path), handler, source.name, checkpoint)
      return handler
    }
    const root = await parse('_rels/.rels', new Relationships(''))
    const workbookPath = root.pathOf('officeDocument') ?? 'xl/workbook.xml'
    ensureWorkbook(zip, workbookPath, source.name)
    const parts = await parse(relationsOf(workbookPath), new Relationships(workbookPath))
    const directory = await parse(workbookPath, new WorkbookDirectory())
    const strings = await parse(parts.pathOf('sharedStrings') ?? '', new SharedStrings())
    const styles = await parse(parts.pathOf('styles') ?? '', new DateStyles())
    const context = {
      sharedStrings: strings.texts,
      isDateStyle: styles.isDate,
      from1904: directory.from1904,
    }
    const sheets = directory.sheets.flatMap(({ name, hidden, relationId }): Sheet[] => {
      const part = parts.byId.get(relationId)
      if (part?.type !== 'worksheet') return []
      const read = () => readSheet({ zip, path: part.path, name, fileName: source.name, context, limits, checkpoint })
      return [{ name, hidden, read }]
    })
    if (sheets.length === 0) throw badFile('not-a-roster', source.name)
    return { sheets, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** @throws AppError `bad-file` for a zip file that holds something else */
function ensureWorkbook(zip: ZipArchive, workbookPath: string, fileName: string): void {
  if (zip.has('word/document.xml')) throw notASpreadsheet(fileName, 'văn bản Word')
  if (zip.has('ppt/presentation.xml')) throw notASpreadsheet(fileName, 'tệp trình chiếu PowerPoint')
  if (zip.has('content.xml')) throw saveAsWorkbook(fileName, 'tệp của LibreOffice (OpenDocument)')
  if (zip.has('xl/workbook.bin')) throw saveAsWorkbook(fileName, 'tệp Excel dạng nhị phân (.xlsb)')
  if (!zip.has(workbookPath)) throw notASpreadsheet(fileName, 'tệp nén (ZIP)')
}

function relationsOf(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels')
}

interface SheetPart {
  zip: ZipArchive
  path: string
  name: string
  fileName: string
  context: CellContext
  limits: ReadLimits
  checkpoint: Checkpoint
}

function readSheet(part: SheetPart): SheetReading {
  const rows = new SheetRows(part.context)
  return { batches: batchesOf(part, rows), merges: rows.merges }
}

async function* batchesOf(part: SheetPart, rows: SheetRows): AsyncGenerator<SheetRow[], void> {
  const { zip, limits, fileName, name } = part
  let count = 0
  for await (const _ of parseXml(await zip.readSheet(part.path), rows, fileName, part.checkpoint)) {
    const batch = rows.take()
    count += batch.length
    if (count > limits.rows) throw tooManyRows(fileName, name, limits.rows)
    if (rows.columnCount > limits.columns) throw tooManyColumns(fileName, name, limits.columns)
    if (batch.length > 0) yield batch
  }
}
