/** Where a roster file is chosen or dropped, or a table pasted. */
import { useEffect, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { PastedTable } from './use-intake.ts'

interface FileDropProps {
  onPick: () => void
  onDrop: (file: File) => void
  onPaste: (table: PastedTable) => void
}

export function FileDrop({ onPick, onDrop, onPaste }: FileDropProps) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const [file] = event.clipboardData?.files ?? []
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text !== '') onPaste({ text, html: event.clipboardData?.getData('text/html') ?? '' })
      else if (file) onDrop(file)
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [onPaste, onDrop])
  return (
    <div
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
      <p>Kéo tệp danh sách thả vào đây, dán (Ctrl+V) một bảng đã chép từ Excel, hoặc</p>
      <Button look="primary" data-first onClick={onPick}>
        Chọn tệp…
      </Button>
      <p className="muted">
        Đọc được tệp Excel (.xlsx, .xlsm, .xls), bảng trên trang web (.html), .csv, .txt và .ods, kể cả chữ kiểu cũ
        TCVN3 (ABC) và VNI. Chưa có gì được ghi vào sổ cho đến khi bấm Nhập.
      </p>
    </div>
  )
}
