/** Adds a track of the user's own, or changes the names and the people of one and adds steps to it. */
import { KIND_NAMES } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { useSend } from '../app/use-send.ts'
import { Choices } from '../ui/Choices.tsx'
import { TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useForm } from '../ui/use-form.ts'
import { BLANK_TRACK, readTrack, type TrackFields, trackFormOf } from './track-form.ts'
import { StageRows } from './StageRows.tsx'

interface TrackDialogProps {
  /** Null to add one. */
  track: Track | null
  others: readonly Track[]
  onClose: () => void
}

const KINDS = [
  { id: 'student', label: KIND_NAMES.student },
  { id: 'staff', label: KIND_NAMES.staff },
] as const

export function TrackDialog({ track, others, onClose }: TrackDialogProps) {
  const { backend } = useApp()
  const sending = useSend()
  const { form, set, problems, submit } = useForm(
    () => (track ? trackFormOf(track) : BLANK_TRACK),
    (fields) => readTrack(fields, others),
  )
  const save = ({ name, kinds, ordered, stages }: TrackFields) => {
    const call = track
      ? backend.call('tracks.update', {
          id: track.id,
          name,
          kinds,
          stages: stages.map(({ key, ...names }) => (key === null ? names : { key, ...names })),
        })
      : backend.call('tracks.add', {
          name,
          kinds,
          ordered,
          stages: stages.map((stage) => ({ name: stage.name, shortName: stage.shortName })),
        })
    sending.send(call, track ? `Đã lưu “${name}”` : `Đã thêm “${name}”`, onClose)
  }
  return (
    <FormDialog
      title={track ? `Sửa nội dung: ${track.name}` : 'Thêm nội dung theo dõi'}
      size="medium"
      work={sending}
      action={track ? 'Lưu' : 'Thêm nội dung'}
      onSubmit={() => submit(save)}
      onClose={onClose}
    >
      <TextField
        label="Tên nội dung"
        data-first
        required
        value={form.name}
        placeholder="Liên kết tài khoản học tập với định danh điện tử"
        error={problems.name ?? null}
        onChange={(name) => set({ name })}
      />
      <Choices
        label="Theo dõi ai"
        options={KINDS}
        value={form.kinds}
        error={problems.kinds ?? null}
        onChange={(kinds) => set({ kinds })}
      />
      <StageRows stages={form.stages} problem={problems.stages ?? null} onChange={(stages) => set({ stages })} />
      {track ? (
        <p className="field-hint">
          Bước mới đứng cuối. Chỉ bỏ được bước chưa có ai đạt và không có chỉ tiêu nào tính theo.
        </p>
      ) : (
        <label className="choice">
          <input type="checkbox" checked={form.ordered} onChange={({ target }) => set({ ordered: target.checked })} />
          Các bước nối tiếp nhau: ai xong bước sau thì coi như đã xong bước trước
        </label>
      )}
    </FormDialog>
  )
}
