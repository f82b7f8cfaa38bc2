/**
 * Workbooks for tests, part by part, so that a test can write what no library writes: rich inline text, false
 * dimensions, lying zip directories.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  body: string | Buffer
  /** The inflated size that the directory states, where it is to lie. */
  statedSize?: number
}

/** A zip file of these parts, in this order. */
export function makeZip(parts: readonly ZipPart[], method: 'deflated' | 'stored' = 'deflated'): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, body, statedSize } of parts) {
    const plain = Buffer.from(body)
    const packed = method === 'stored' ? plain : deflateRawSync(plain)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(method === 'stored' ? 0 : 8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(statedSize ?? plain.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed])
    const trailer = Buffer.alloc(14)
    trailer.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, trailer, path)
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}

export interface SheetXml {
  name: string
  xml: string
  state?: string
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook; its sheets come before the shared strings in the zip file, as Excel writes them. */
export function makeWorkbook(...about: Parameters<typeof workbookParts>): Buffer {
  return makeZip(workbookParts(...about))
}

/** The parts of such a workbook. */
export function workbookParts(
  sheets: readonly SheetXml[],
  extra: { sharedStrings?: string; styles?: string; workbookPr?: string } = {},
): ZipPart[] {
  const parts: ZipPart[] = [
    {
      name: '_rels/.rels',
      body: `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: `<workbook xmlns:r="${RELATIONS}">${extra.workbookPr ?? ''}<sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}" state="${state ?? 'visible'}" r:id="s${at}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: `<Relationships xmlns="${PACKAGE}">${sheets
        .map(
          (_, at) => `<Relationship Id="s${at}" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/tab-${at}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="ss" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="st" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/tab-${at}.xml`, body: xml })),
  ]
  if (extra.sharedStrings) parts.push({ name: 'xl/sharedStrings.xml', body: `<sst>${extra.sharedStrings}</sst>` })
  if (extra.styles) parts.push({ name: 'xl/styles.xml', body: `<styleSheet>${extra.styles}</styleSheet>` })
  return parts
}

/** A sheet with these rows of inline text from row 1; empty texts are left out. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  return wrapRows(
    rows
      .map(
        (cells, at) =>
          `<row r="${at + 1}">${cells.map((text, column) => textCell(text, column, at + 1)).join('')}</row>`,
      )
      .join(''),
  )
}

/** A sheet around the XML of rows. */
export function wrapRows(rows: string, after = ''): string {
  return `<?xml version="1.0"?><worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${after}</worksheet>`
}

function textCell(text: string, column: number, row: number): string {
  if (text === '') return ''
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`
}
