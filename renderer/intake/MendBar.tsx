/** Under the counts: that cells can be mended here, how far the checking of what was typed is, what came of it. */
import type { ReactNode } from 'react'
import { formatCount } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { CellChange, Mending } from './use-mending.ts'

interface MendBarProps {
  mending: Mending
  rejected: number
  /** Say that cells can be mended, while there is nothing else to say. */
  hint: boolean
  onTakeBack: (changes: readonly CellChange[]) => void
  /** What else can be done with the rows. */
  children?: ReactNode
}

export function MendBar({ mending, rejected, hint, onTakeBack, children }: MendBarProps) {
  const isIdle = !mending.busy && mending.failure === null && mending.last.length === 0
  if (isIdle && !hint && !children) return null
  return (
    <div className="mend-bar">
      <div className="mend-state" role="status">
        {isIdle ? (
          <span className="muted">
            Bấm vào ô (hoặc nhấn F2, Enter) để sửa ngay tại đây. Sửa ở đây không đổi tệp; chỉ ghi vào sổ khi bấm Nhập.
          </span>
        ) : (
          <MendState mending={mending} rejected={rejected} onTakeBack={onTakeBack} />
        )}
      </div>
      {children}
    </div>
  )
}

function MendState({ mending, rejected, onTakeBack }: Omit<MendBarProps, 'children' | 'hint'>) {
  const { busy, progress, failure, last } = mending
  if (busy) {
    const done = progress && progress.done > 0 ? ` ${formatCount(progress.done)} dòng` : ''
    return (
      <>
        <span className="spinner" aria-hidden="true" />
        Đang kiểm tra lại cả tệp…{done}
        <Button look="quiet" onClick={mending.cancel}>
          Dừng
        </Button>
      </>
    )
  }
  if (failure !== null) {
    return (
      <span className="mend-failure" role="alert">
        <Icon name="warning" /> Chưa sửa được: {failure}
      </span>
    )
  }
  return (
    <>
      <Icon name="check" />
      {lastWords(last)} {rejected > 0 ? `Còn ${formatCount(rejected)} dòng bị giữ lại.` : 'Không còn dòng bị giữ lại.'}
      {last.some(({ text }) => text !== null) && (
        <Button look="quiet" icon="undo" onClick={() => onTakeBack(last)}>
          Lấy lại như trong tệp
        </Button>
      )}
    </>
  )
}

function lastWords(last: readonly CellChange[]): string {
  const rows = [...new Set(last.map(({ row }) => row))]
  const where = rows.length > 3 ? `${formatCount(rows.length)} dòng` : `dòng ${rows.join(', ')}`
  return last.every(({ text }) => text === null) ? `Đã lấy lại ${where} như trong tệp.` : `Đã sửa ${where}.`
}
