/** Adds a track of the user's own, or changes the names and the people of one and adds steps to it. */
import { useState } from 'react'
import { KIND_NAMES } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { useSend } from '../app/use-send.ts'
import { Button } from '../ui/Button.tsx'
import { Choices } from '../ui/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BLANK_TRACK, readTrack, type TrackForm, trackFormOf } from './track-form.ts'
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
  const { busy, failure, send } = useSend()
  const [form, setForm] = useState(() => (track ? trackFormOf(track) : BLANK_TRACK))
  const [tried, setTried] = useState(false)
  const set = (part: Partial<TrackForm>) => setForm((before) => ({ ...before, ...part }))
  const reading = readTrack(form, others)
  const problems = tried && !reading.ok ? reading.problems : {}
  const save = () => {
    setTried(true)
    if (!reading.ok) return
    const { name, kinds, ordered, stages } = reading.value
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
    send(call, track ? `Đã lưu “${name}”` : `Đã thêm “${name}”`, onClose)
  }
  return (
    <Dialog
      title={track ? `Sửa nội dung: ${track.name}` : 'Thêm nội dung theo dõi'}
      size="medium"
      onClose={onClose}
      onSubmit={save}
      locked={busy}
      footer={
        <>
          <Button onClick={onClose}>Hủy</Button>
          <Button look="primary" submit busy={busy}>
            {track ? 'Lưu' : 'Thêm nội dung'}
          </Button>
        </>
      }
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
      {failure !== null && <Notice look="bad">{failure}</Notice>}
    </Dialog>
  )
}
