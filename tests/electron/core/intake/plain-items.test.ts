/** The quick way through a sheet gives what the parser gives, whatever stands in the sheet and however it is cut. */
import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellContext, SheetRows } from '../../../../electron/core/intake/sheet-rows.ts'
import { SharedStrings } from '../../../../electron/core/intake/workbook-parts.ts'
import { parseXml, type XmlHandler } from '../../../../electron/core/intake/xml.ts'
import { AppError } from '../../../../shared/contract/reply.ts'

const CONTEXT: CellContext = {
  sharedStrings: ['Lê An', 'Trần Bình'],
  isDateStyle: [false, true],
  fonts: new Map([[2, { encoding: 'tcvn3', capitals: false }]]),
  from1904: false,
}
const LIMITS = { depth: 10, attributes: 20, textLength: 200 }

/** The handler as it is, or without its quick way. */
async function feed(handler: XmlHandler, pieces: readonly string[], quick: boolean): Promise<string | null> {
  const plain: XmlHandler = {
    open: (name, attributes) => handler.open(name, attributes),
    text: (text) => handler.text(text),
    close: (name) => handler.close(name),
  }
  const stream = Readable.from(pieces.map((piece) => Buffer.from(piece, 'utf8')))
  const reading = {
    stream,
    handler: quick ? handler : plain,
    fileName: 'a',
    limits: LIMITS,
    checkpoint: async () => {},
  }
  try {
    for await (const _ of parseXml(reading));
    return null
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}

const cell = fc.constantFrom(
  '<c r="A1" t="s"><v>0</v></c>',
  '<c r="B1" s="1"><v>39887</v></c>',
  '<c r="C1" s="2" t="inlineStr"><is><t xml:space="preserve">Hoµ _x0041_ dài hơn</t></is></c>',
  '<c r="D1"/>',
  '<c r="E1" t="b"><v>1</v></c>',
  '<c r="F1" t="str"><f>A1&amp;B1</f><v>x</v></c>',
  '<c r="G1"><f>A1</f></c>',
  '<c r="H1" t="inlineStr"><is><r><t>Lê </t></r><r><t>An</t></r></is></c>',
  '<c r="I1" t="inlineStr"><is><t>a &lt; b</t></is></c>',
  '<c r="J1" t="inlineStr"><is><t><![CDATA[<row r="9"><c/></row>]]></t></is></c>',
  '<c><v>7</v></c>',
  `<c r="K1" t="inlineStr"><is><t>${'dài'.repeat(80)}</t></is></c>`,
  '<c r="L1"><v>1</w></c>',
  '<c r="M1" t="inlineStr"><is><t>\r\nhai dòng</t></is></c>',
)
const row = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(30), fc.array(cell, { maxLength: 4 }))
      .map(([r, cells]) => `<row r="${r}">${cells.join('')}</row>`),
  },
  fc.constantFrom(
    '<row/>',
    '<row r="4" spans="1:3" customHeight="1"><c r="A4"><v>5</v></c></row>',
    '<!-- <row r="8"><c r="A8"><v>8</v></c></row> -->',
    '<?x <row r="8"><c r="A8"><v>8</v></c></row> ?>',
    '<x:row r="5"><x:c r="A5"><x:v>5</x:v></x:c></x:row>',
    '\n  ',
    '<row r="6"><c r="A6"><v>1</v></c>',
    '</row>',
    'chữ',
  ),
)
const sheet = fc
  .tuple(
    fc.array(row, { maxLength: 8 }),
    fc.constantFrom(
      '</sheetData><rowBreaks/><mergeCells><mergeCell ref="A1:A3"/></mergeCells></worksheet>',
      '</sheetData></worksheet>',
      '',
    ),
  )
  .map(([rows, end]) => `<?xml version="1.0"?><worksheet><cols/><sheetData>${rows.join('')}${end}`)

/** A text cut at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length]
  return at.slice(1).map((end, index) => text.slice(at[index], end))
}
const places = fc.array(fc.nat(3000), { maxLength: 12 })

describe('a sheet', () => {
  it('gives the same rows, merges and errors by the quick way', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, places, async (text, at) => {
        const [slow, quick] = [new SheetRows(CONTEXT), new SheetRows(CONTEXT)]
        const wrong = await feed(slow, [text], false)
        expect(await feed(quick, cut(text, at), true)).toBe(wrong)
        if (wrong !== null) return
        expect(quick.take()).toEqual(slow.take())
        expect([quick.merges, quick.cellCount, quick.columnCount]).toEqual([
          slow.merges,
          slow.cellCount,
          slow.columnCount,
        ])
      }),
      { numRuns: 1500 },
    )
  })
})

describe('shared strings', () => {
  const item = fc.constantFrom(
    '<si><t>Lê An</t></si>',
    '<si><t xml:space="preserve"> x </t></si>',
    '<si><t/></si>',
    '<si><r><t>a</t></r><rPh><t>b</t></rPh><r><t>c</t></r></si>',
    '<si><t>a &amp; b</t></si>',
    '<si><t>_x000D_</t></si>',
    '<!--<si><t>no</t></si>-->',
  )
  it('are the same by the quick way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item), places, async (items, at) => {
        const text = `<sst count="3">${items.join('')}</sst>`
        const [slow, quick] = [new SharedStrings(), new SharedStrings()]
        expect(await feed(slow, [text], false)).toBeNull()
        expect(await feed(quick, cut(text, at), true)).toBeNull()
        expect(quick.texts).toEqual(slow.texts)
      }),
    )
  })
})
