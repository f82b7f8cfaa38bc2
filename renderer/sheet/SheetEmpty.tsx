/** What lies over the grid while it has no rows: reading, a failure, an empty register, a view that nobody fits. */
import type { ReactNode } from 'react'
import type { Kind } from '../../shared/domain/person.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { SheetDialog } from './SheetDialogs.tsx'

interface SheetEmptyProps {
  kind: Kind
  loading: boolean
  error: string | null
  total: number
  shown: number
  onReload: () => void
  /** What is said while nobody fits the view; the heads stay in reach. */
  nobodyFits: ReactNode
  onOpen: (dialog: SheetDialog | 'intake') => void
}

export function SheetEmpty({ kind, loading, error, total, shown, onReload, nobodyFits, onOpen }: SheetEmptyProps) {
  const who = kind === 'student' ? 'học sinh' : 'cán bộ, giáo viên, nhân viên'
  if (error !== null) {
    return (
      <Cover>
        <EmptyState
          title="Chưa đọc được danh sách"
          actions={
            <Button look="primary" icon="refresh" onClick={onReload}>
              Thử lại
            </Button>
          }
        >
          {error}
        </EmptyState>
      </Cover>
    )
  }
  if (loading) return <Cover>{<p className="start-wait">Đang đọc danh sách…</p>}</Cover>
  if (total === 0) {
    return (
      <Cover>
        <EmptyState
          title={`Chưa có ${who}`}
          actions={
            <>
              <Button onClick={() => onOpen('add')}>Thêm từng người</Button>
              <Button look="primary" icon="import" onClick={() => onOpen('intake')}>
                Chọn tệp danh sách…
              </Button>
            </>
          }
        >
          Nhập tệp danh sách xuất từ CSDL ngành hay hệ thống khác, hoặc dán bảng chép từ Excel. Chương trình tự nhận ra
          các cột và cho xem trước khi nhập.
        </EmptyState>
      </Cover>
    )
  }
  if (shown === 0) return <div className="sheet-cover sheet-cover-rows">{nobodyFits}</div>
  return null
}

function Cover({ children }: { children: ReactNode }) {
  return <div className="sheet-cover">{children}</div>
}
