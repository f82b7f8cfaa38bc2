/** What has been sent: the list, the files as they were, what has changed since. */
import { useCallback, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { Submission } from '../../shared/domain/submissions/submission.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useAction, useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import { saveSent } from '../reports/save-sent.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { CheckDialog } from './CheckDialog.tsx'
import { CompareDialog } from './CompareDialog.tsx'
import { SubmissionTable } from './SubmissionTable.tsx'
import './submissions.css'

interface SubmissionsPanelProps {
  school: School
  plans: readonly StoredPlan[]
  tracks: readonly Track[]
  undo: (changeSetId?: number) => void
  onMake: () => void
}

export function SubmissionsPanel({ school, plans, tracks, undo, onMake }: SubmissionsPanelProps) {
  const { backend } = useApp()
  const messages = useMessages()
  const [run, busy] = useAction()
  const [open, setOpen] = useState<{ what: 'check' | 'compare'; submission: Submission } | null>(null)
  const load = useCallback(() => backend.call('submissions.list', { schoolId: school.id }), [backend, school.id])
  const { value, error } = useFresh(load)
  const remove = (submission: Submission) =>
    run(async () => {
      const { changeSet } = await backend.call('submissions.remove', { id: submission.id })
      messages.say(
        'Đã xóa báo cáo đã nộp khỏi sổ',
        changeSet ? { label: 'Hoàn tác', run: () => undo(changeSet.id) } : undefined,
      )
    })
  return (
    <>
      <header className="page-head panel-head">
        <h1>Báo cáo đã nộp</h1>
      </header>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {value?.length === 0 && (
        <EmptyState
          title="Chưa ghi nhận báo cáo nào đã nộp"
          actions={
            <Button look="primary" onClick={onMake}>
              Lập báo cáo
            </Button>
          }
        >
          Sau khi lập báo cáo, chọn “Ghi nhận đã nộp…”. Tệp và số liệu được giữ nguyên như lúc nộp, để mở lại, đối chiếu
          và giải thích chênh lệch với kỳ sau.
        </EmptyState>
      )}
      {value && value.length > 0 && (
        <SubmissionTable
          submissions={value}
          plans={plans}
          busy={busy}
          onSave={({ id }) => run(() => saveSent(backend, id, messages))}
          onCompare={(submission) => setOpen({ what: 'compare', submission })}
          onCheck={(submission) => setOpen({ what: 'check', submission })}
          onRemove={remove}
        />
      )}
      {open?.what === 'check' && <CheckDialog submission={open.submission} onClose={() => setOpen(null)} />}
      {open?.what === 'compare' && (
        <CompareDialog
          submission={open.submission}
          others={(value ?? []).filter(({ id }) => id !== open.submission.id)}
          tracks={tracks}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
