/**
 * Answers the bridge's messages. Every handler first checks who sends: a frame that is not our page's main frame gets
 * an error reply, so that a refusal looks the same as any other error. Every handler checks what it is given.
 */
import { z } from 'zod'
import { PICK_PURPOSES, type PickedFile, type PickPurpose, type SaveOutcome } from '../../shared/contract/bridge.ts'
import { AppError, type Reply } from '../../shared/contract/reply.ts'
import { CHANNELS } from '../ipc-channels.ts'
import type { WorkerClient } from '../worker-client.ts'
import type { Sender } from './guards.ts'

/** The part of Electron's `ipcMain` that is used. */
export interface MessageDesk {
  handle(channel: string, listener: (event: { senderFrame: Sender | null }, ...args: unknown[]) => unknown): void
}

export interface IpcMeans {
  client: Pick<WorkerClient, 'send' | 'cancel'>
  trusts: (sender: Sender | null) => boolean
  /** The system's dialog; null when the user closes it. */
  pickFile: (what: PickPurpose) => Promise<PickedFile | null>
  takeFile: (path: string) => Promise<PickedFile>
  saveFile: (outputToken: string) => Promise<SaveOutcome>
  reveal: (outputToken: string) => void
  print: (html: string) => Promise<void>
}

const text = z.string()
const shortText = z.string().min(1).max(200)

/** Registers one handler a channel. */
export function registerIpc(desk: MessageDesk, means: IpcMeans): void {
  const answer = (channel: string, handler: (args: unknown[]) => Promise<Reply<unknown>>): void => {
    desk.handle(channel, async (event, ...args) => {
      if (!means.trusts(event.senderFrame)) return refused('Chỉ cửa sổ chính của chương trình được gọi lệnh này.')
      try {
        return await handler(args)
      } catch (error) {
        return failed(error)
      }
    })
  }
  const value = async (result: unknown): Promise<Reply<unknown>> => ({ ok: true, value: (await result) ?? null })

  answer(CHANNELS.call, ([method, input, callId]) =>
    means.client.send(shortText.parse(method), input, shortText.parse(callId)),
  )
  answer(CHANNELS.cancel, ([callId]) => value(means.client.cancel(shortText.parse(callId))))
  answer(CHANNELS.pickFile, ([what]) => value(means.pickFile(z.enum(PICK_PURPOSES).parse(what))))
  answer(CHANNELS.takeFile, ([path]) => value(means.takeFile(text.parse(path))))
  answer(CHANNELS.saveFile, ([token]) => value(means.saveFile(shortText.parse(token))))
  answer(CHANNELS.reveal, ([token]) => value(means.reveal(shortText.parse(token))))
  answer(CHANNELS.print, ([html]) => value(means.print(text.parse(html))))
}

function refused(message: string): Reply<never> {
  return { ok: false, error: { code: 'bad-request', message } }
}

function failed(error: unknown): Reply<never> {
  if (error instanceof AppError) return { ok: false, error: { code: error.code, message: error.message } }
  if (error instanceof z.ZodError) return refused('Yêu cầu không đúng dạng.')
  return { ok: false, error: { code: 'internal', message: 'Chương trình gặp lỗi ngoài dự kiến. Hãy làm lại.' } }
}
