/** Reads the body of a request, never more than was allowed. */
import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'

/** A request that cannot be answered for what it sent. */
export class BodyError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'BodyError'
    this.status = status
  }
}

/**
 * Reads JSON of a known shape.
 * @throws BodyError 413 when it is larger than `mostBytes`, 400 when it is not that JSON
 */
export async function readJson<S extends z.ZodType>(
  request: IncomingMessage,
  schema: S,
  mostBytes: number,
): Promise<z.output<S>> {
  const text = await readText(request, mostBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new BodyError(400, 'Yêu cầu không phải JSON.')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new BodyError(400, 'Yêu cầu không đúng dạng.')
  return parsed.data
}

async function readText(request: IncomingMessage, mostBytes: number): Promise<string> {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > mostBytes) throw tooLarge(mostBytes)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) throw tooLarge(mostBytes)
    parts.push(part)
  }
  return Buffer.concat(parts, size).toString('utf8')
}

function tooLarge(mostBytes: number): BodyError {
  return new BodyError(413, `Dữ liệu gửi đi quá lớn (tối đa ${Math.floor(mostBytes / 1024 / 1024)} MB).`)
}
