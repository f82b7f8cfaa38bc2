/**
 * The bridge between a window and its host: calls of the contract, events, and the capabilities that differ
 * between hosts (pick a file, save a file, print). Electron's preload offers it as `window.soDinhDanh`; in an
 * ordinary browser the renderer makes one over HTTP (renderer/bridge).
 */
import type { Input, Method, Output } from './contract.ts'
import type { Reply } from './reply.ts'

/** What the core tells every window without being asked. */
export type CoreEvent =
  /** A long call moved on. `total` is null while it is not known. */
  | { type: 'progress'; callId: string; phase: string; done: number; total: number | null }
  /** Something was edited, undone or redone. `personIds` null: read everything anew. */
  | { type: 'changed'; personIds: number[] | null }

/** A file that the user chose. The window holds only a token; the host keeps path or bytes. */
export interface PickedFile {
  token: string
  name: string
}

/** Which files the dialog offers: those that hold rosters, or papers that the program makes. */
export const PICK_PURPOSES = ['roster', 'paper'] as const
export type PickPurpose = (typeof PICK_PURPOSES)[number]

export type SaveOutcome =
  /** `fileName` is what the user sees; `canReveal` says whether `reveal` can show it in its folder. */
  { saved: true; fileName: string; canReveal: boolean } | { saved: false }

export interface Bridge {
  readonly host: 'electron' | 'browser'
  /** Sends one call. `callId` names it for progress and `cancel`; the caller makes it unique. */
  call<M extends Method>(method: M, input: Input<M>, callId: string): Promise<Reply<Output<M>>>
  /** Asks to end a long call; it then answers with the error `cancelled`. */
  cancel(callId: string): void
  /** Listens to events; the returned function stops listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void
  /** Lets the user choose a file; null when they close the dialog. */
  pickFile(what: PickPurpose): Promise<Reply<PickedFile | null>>
  /** Takes a file dropped on the window. */
  takeFile(file: unknown): Promise<Reply<PickedFile>>
  /** Saves a finished file where the user wants it. */
  saveFile(outputToken: string): Promise<Reply<SaveOutcome>>
  /** Opens the folder of the file saved last under the token. */
  reveal(outputToken: string): Promise<Reply<null>>
  /** Prints a page made by `reports.html` with the system's print dialog. */
  print(html: string): Promise<Reply<null>>
}
