/** Which part of a long list is shown, and the way to the parts before and after; nothing for a list of one page. */
import { Button } from '../ui/Button.tsx'
import { formatCount } from '../../shared/text/numbers.ts'

interface PageTurnerProps {
  /** What is counted: "dòng", "người". */
  noun: string
  offset: number
  size: number
  total: number
  onTurn: (offset: number) => void
}

export function PageTurner({ noun, offset, size, total, onTurn }: PageTurnerProps) {
  if (total <= size) return null
  const last = Math.min(offset + size, total)
  return (
    <div className="preview-pages">
      <span className="muted">
        {formatCount(offset + 1)}–{formatCount(last)} trong {formatCount(total)} {noun}
      </span>
      <Button disabled={offset === 0} onClick={() => onTurn(Math.max(0, offset - size))}>
        Trang trước
      </Button>
      <Button disabled={last >= total} onClick={() => onTurn(offset + size)}>
        Trang sau
      </Button>
    </div>
  )
}
