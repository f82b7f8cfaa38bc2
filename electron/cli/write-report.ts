/** Writes one report into a folder; the file appears whole or not at all. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportFormat, ReportRequest } from '../../shared/contract/reports.ts'
import { writeAtomically } from '../atomic-write.ts'
import { printPage } from '../browser-host/print-page.ts'
import type { WorkerClient } from '../worker-client.ts'

/** Returns the file's path. Throws `AppError` when the report is empty or the file cannot be written. */
export async function writeReport(
  core: WorkerClient,
  request: ReportRequest,
  format: ReportFormat,
  folder: string,
): Promise<string> {
  const { token } = await core.call('reports.file', { ...request, format })
  const { fileName, body } = await core.take(token)
  const bytes = body.kind === 'bytes' ? body.bytes : await printPage(body.html)
  await mkdir(folder, { recursive: true })
  const path = join(folder, fileName)
  await writeAtomically(path, bytes)
  return path
}
