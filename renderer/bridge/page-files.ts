/** Files and printing as an ordinary page does them. */
import type { PickPurpose } from '../../shared/contract/bridge.ts'

const PICKED_TYPES = {
  roster: '.xlsx,.xls,.xlsm,.ods,.xml,.csv,.tsv,.txt,.html,.htm',
  paper: '.xlsx,.pdf,.docx',
} satisfies Record<PickPurpose, string>
/** The host takes 64 MB of text; base64 makes a file a third longer. */
export const MOST_FILE_BYTES = 47 * 1024 * 1024

/** A browser may ask where to save before it reads the bytes. */
const KEPT_FOR_DOWNLOAD_MS = 10 * 60 * 1000

/** Lets the user choose a file; null when they close the dialog. */
export function chooseFile(what: PickPurpose): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = PICKED_TYPES[what]
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** A file's bytes in base64. Rejects when the file cannot be read. */
export function readBase64(file: File): Promise<string> {
  const reader = new FileReader()
  return new Promise((resolve, reject) => {
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}

/** Puts bytes into the browser's downloads. */
export function download(bytes: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_DOWNLOAD_MS)
}

/** Prints a whole page with the browser's dialog. It runs no script: the frame does not allow any. */
export function printHtml(html: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      const page = frame.contentWindow
      page?.addEventListener('afterprint', () => frame.remove())
      page?.print()
      resolve()
    })
    frame.srcdoc = html
    document.body.append(frame)
  })
}
