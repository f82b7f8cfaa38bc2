/** Reads the workbooks of LibreOffice (OpenDocument, .ods): one part holds all sheets, read as a stream. */
import { badFile, notASpreadsheet, tooManyCells, tooManyColumns, tooManyRows } from './bad-file.ts'
import { OdsSheets } from './ods-sheets.ts'
import type { ZipReading } from './read-xlsx.ts'
import { fromMemory, type RawSheet, type SheetFile } from './sheets.ts'
import { type XmlHandler, parseWhole, parseXml } from './xml.ts'

/** @throws AppError `bad-file`, or what `checkpoint` throws */
export async function readOds(reading: ZipReading): Promise<SheetFile<RawSheet>> {
  const { zip, fileName, limits } = reading
  if (zip.has('META-INF/manifest.xml')) {
    const manifest = new Manifest()
    await parseWhole({ ...reading, stream: await zip.read('META-INF/manifest.xml'), handler: manifest })
    if (manifest.encrypted) throw badFile('password', fileName)
  }
  const handler = new OdsSheets(limits.cells)
  for await (const _ of parseXml({ ...reading, stream: await zip.readSheet('content.xml'), handler })) {
    const sheet = handler.current ?? handler.sheets.at(-1)
    if (!sheet) continue
    if (sheet.rows.length > limits.rows) throw tooManyRows(fileName, sheet.name, limits.rows)
    if (sheet.columns.size > limits.columns) throw tooManyColumns(fileName, sheet.name, limits.columns)
    if (sheet.cellCount > limits.cells || sheet.merges.length > limits.merges) throw tooManyCells(fileName, sheet.name)
  }
  if (!handler.isSpreadsheet) throw notASpreadsheet(fileName, 'văn bản hoặc trình chiếu của LibreOffice')
  zip.close()
  return fromMemory(handler.sheets)
}

class Manifest implements XmlHandler {
  encrypted = false
  open(name: string): void {
    if (name === 'encryption-data') this.encrypted = true
  }
  text(): void {}
  close(): void {}
}
