/** The bridge in an ordinary browser: calls over HTTP to the browser host, files and printing as a page does them. */
import type { Bridge, CoreEvent, PickedFile, PickPurpose, SaveOutcome } from '../../shared/contract/bridge.ts'
import type { Input, Method, Output } from '../../shared/contract/contract.ts'
import type { ErrorCode, Reply } from '../../shared/contract/reply.ts'
import { Connection, readReply, UNREACHABLE } from './connection.ts'
import { chooseFile, download, MOST_FILE_BYTES, printHtml, readBase64 } from './page-files.ts'

const FILE_NAME_HEADER = 'x-so-dinh-danh-file-name'

export class BrowserBridge implements Bridge {
  readonly host = 'browser'
  readonly #connection = new Connection()
  readonly #listeners = new Set<(event: CoreEvent) => void>()

  constructor() {
    void this.#connection.listen((event) => {
      for (const listener of this.#listeners) listener(event)
    })
  }

  call<M extends Method>(method: M, input: Input<M>, callId: string): Promise<Reply<Output<M>>> {
    return this.#connection.ask('/api/call', { method, input, callId })
  }

  cancel(callId: string): void {
    void this.#connection.post('/api/cancel', { callId })
  }

  onEvent(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async pickFile(what: PickPurpose): Promise<Reply<PickedFile | null>> {
    const file = await chooseFile(what)
    return file === null ? { ok: true, value: null } : this.takeFile(file)
  }

  async takeFile(file: unknown): Promise<Reply<PickedFile>> {
    if (!(file instanceof File)) return refused('bad-request', 'Hãy thả một tệp từ máy vào cửa sổ.')
    if (file.size > MOST_FILE_BYTES) {
      return refused('bad-file', `Tệp “${file.name}” quá lớn (tối đa ${MOST_FILE_BYTES / 1024 / 1024} MB).`)
    }
    try {
      return await this.#connection.ask('/api/upload', { name: file.name, base64: await readBase64(file) })
    } catch {
      return refused('bad-file', `Không đọc được tệp “${file.name}”. Hãy kiểm tra tệp còn ở chỗ cũ.`)
    }
  }

  async saveFile(outputToken: string): Promise<Reply<SaveOutcome>> {
    const response = await this.#connection.post('/api/output', { token: outputToken })
    if (response === null) return UNREACHABLE
    if (!response.ok) return readReply(response)
    const fileName = decodeURIComponent(response.headers.get(FILE_NAME_HEADER) ?? 'so-dinh-danh')
    try {
      download(await response.blob(), fileName)
    } catch {
      return UNREACHABLE
    }
    return { ok: true, value: { saved: true, fileName, canReveal: false } }
  }

  reveal(): Promise<Reply<null>> {
    return Promise.resolve(refused('not-found', 'Hãy mở thư mục tải về của trình duyệt để xem tệp.'))
  }

  async print(html: string): Promise<Reply<null>> {
    await printHtml(html)
    return { ok: true, value: null }
  }
}

function refused(code: ErrorCode, message: string): Reply<never> {
  return { ok: false, error: { code, message } }
}
