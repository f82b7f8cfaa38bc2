/**
 * Workbooks from exceljs 4.4 name the parts of a font in an order that the schema of the format does not allow. Excel
 * forgives it, strict readers do not; here the order is put right, for every
 * workbook of the process. Imported by what writes workbooks.
 */
import { createRequire } from 'node:module'

/** ECMA-376, part 1, 18.8.22. */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** The writer of fonts inside exceljs, as far as it is used here. */
interface FontWriter {
  options: { tagName: string }
  map: Record<string, unknown>
  render(stream: unknown, model: unknown): void
}

const { prototype } = createRequire(import.meta.url)('exceljs/lib/xlsx/xform/style/font-xform.js') as {
  prototype: FontWriter
}
const render = prototype.render

prototype.render = function (stream, model) {
  if (this.options.tagName === 'font') {
    const known = Object.entries(this.map)
    this.map = Object.fromEntries(known.toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)))
  }
  render.call(this, stream, model)
}
