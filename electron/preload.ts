/**
 * Electron's bridge: the one thing that the window gets from outside. Runs sandboxed; offers the calls of
 * `shared/contract/bridge.ts` and nothing of Electron itself.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron'
import type { Bridge, CoreEvent, PickedFile, SaveOutcome } from '../shared/contract/bridge.ts'
import type { Input, Method, Output } from '../shared/contract/contract.ts'
import type { Reply } from '../shared/contract/reply.ts'
import { CHANNELS } from './ipc-channels.ts'

const bridge: Bridge = {
  host: 'electron',
  call: <M extends Method>(method: M, input: Input<M>, callId: string) =>
    ipcRenderer.invoke(CHANNELS.call, method, input, callId) as Promise<Reply<Output<M>>>,
  cancel: (callId) => void ipcRenderer.invoke(CHANNELS.cancel, callId),
  onEvent: (listener) => {
    const receive = (_event: IpcRendererEvent, event: CoreEvent): void => listener(event)
    ipcRenderer.on(CHANNELS.event, receive)
    return () => ipcRenderer.off(CHANNELS.event, receive)
  },
  pickFile: (what) => ipcRenderer.invoke(CHANNELS.pickFile, what) as Promise<Reply<PickedFile | null>>,
  // The path is read here, from the file that was dropped: the page can neither see a path nor make one up.
  takeFile: (file) => ipcRenderer.invoke(CHANNELS.takeFile, pathOf(file)) as Promise<Reply<PickedFile>>,
  saveFile: (outputToken) => ipcRenderer.invoke(CHANNELS.saveFile, outputToken) as Promise<Reply<SaveOutcome>>,
  reveal: (outputToken) => ipcRenderer.invoke(CHANNELS.reveal, outputToken) as Promise<Reply<null>>,
  print: (html) => ipcRenderer.invoke(CHANNELS.print, html) as Promise<Reply<null>>,
}

contextBridge.exposeInMainWorld('soDinhDanh', bridge)

function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
  } catch {
    return ''
  }
}
