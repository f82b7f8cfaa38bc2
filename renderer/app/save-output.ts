/** Saves a file that the program made and tells where it is. */
import type { Messages } from '../ui/Toasts.tsx'
import type { Backend } from './backend.ts'

/** Does nothing where the user does not choose a place. Throws what the saving throws. */
export async function saveOutput(backend: Backend, token: string, messages: Messages): Promise<void> {
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
