/**
 * Files that cross between window, host and core without the window seeing a path or a byte:
 * a host grants a file to read and the window passes its token; the core keeps a finished output until the host
 * takes it by its token.
 */
import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/contract/reply.ts'

/** A file to read: on disk, or in memory where the host has no path (an ordinary browser). */
export type FileSource = { name: string; path: string } | { name: string; bytes: Uint8Array }

/** A finished output. A `page` is printed to PDF by the host. */
export type OutputBody = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'page'; html: string }
export interface Output {
  fileName: string
  body: OutputBody
}

/** What stands in place of a file's name for a pasted table. */
const PASTED_NAME = 'Dán từ bảng tạm'

/** Outputs that nobody fetched are dropped, oldest first. */
const MOST_OUTPUTS = 8

export class FileTable {
  readonly #sources = new Map<string, FileSource>()
  readonly #outputs = new Map<string, Output>()
  #pasted: string | null = null

  /** Lets calls read a file by the token. */
  grant(token: string, source: FileSource): void {
    this.#sources.set(token, source)
  }

  /** Keeps a table that was pasted as a file to read; returns its token. The one pasted before is dropped. */
  keepPasted(bytes: Uint8Array): { token: string; name: string } {
    if (this.#pasted !== null) this.#sources.delete(this.#pasted)
    const token = randomUUID()
    this.#sources.set(token, { name: PASTED_NAME, bytes })
    this.#pasted = token
    return { token, name: PASTED_NAME }
  }

  source(token: string): FileSource {
    const source = this.#sources.get(token)
    if (!source) throw new AppError('not-found', 'Không còn tệp đã chọn. Hãy chọn lại tệp.')
    return source
  }

  keepOutput(output: Output): string {
    const token = randomUUID()
    this.#outputs.set(token, output)
    for (const oldest of this.#outputs.keys()) {
      if (this.#outputs.size <= MOST_OUTPUTS) break
      this.#outputs.delete(oldest)
    }
    return token
  }

  output(token: string): Output {
    const output = this.#outputs.get(token)
    if (!output) throw new AppError('not-found', 'Không còn tệp này. Hãy xuất lại.')
    return output
  }
}
