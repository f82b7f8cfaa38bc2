/** Importing a roster: choose or paste it, see what it would do, mend how it is read, decide, import, see the result. */
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { formatCount } from '../../shared/text/numbers.ts'
import { importSize, undecided } from './decisions.ts'
import { FileDrop } from './FileDrop.tsx'
import { HeaderPicker } from './HeaderPicker.tsx'
import { atHeader } from './column-fields.ts'
import { importWords } from './import-words.ts'
import { LeaveMended } from './LeaveMended.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { type Intake, useIntake } from './use-intake.ts'
import { type RowsToHeed, useRowsToHeed } from './use-rows-to-heed.ts'
import { WorkState } from './WorkState.tsx'
import './intake.css'

interface IntakeDialogProps {
  kind: Kind
  school: School
  tracks: readonly Track[]
  undo: (changeSetId?: number) => void
  onClose: () => void
}

export function IntakeDialog({ kind, school, tracks, undo, onClose }: IntakeDialogProps) {
  const intake = useIntake(school.id, kind)
  const { file, preview, result, work, failure, wishes } = intake
  const heed = useRowsToHeed(preview)
  const [leaving, setLeaving] = useState<(() => void) | null>(null)
  const mended = result === null ? (preview?.corrections.length ?? 0) : 0
  /** Does it at once, or after asking where cells were mended. */
  const leave = (then: () => void) => (mended > 0 ? setLeaving(() => then) : then())
  const title = kind === 'student' ? 'Nhập danh sách học sinh' : 'Nhập danh sách cán bộ, giáo viên, nhân viên'
  return (
    <Dialog
      title={file ? `${title}: ${file.name}` : title}
      size={wantsRoom(intake) ? 'large' : 'medium'}
      onClose={() => leave(onClose)}
      locked={work?.what === 'apply'}
      footer={
        <Footer intake={intake} heed={heed} undo={undo} onClose={onClose} onOther={() => leave(intake.startOver)} />
      }
    >
      {leaving && (
        <LeaveMended
          mended={mended}
          onStay={() => setLeaving(null)}
          onLeave={() => {
            setLeaving(null)
            leaving()
          }}
        />
      )}
      <WorkState work={work} failure={failure} applying="Đang nhập vào sổ" onReadAgain={() => intake.read({})} />
      {result ? (
        <ResultPanel {...result} />
      ) : preview ? (
        <PreviewPanel kind={kind} tracks={tracks} preview={preview} heed={heed} intake={intake} />
      ) : (
        !work && (
          <>
            {file && failure?.badFile && (
              <HeaderPicker
                file={file.token}
                disabled={false}
                onChoose={(sheet, row) => intake.read({ mapping: atHeader(wishes.mapping, sheet, row) })}
              />
            )}
            <FileDrop onPick={intake.pick} onDrop={intake.take} onPaste={intake.paste} onNothing={intake.fail}>
              Đọc được tệp Excel (.xlsx, .xls), .ods, .csv, bảng lưu từ trang web, và bảng chép từ Excel hay Word. Chưa
              có gì được ghi vào sổ cho đến khi bấm Nhập.
            </FileDrop>
          </>
        )
      )}
    </Dialog>
  )
}

/** A table is shown: of the preview, of the file as it stands, or of the rows held back. */
function wantsRoom({ preview, result, failure }: Intake): boolean {
  return result ? result.result.rejected > 0 : preview !== null || failure?.badFile === true
}

function Footer({
  intake,
  heed,
  undo,
  onClose,
  onOther,
}: { intake: Intake; heed: RowsToHeed; onOther: () => void } & Pick<IntakeDialogProps, 'undo' | 'onClose'>) {
  const { preview, result, work, decisions, mending } = intake
  if (result) {
    const { changeSetId } = result.result
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
  const words = importWords(importSize(preview.counts, decisions))
  const open = undecided(decisions, heed.alike)
  return (
    <>
      <span className="dialog-foot-note">
        {preview.counts.rejected > 0 &&
          `${formatCount(preview.counts.rejected)} dòng bị giữ lại sẽ không được nhập: sửa ngay ở mục “Giữ lại”, hoặc lưu riêng để nhập sau. `}
        {open > 0 && `${formatCount(open)} dòng có thể trùng người trong sổ, chưa chọn: sẽ thêm thành người mới.`}
      </span>
      <Button disabled={mending.busy} onClick={onOther}>
        Chọn tệp khác
      </Button>
      <Button look="primary" icon="import" disabled={words === null || mending.busy} onClick={intake.apply}>
        {words ?? 'Không có gì để nhập'}
      </Button>
    </>
  )
}
