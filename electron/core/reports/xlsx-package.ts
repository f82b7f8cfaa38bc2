/**
 * The parts of a workbook beside its sheets and styles (ECMA-376): what it consists of, its sheets and the rows that
 * are repeated on each printed page, and who made it when.
 */
import { XML_START, escapeXml } from './xml.ts'

export interface SheetFacts {
  name: string
  /** First and last row of the table's head. */
  headRows: readonly [first: number, last: number]
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The path of a sheet's part, counted from 1. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** Every part but the sheets and the styles: path and text. */
export function packageParts(sheets: readonly SheetFacts[], madeAt: Date): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relationships([
        ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(madeAt)],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, at): Relationship => [
          `rId${at + 1}`,
          `${OFFICE}/worksheet`,
          `worksheets/sheet${at + 1}.xml`,
        ]),
        [`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
  ]
}

function contentTypes(sheets: number): string {
  const parts: [path: string, type: string][] = [
    ['xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, at): [string, string] => [sheetPath(at + 1), `${SHEET_TYPE}.worksheet+xml`]),
    ['xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  return (
    `${XML_START}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('') +
    '</Types>'
  )
}

type Relationship = [id: string, type: string, target: string]

function relationships(all: readonly Relationship[]): string {
  const parts = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}</Relationships>`
}

function workbook(sheets: readonly SheetFacts[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = sheets.map(({ name, headRows: [first, last] }, at) => {
    const range = `'${escapeXml(name)}'!$${first}:$${last}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${range}</definedName>`
  })
  return (
    `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="12000"/></bookViews>' +
    `<sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  )
}

function coreProperties(madeAt: Date): string {
  const moment = `${madeAt.toISOString().slice(0, 19)}Z`
  return (
    `${XML_START}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    '<dc:creator>Sổ Định Danh</dc:creator><cp:lastModifiedBy>Sổ Định Danh</cp:lastModifiedBy>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  )
}
