/** Saves the file of a submission: the very bytes that were sent, so that it can be checked against them later. */
import type { Backend } from '../app/backend.ts'
import { saveOutput } from '../app/save-output.ts'
import type { Messages } from '../ui/Toasts.tsx'

export async function saveSent(backend: Backend, submissionId: number, messages: Messages): Promise<void> {
  const { token } = await backend.call('submissions.file', { id: submissionId })
  await saveOutput(backend, token, messages)
}
