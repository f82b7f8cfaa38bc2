/** Saves the file of a submission: the very bytes that were sent, so that it can be checked against them later. */
import type { Backend } from '../app/backend.ts'
import type { Messages } from '../ui/Toasts.tsx'

export async function saveSent(backend: Backend, submissionId: number, messages: Messages): Promise<void> {
  const { token } = await backend.call('submissions.file', { id: submissionId })
  const outcome = await backend.saveFile(token)
  if (!outcome.saved) return
  messages.say(
    `Đã lưu ${outcome.fileName}`,
    outcome.canReveal
      ? {
          label: 'Mở thư mục',
          run: () => {
            backend.reveal(token).catch(() => messages.fail('Chưa mở được thư mục chứa tệp.'))
          },
        }
      : undefined,
  )
}
