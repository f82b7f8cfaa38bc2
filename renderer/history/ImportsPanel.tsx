/** Every import that is in force: the file as it was, what was held back, what was mended, and taking it back. */
import { useCallback, useState } from 'react'
import type { ImportRecord } from '../../shared/contract/imports.ts'
import { useAction, useApp } from '../app/context.ts'
import { saveOutput } from '../app/save-output.ts'
import { useFresh } from '../app/use-fresh.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { ImportTable } from './ImportTable.tsx'
import { UndoImportDialog } from './UndoImportDialog.tsx'

/** @param severalSchools the register has more than one: each import says whose it is */
export function ImportsPanel({ severalSchools }: { severalSchools: boolean }) {
  const { backend } = useApp()
  const messages = useMessages()
  const [run, busy] = useAction()
  const [open, setOpen] = useState<{ what: 'details' | 'undo'; record: ImportRecord } | null>(null)
  const load = useCallback(() => backend.call('imports.list', {}), [backend])
  const { value, error } = useFresh(load)
  const save = (what: 'imports.file' | 'imports.heldBack', id: number) =>
    run(async () => saveOutput(backend, (await backend.call(what, { id })).token, messages))
  return (
    <>
      <header className="page-head">
        <h1>Các lần nhập danh sách</h1>
      </header>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {error === null && value === null && <p className="muted">Đang đọc…</p>}
      {value?.length === 0 && (
        <EmptyState title="Chưa có lần nhập nào đang có hiệu lực">
          Mỗi lần nhập danh sách được giữ ở đây cùng tệp gốc, để lấy lại tệp, xem đã nhập gì, hoặc hoàn tác cả lần nhập.
          Lần nhập đã hoàn tác không còn ở đây; xem ở “Các thao tác”.
        </EmptyState>
      )}
      {value && value.length > 0 && (
        <ImportTable
          imports={value}
          severalSchools={severalSchools}
          busy={busy}
          onDetails={(record) => setOpen({ what: 'details', record })}
          onSaveFile={({ id }) => save('imports.file', id)}
          onSaveHeldBack={({ id }) => save('imports.heldBack', id)}
          onUndo={(record) => setOpen({ what: 'undo', record })}
        />
      )}
      {open?.what === 'details' && <ImportDialog record={open.record} onClose={() => setOpen(null)} />}
      {open?.what === 'undo' && <UndoImportDialog record={open.record} onClose={() => setOpen(null)} />}
    </>
  )
}
