/** The text of a PDF as a reader could select it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Points between two pieces of one word at most. */
const TOUCHING = 1

/** A piece of text where it stands, in points from the left and the bottom of its page. */
export interface PdfText {
  /** From 1. */
  page: number
  x: number
  y: number
  width: number
  text: string
}

/** Every piece of text, page by page. */
export async function pdfTexts(bytes: Uint8Array): Promise<PdfText[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const texts: PdfText[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x, y] = item.transform.map(Number)
      texts.push({ page, x: x ?? 0, y: y ?? 0, width: item.width, text: item.str })
    }
  }
  await task.destroy()
  return texts
}

/** The text line by line; words of one line stand in the order of the page, parted by single blanks. */
export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  const byLine = new Map<string, PdfText[]>()
  for (const text of await pdfTexts(bytes)) {
    const line = `${text.page} ${Math.round(text.y)}`
    byLine.set(line, [...(byLine.get(line) ?? []), text])
  }
  const lines = [...byLine.values()].toSorted(([a], [b]) => {
    if (!a || !b) return 0
    return a.page - b.page || Math.round(b.y) - Math.round(a.y)
  })
  return lines.map((words) => joined(words.toSorted((a, b) => a.x - b.x)))
}

/** Pieces that touch are parts of one word: a face that lacks a letter borrows it from another. */
function joined(pieces: readonly PdfText[]): string {
  let line = ''
  let end = 0
  for (const { x, width, text } of pieces) {
    line += x > end + TOUCHING && line !== '' ? ` ${text}` : text
    end = x + width
  }
  return line.replace(/\s+/g, ' ').trim()
}
