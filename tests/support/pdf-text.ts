/** The text of a PDF as a reader could select it, line by line. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Words of one line stand in the order of the page, parted by single blanks. */
export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const lines: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const byHeight = new Map<number, { x: number; text: string }[]>()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const x = Number(item.transform[4])
      const y = Math.round(Number(item.transform[5]))
      byHeight.set(y, [...(byHeight.get(y) ?? []), { x, text: item.str.trim() }])
    }
    const sorted = [...byHeight].toSorted(([a], [b]) => b - a)
    for (const [, words] of sorted) {
      lines.push(
        words
          .toSorted((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(' '),
      )
    }
  }
  await task.destroy()
  return lines
}
