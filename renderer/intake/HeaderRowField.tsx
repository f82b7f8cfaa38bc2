/** The row in which the headings of the list stand; another number reads the file anew. */
import { useState } from 'react'
import { TextField } from '../ui/Field.tsx'

interface HeaderRowFieldProps {
  row: number
  disabled?: boolean
  onChange: (row: number) => void
}

export function HeaderRowField({ row, disabled = false, onChange }: HeaderRowFieldProps) {
  const [text, setText] = useState(String(row))
  const wished = Number(text)
  const good = Number.isInteger(wished) && wished > 0
  const settle = () => {
    if (good && wished !== row) onChange(wished)
  }
  return (
    <TextField
      label="Dòng tiêu đề"
      inline
      size={4}
      inputMode="numeric"
      value={text}
      disabled={disabled}
      title="Số thứ tự của dòng có tên các cột trong tệp"
      error={good ? null : 'Ghi số thứ tự của dòng.'}
      onChange={setText}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
