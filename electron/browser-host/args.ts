/** The browser host's arguments. */
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/contract/reply.ts'

export interface HostArgs {
  /** The store named by the user; null is the default one. */
  db: string | null
  /** 0 lets the system choose. */
  port: number
  open: boolean
}

const HIGHEST_PORT = 65_535
const USAGE = 'Cách dùng: npm start -- [--db TỆP] [--port SỐ] [--no-open]'

/**
 * Reads `--db FILE`, `--port N` and `--no-open`.
 * @throws AppError `bad-request` with the usage when they are something else
 */
export function readHostArgs(args: string[]): HostArgs {
  const values = parsed(args)
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT) throw new AppError('bad-request', USAGE)
  return { db: values.db ?? null, port, open: values['no-open'] !== true }
}

function parsed(args: string[]): { db?: string; port?: string; 'no-open'?: boolean } {
  try {
    return parseArgs({
      args,
      options: { db: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    }).values
  } catch {
    throw new AppError('bad-request', USAGE)
  }
}
