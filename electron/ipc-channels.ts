/** Names of the messages between Electron's window and its main process. */
export const CHANNELS = {
  call: 'bridge:call',
  cancel: 'bridge:cancel',
  pickFile: 'bridge:pick-file',
  takeFile: 'bridge:take-file',
  saveFile: 'bridge:save-file',
  reveal: 'bridge:reveal',
  print: 'bridge:print',
  /** From the main process: one event of the core. */
  event: 'bridge:event',
} as const
