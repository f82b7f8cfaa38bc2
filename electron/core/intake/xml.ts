/**
 * XML parts of a workbook read as a stream, piece by piece, so that a sheet of any length needs little memory and a
 * cancelled or endless reading ends at the next piece. Entities declared in a file are not expanded.
 *
 * saxes is used rather than the stream reader of exceljs, which decodes each piece of bytes by itself (a Vietnamese
 * letter on the border of two pieces is lost), keeps only the last run of a rich inline text (half a name is lost),
 * and writes sheets that come before the shared strings, as Excel orders them, to temporary files in clear.
 */
import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { badFile } from './bad-file.ts'
import type { ReadLimits } from './limits.ts'
import { type PlainItems, PlainSplitter } from './plain-items.ts'

/** Receives a document. Names come without their namespace prefix; text comes in one or several pieces. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
  /** Elements that it can take whole; these are then not opened, and count neither for depth nor for attributes. */
  readonly items?: PlainItems
}

/** What every reading passes between two pieces: throws when it was cancelled or takes too long. */
export type Checkpoint = () => Promise<void>

export interface XmlReading {
  stream: Readable
  handler: XmlHandler
  fileName: string
  limits: Pick<ReadLimits, 'depth' | 'attributes' | 'textLength'>
  checkpoint: Checkpoint
}

/**
 * Feeds a document to a handler and yields after each piece.
 * @throws AppError `bad-file` when the bytes or the document are damaged or end too early, or when elements stand
 * deeper, have more attributes or longer texts than the limits allow
 */
export async function* parseXml(reading: XmlReading): AsyncGenerator<undefined, void> {
  const { stream, handler, fileName, limits, checkpoint } = reading
  let fault: 'damaged' | 'too-big' | null = null
  let [depth, attributes, length] = [0, 0, 0]
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', () => (fault ??= 'damaged'))
  parser.on('attribute', () => {
    if (++attributes > limits.attributes) throw badFile('too-big', fileName)
  })
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw badFile('too-big', fileName)
    attributes = length = 0
    handler.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    length = 0
    handler.close(localName(tag.name))
  })
  const text = (piece: string): void => {
    length += piece.length
    if (length > limits.textLength) fault ??= 'too-big'
    else handler.text(piece)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  const parse = (piece: string): void => {
    parser.write(piece)
    if (fault) throw badFile(fault, fileName)
  }
  const splitter = handler.items && new PlainSplitter(handler.items, parse, limits.textLength)
  const pieces = textOf(stream, fileName)
  for await (const piece of pieces) {
    if (splitter) splitter.write(piece)
    else parse(piece)
    yield
    await checkpoint()
  }
  splitter?.finish()
  parser.close()
  if (fault) throw badFile(fault, fileName)
}

/** Feeds a whole document to a handler. @throws AppError as `parseXml` */
export async function parseWhole(reading: XmlReading): Promise<void> {
  const pieces = parseXml(reading)
  while (!(await pieces.next()).done);
}

/** The stream's text; only what goes wrong while inflating becomes an error about the file. */
async function* textOf(stream: Readable, fileName: string): AsyncGenerator<string, void> {
  stream.setEncoding('utf8')
  const pieces: AsyncIterator<string> = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await pieces.next().catch(() => {
        throw badFile('damaged', fileName)
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    stream.destroy()
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
