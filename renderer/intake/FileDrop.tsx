/** Where a roster file is chosen, or dropped. */
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

export function FileDrop({ onPick, onDrop }: { onPick: () => void; onDrop: (file: File) => void }) {
  const [over, setOver] = useState(false)
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
      <p>Kéo tệp danh sách thả vào đây, hoặc</p>
      <Button look="primary" data-first onClick={onPick}>
        Chọn tệp…
      </Button>
      <p className="muted">
        Tệp Excel (.xlsx) xuất từ CSDL ngành hay hệ thống của tỉnh. Tệp .xls, .csv: mở bằng Excel rồi lưu thành .xlsx.
        Chưa có gì được ghi vào sổ cho đến khi bấm Nhập.
      </p>
    </div>
  )
}
