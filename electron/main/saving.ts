/** Takes a finished output to the place that the user chooses, and remembers it to show it in its folder. */
import { basename, extname, join } from 'node:path'
import type { SaveOutcome } from '../../shared/contract/bridge.ts'
import { AppError } from '../../shared/contract/reply.ts'
import { writeAtomically } from '../atomic-write.ts'
import type { WorkerClient } from '../worker-client.ts'

export interface FileFilter {
  name: string
  extensions: string[]
}

/** Files that hold rosters. */
export const ROSTER_FILTERS: FileFilter[] = [
  {
    name: 'Danh sách (Excel, ODS, CSV, trang web)',
    extensions: ['xlsx', 'xls', 'xlsm', 'ods', 'xml', 'csv', 'tsv', 'txt', 'html', 'htm'],
  },
  { name: 'Mọi tệp', extensions: ['*'] },
]

/** Papers that the program makes. */
export const PAPER_FILTERS: FileFilter[] = [
  { name: 'Báo cáo (Excel, CSV, PDF, Word)', extensions: ['xlsx', 'csv', 'pdf', 'docx'] },
  { name: 'Mọi tệp', extensions: ['*'] },
]

const FILTERS: Readonly<Record<string, FileFilter>> = {
  '.xlsx': { name: 'Tệp Excel', extensions: ['xlsx'] },
  '.pdf': { name: 'Tệp PDF', extensions: ['pdf'] },
  '.csv': { name: 'Tệp CSV', extensions: ['csv'] },
}

/** The filter to offer for a file of this name. */
export function filtersFor(fileName: string): FileFilter[] {
  const filter = FILTERS[extname(fileName).toLowerCase()]
  return filter ? [filter] : []
}

export interface SavingMeans {
  client: Pick<WorkerClient, 'take'>
  documentsFolder: string
  printToPdf: (html: string) => Promise<Uint8Array>
  /** The system's dialog; null when the user closes it. */
  askWhere: (suggested: string, filters: FileFilter[]) => Promise<string | null>
  showInFolder: (path: string) => void
}

export class Saving {
  readonly #means: SavingMeans
  readonly #savedAt = new Map<string, string>()

  constructor(means: SavingMeans) {
    this.#means = means
  }

  /** Asks where, then writes the output there whole. Throws `AppError` when it is gone or cannot be written. */
  async save(outputToken: string): Promise<SaveOutcome> {
    const { fileName, body } = await this.#means.client.take(outputToken)
    const suggested = join(this.#means.documentsFolder, basename(fileName))
    const path = await this.#means.askWhere(suggested, filtersFor(fileName))
    if (path === null) return { saved: false }
    await writeAtomically(path, body.kind === 'bytes' ? body.bytes : await this.#means.printToPdf(body.html))
    this.#savedAt.set(outputToken, path)
    return { saved: true, fileName: basename(path), canReveal: true }
  }

  /** Opens the folder of the file saved under the token. Throws `AppError` when none was. */
  reveal(outputToken: string): void {
    const path = this.#savedAt.get(outputToken)
    if (path === undefined) throw new AppError('not-found', 'Tệp này chưa được lưu.')
    this.#means.showInFolder(path)
  }
}
