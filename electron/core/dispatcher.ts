/**
 * The one way into the program: finds the call, checks its input against the contract, runs it, and answers with a
 * value or an error that people can read. All hosts share it.
 */
import type { z } from 'zod'
import { type Contract, type Method, type Output, contract, isMethod } from '../../shared/contract/contract.ts'
import { AppError, type ErrorReply, type Reply } from '../../shared/contract/reply.ts'
import type { CallContext } from './context.ts'

export type Handler<M extends Method> = (
  input: z.output<Contract[M]['input']>,
  context: CallContext,
) => Output<M> | Promise<Output<M>>

/** The handlers of one feature: a part of the contract. */
export type Feature = { [M in Method]?: Handler<M> }

export class Dispatcher {
  readonly #handlers = new Map<Method, Handler<Method>>()
  readonly #checkReplies: boolean

  /**
   * @param features parts of the contract; together they must cover it, no call twice
   * @param checkReplies also check what calls answer (tests); costs time on long lists
   * @throws Error when a call is missing or defined twice
   */
  constructor(features: readonly Feature[], checkReplies: boolean) {
    this.#checkReplies = checkReplies
    for (const feature of features) {
      for (const [name, handler] of Object.entries(feature)) {
        if (!isMethod(name)) throw new Error(`not in the contract: ${name}`)
        if (this.#handlers.has(name)) throw new Error(`call defined twice: ${name}`)
        this.#handlers.set(name, handler)
      }
    }
    const missing = Object.keys(contract).filter((name) => isMethod(name) && !this.#handlers.has(name))
    if (missing.length > 0) throw new Error(`calls without a handler: ${missing.join(', ')}`)
  }

  /** Runs one call. Never rejects. */
  async run(method: string, input: unknown, context: CallContext): Promise<Reply<unknown>> {
    try {
      const handler = isMethod(method) ? this.#handlers.get(method) : undefined
      if (!isMethod(method) || !handler) throw new AppError('bad-request', `Không có lệnh “${method.slice(0, 60)}”.`)
      const parsed = contract[method].input.safeParse(input)
      if (!parsed.success) {
        const where = parsed.error.issues[0]?.path.join('.') ?? ''
        throw new AppError('bad-request', `Yêu cầu không đúng dạng${where === '' ? '' : ` ở “${where}”`}.`)
      }
      const value = await handler(parsed.data, context)
      if (this.#checkReplies) contract[method].output.parse(value)
      return { ok: true, value }
    } catch (error) {
      return { ok: false, error: describeError(error) }
    }
  }
}

/** Turns any thrown thing into an error reply. Names of causes and paths stay out of what people read. */
function describeError(error: unknown): ErrorReply {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return { code: 'cannot-write', message: 'Ổ đĩa đã đầy nên chưa lưu được. Hãy giải phóng dung lượng rồi làm lại.' }
  }
  if (code === 'SQLITE_READONLY' || code === 'EROFS' || code === 'EACCES') {
    return { code: 'cannot-write', message: 'Không có quyền ghi vào thư mục dữ liệu nên chưa lưu được.' }
  }
  if (code === 'SQLITE_BUSY') {
    return {
      code: 'cannot-write',
      message: 'Sổ đang được một chương trình khác dùng. Hãy đóng chương trình đó rồi làm lại.',
    }
  }
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return { code: 'bad-store', message: 'Tệp dữ liệu của sổ bị hỏng. Hãy phục hồi từ bản sao lưu.' }
  }
  const kind = error instanceof Error ? error.name : typeof error
  return {
    code: 'internal',
    message: `Chương trình gặp lỗi ngoài dự kiến (${kind}${code === '' ? '' : ` ${code}`}). Dữ liệu chưa thay đổi.`,
  }
}
