/** Reads .xlsx and .xlsm, sheets as streams. */
import { notASpreadsheet, tooManyCells, tooManyColumns, tooManyRows } from './bad-file.ts'
import type { ReadLimits } from './limits.ts'
import { type CellContext, SheetRows } from './sheet-rows.ts'
import type { RawRow, RawSheet, SheetFile, SheetReading } from './sheets.ts'
import { CellStyles, Relationships, SharedStrings, WorkbookDirectory } from './workbook-parts.ts'
import { type Checkpoint, type XmlHandler, parseWhole, parseXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/** A zip file that is being read as a workbook. */
export interface ZipReading {
  zip: ZipArchive
  fileName: string
  limits: ReadLimits
  checkpoint: Checkpoint
}

const MACROS_IGNORED = 'Tệp có macro. Chương trình chỉ đọc dữ liệu trong các ô, không chạy và không giữ lại macro nào.'

/** Closing the file closes the zip file. @throws AppError `bad-file`, or what `checkpoint` throws */
export async function readXlsx(reading: ZipReading): Promise<SheetFile<RawSheet>> {
  const { zip, fileName } = reading
  const parse = async <H extends XmlHandler>(path: string, handler: H): Promise<H> => {
    if (zip.has(path)) await parseWhole({ ...reading, stream: await zip.read(path), handler })
    return handler
  }
  const root = await parse('_rels/.rels', new Relationships(''))
  const workbookPath = root.pathOf('officeDocument') ?? 'xl/workbook.xml'
  if (!zip.has(workbookPath)) throw notASpreadsheet(fileName, 'tệp nén (ZIP)')
  const parts = await parse(relationsOf(workbookPath), new Relationships(workbookPath))
  const directory = await parse(workbookPath, new WorkbookDirectory())
  const strings = await parse(parts.pathOf('sharedStrings') ?? '', new SharedStrings())
  const styles = await parse(parts.pathOf('styles') ?? '', new CellStyles())
  const context: CellContext = {
    sharedStrings: strings.texts,
    isDateStyle: styles.isDate,
    fonts: styles.fonts,
    from1904: directory.from1904,
  }
  const sheets = directory.sheets.flatMap(({ name, hidden, relationId }): RawSheet[] => {
    const part = parts.byId.get(relationId)
    if (part?.type !== 'worksheet') return []
    return [{ name, hidden, read: () => readSheet(reading, { path: part.path, name, context }) }]
  })
  const macros = [...parts.byId.values()].some(({ type }) => type === 'vbaProject')
  return { sheets, notes: macros ? [MACROS_IGNORED] : [], close: () => zip.close() }
}

function relationsOf(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels')
}

interface SheetPart {
  path: string
  name: string
  context: CellContext
}

function readSheet(reading: ZipReading, part: SheetPart): SheetReading<RawRow> {
  const rows = new SheetRows(part.context)
  return { batches: batchesOf(reading, part, rows), merges: rows.merges }
}

async function* batchesOf(
  reading: ZipReading,
  { path, name }: SheetPart,
  rows: SheetRows,
): AsyncGenerator<RawRow[], void> {
  const { zip, limits, fileName } = reading
  let count = 0
  for await (const _ of parseXml({ ...reading, stream: await zip.readSheet(path), handler: rows })) {
    const batch = rows.take()
    count += batch.length
    if (count > limits.rows) throw tooManyRows(fileName, name, limits.rows)
    if (rows.columnCount > limits.columns) throw tooManyColumns(fileName, name, limits.columns)
    if (rows.cellCount > limits.cells || rows.merges.length > limits.merges) throw tooManyCells(fileName, name)
    if (batch.length > 0) yield batch
  }
}
