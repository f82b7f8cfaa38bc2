/** Importing a roster: choose the file, see what it would do, mend how its columns are read, import, see the result. */
import type { School } from '../../shared/contract/schemas.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { formatCount } from '../ui/numbers.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { FileDrop } from './FileDrop.tsx'
import { HeaderRowField } from './HeaderRowField.tsx'
import { importSize } from './import-words.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { type Intake, useIntake } from './use-intake.ts'
import './intake.css'

interface IntakeDialogProps {
  kind: Kind
  school: School
  undo: (changeSetId?: number) => void
  onClose: () => void
}

export function IntakeDialog({ kind, school, undo, onClose }: IntakeDialogProps) {
  const intake = useIntake(school.id, kind)
  const { file, preview, result, work, failure } = intake
  const title = kind === 'student' ? 'Nhập danh sách học sinh' : 'Nhập danh sách cán bộ, giáo viên, nhân viên'
  return (
    <Dialog
      title={file ? `${title}: ${file.name}` : title}
      size={preview ? 'large' : 'medium'}
      onClose={onClose}
      locked={work?.what === 'apply'}
      footer={<Footer intake={intake} undo={undo} onClose={onClose} />}
    >
      {failure && (
        <Notice look="bad">
          <p>{failure.message}</p>
          {failure.readAgain && <Button onClick={() => intake.read(intake.mapping)}>Đọc lại tệp</Button>}
        </Notice>
      )}
      {work && (
        <ProgressBar
          label={work.progress?.phase ?? (work.what === 'read' ? 'Đang đọc tệp' : 'Đang nhập vào sổ')}
          done={work.progress?.done ?? 0}
          total={work.progress?.total ?? null}
        />
      )}
      {result ? (
        <ResultPanel result={result} />
      ) : preview ? (
        <PreviewPanel kind={kind} preview={preview} intake={intake} />
      ) : (
        !work && (
          <>
            {file && failure && <HeaderRowField row={1} onChange={(headerRow) => intake.read({ headerRow })} />}
            <FileDrop onPick={intake.pick} onDrop={intake.take} onPaste={intake.paste} />
          </>
        )
      )}
    </Dialog>
  )
}

function Footer({ intake, undo, onClose }: { intake: Intake } & Pick<IntakeDialogProps, 'undo' | 'onClose'>) {
  const { preview, result, work } = intake
  if (result) {
    const { changeSetId } = result
    return (
      <>
        {changeSetId !== null && (
          <Button
            icon="undo"
            onClick={() => {
              undo(changeSetId)
              onClose()
            }}
          >
            Hoàn tác lần nhập này
          </Button>
        )}
        <Button onClick={intake.startOver}>Nhập tệp khác</Button>
        <Button look="primary" onClick={onClose}>
          Xong
        </Button>
      </>
    )
  }
  if (work) return <Button onClick={intake.cancel}>Hủy</Button>
  if (!preview) return <Button onClick={onClose}>Đóng</Button>
  const size = importSize(preview.counts)
  return (
    <>
      <span className="dialog-foot-note">
        {preview.counts.rejected > 0 &&
          `${formatCount(preview.counts.rejected)} dòng bị giữ lại sẽ không được nhập; sửa trong tệp rồi nhập lại sau.`}
      </span>
      <Button onClick={intake.startOver}>Chọn tệp khác</Button>
      <Button look="primary" icon="import" disabled={size === 0} onClick={intake.apply}>
        {size === 0 ? 'Không có gì để nhập' : `Nhập ${formatCount(size)} người`}
      </Button>
    </>
  )
}
