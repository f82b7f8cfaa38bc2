/** Says whether a file in hand is the very file that was sent. */
import { useState } from 'react'
import type { Submission } from '../../shared/domain/submissions/submission.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useWork } from '../app/use-work.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { submissionName } from './submission-name.ts'

interface Verdict {
  name: string
  matches: boolean
}

export function CheckDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const { backend } = useApp()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const { busy, failure, run } = useWork()
  const check = async () => {
    const picked = await backend.pickFile('paper')
    if (!picked) return
    setVerdict(null)
    const { matches } = await backend.call('submissions.check', { id: submission.id, file: picked.token })
    setVerdict({ name: picked.name, matches })
  }
  return (
    <Dialog
      title="Kiểm tra tệp với tệp đã nộp"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Đóng</Button>
          <Button look="primary" icon="file" data-first busy={busy} onClick={() => run(check)}>
            Chọn tệp…
          </Button>
        </>
      }
    >
      <p>
        {submissionName(submission)}, số liệu đến ngày {formatDate(submission.asOf)}, nộp ngày{' '}
        {formatDate(submission.sentOn)}.
      </p>
      {verdict === null && failure === null && (
        <p className="muted">
          Chọn một tệp trên máy. Chương trình so từng ký tự của tệp với tệp đã nộp; sửa dù một chữ cũng bị phát hiện.
        </p>
      )}
      {verdict?.matches === true && (
        <Notice>
          Tệp “{verdict.name}” <strong>đúng là tệp đã nộp</strong>, không khác chút nào.
        </Notice>
      )}
      {verdict?.matches === false && (
        <Notice look="warn">
          Tệp “{verdict.name}” <strong>không phải tệp đã nộp</strong>: tệp khác, hoặc đã bị sửa hay lưu lại sau khi nộp.
        </Notice>
      )}
      {failure !== null && <Notice look="bad">{failure}</Notice>}
    </Dialog>
  )
}
