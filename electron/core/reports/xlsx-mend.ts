/**
 * Workbooks from exceljs 4.4 break the schema of the format in two places: the parts of a font stand in another order,
 * and the anchor of a picture has an attribute that is not its own. Excel forgives both, strict readers do not. Here
 * they are put right, for every workbook of the process; imported by what writes workbooks.
 */
import { createRequire } from 'node:module'

/** Not called `require`: the build puts a function of that name into every module. */
const load = createRequire(import.meta.url)

/** What is used here of the stream and the writers inside exceljs. */
interface XmlStream {
  openNode(tag: string, attributes?: object): void
}
type Render<W> = (this: W, stream: XmlStream, model: unknown) => void
interface FontWriter {
  options: { tagName: string }
  map: Record<string, unknown>
}

/** ECMA-376, part 1, 18.8.22. */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
)

const fonts = writer('style/font-xform') as { render: Render<FontWriter> }
const renderFont = fonts.render
fonts.render = function (stream, model) {
  // Elsewhere, in text with several fonts, another order holds.
  if (this.options.tagName === 'font') {
    const known = Object.entries(this.map)
    this.map = Object.fromEntries(known.toSorted(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b)))
  }
  renderFont.call(this, stream, model)
}

const anchors = writer('drawing/one-cell-anchor-xform') as { render: Render<object> }
const renderAnchor = anchors.render
/** ECMA-376, part 1, 20.5.2.24: only an anchor of two cells says how it moves with them. */
anchors.render = function (stream, model) {
  const open = stream.openNode.bind(stream)
  stream.openNode = (tag, attributes) => open(tag, tag === 'xdr:oneCellAnchor' ? {} : attributes)
  try {
    renderAnchor.call(this, stream, model)
  } finally {
    stream.openNode = open
  }
}

/** What all writers of a kind have in common. */
function writer(name: string): unknown {
  return (load(`exceljs/lib/xlsx/xform/${name}.js`) as { prototype: unknown }).prototype
}
