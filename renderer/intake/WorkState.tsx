/** How far a long task on a file is, or why it failed and whether reading the file again helps. */
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import type { FileWork } from './use-file-work.ts'

interface WorkStateProps extends Pick<FileWork, 'work' | 'failure'> {
  /** What is said while the register is being written. */
  applying: string
  onReadAgain: () => void
}

export function WorkState({ work, failure, applying, onReadAgain }: WorkStateProps) {
  return (
    <>
      {failure && (
        <Notice look="bad">
          <p>{failure.message}</p>
          {failure.readAgain && <Button onClick={onReadAgain}>Đọc lại tệp</Button>}
        </Notice>
      )}
      {work && (
        <ProgressBar
          label={work.progress?.phase ?? (work.what === 'read' ? 'Đang đọc tệp' : applying)}
          done={work.progress?.done ?? 0}
          total={work.progress?.total ?? null}
        />
      )}
    </>
  )
}
