/** Where a list comes from: a file chosen or dropped, or a table copied from Excel and pasted. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Pasted } from './use-file-work.ts'

interface FileDropProps {
  onPick: () => void
  onDrop: (file: File) => void
  onPaste: (pasted: Pasted) => void
  /** The clipboard held neither a table nor a file. */
  onNothing: (message: string) => void
  /** What is taken, and that nothing is written yet. */
  children: ReactNode
}

export function FileDrop({ onPick, onDrop, onPaste, onNothing, children }: FileDropProps) {
  const [over, setOver] = useState(false)
  const [asking, setAsking] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const take = useRef<(event: ClipboardEvent) => void>(() => undefined)
  useEffect(() => {
    take.current = (event) => {
      const { clipboardData } = event
      if (!clipboardData || !root.current || !isForUs(root.current, event.target)) return
      event.preventDefault()
      const text = clipboardData.getData('text/plain')
      const html = clipboardData.getData('text/html')
      const [file] = clipboardData.files
      // Excel puts a picture of the cells beside their text: a file counts only where there is no text.
      if (text.trim() !== '' || /<table\b/i.test(html)) onPaste({ text, html })
      else if (file) onDrop(file)
      else onNothing('Bảng tạm chưa có bảng nào. Hãy chọn vùng ô trong Excel, nhấn Ctrl+C, rồi quay lại đây dán.')
    }
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => take.current(event)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  return (
    <div
      ref={root}
      className={over ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onDrop(file)
      }}
    >
      <Icon name="file" />
      <p>Kéo tệp danh sách thả vào đây, hoặc</p>
      <div className="file-drop-buttons">
        <Button look="primary" data-first onClick={onPick}>
          Chọn tệp…
        </Button>
        <Button icon="copy" aria-expanded={asking} onClick={() => setAsking(true)}>
          Dán bảng từ Excel
        </Button>
      </div>
      {asking && (
        <textarea
          ref={(area) => area?.focus()}
          className="input paste-box"
          rows={2}
          aria-label="Chỗ dán bảng"
          placeholder="Chọn vùng ô trong Excel (cả dòng tiêu đề), nhấn Ctrl+C, rồi nhấn Ctrl+V ở đây"
          value=""
          // What is pasted never comes to stand here; the box takes the caret, so that the menu of the mouse offers it.
          onChange={() => undefined}
        />
      )}
      <div className="file-drop-note muted">{children}</div>
    </div>
  )
}

/** A paste belongs to this place when it is in sight, nothing lies over it, and no text is being written elsewhere. */
function isForUs(root: HTMLElement, target: EventTarget | null): boolean {
  if (!root.checkVisibility()) return false
  const dialog = document.querySelector('dialog[open]')
  if (dialog && !dialog.contains(root)) return false
  if (!(target instanceof HTMLElement) || root.contains(target)) return true
  return !(target.isContentEditable || target.matches('input, textarea'))
}
