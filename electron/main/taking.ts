/** Lets the core read a file that the user chose or dropped; the window gets a token for it. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PickedFile } from '../../shared/contract/bridge.ts'
import { AppError } from '../../shared/contract/reply.ts'
import type { WorkerClient } from '../worker-client.ts'

/**
 * Grants one file.
 * @throws AppError `bad-file` when there is no file at the path (a folder, or something dropped from a web page)
 */
export async function grantPath(client: Pick<WorkerClient, 'grant'>, path: string): Promise<PickedFile> {
  const found = path === '' ? null : await stat(path).catch(() => null)
  if (!found?.isFile()) throw new AppError('bad-file', 'Hãy thả một tệp từ máy vào cửa sổ.')
  const name = basename(path)
  return { token: client.grant({ name, path }), name }
}
