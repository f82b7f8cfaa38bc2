/** What a workbook or a Word file consists of. */
import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The text of each part by its path, without the times of the zip. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  }
  return parts
}
