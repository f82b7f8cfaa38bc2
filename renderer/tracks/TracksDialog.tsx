/** What is followed of people: the tracks of the program and the user's own; adding, renaming, showing, taking out. */
import { useState } from 'react'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { useSend } from '../app/use-send.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { forgetColumnChoice } from './column-memory.ts'
import { TrackDialog } from './TrackDialog.tsx'
import '../ui/table.css'
import './tracks.css'

interface TracksDialogProps {
  tracks: readonly Track[]
  onClose: () => void
}

export function TracksDialog({ tracks, onClose }: TracksDialogProps) {
  const { backend } = useApp()
  const { busy, failure, send } = useSend()
  /** `new`, or the track that is being changed. */
  const [edited, setEdited] = useState<Track | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Track | null>(null)
  const show = (track: Track, shown: boolean) => {
    const said = shown ? `Hiện “${track.name}” thành cột` : `Ẩn cột “${track.name}”`
    send(backend.call('tracks.update', { id: track.id, shown }), said, () => forgetColumnChoice(track.id))
  }
  const remove = (track: Track) => {
    setLeaving(null)
    send(backend.call('tracks.remove', { id: track.id }), `Đã xóa nội dung “${track.name}”`, () => undefined)
  }
  return (
    <Dialog
      title="Nội dung theo dõi"
      size="medium"
      onClose={onClose}
      locked={busy}
      footer={
        <>
          <Button icon="plus" data-first onClick={() => setEdited('new')}>
            Thêm nội dung…
          </Button>
          <span className="dialog-foot-note" />
          <Button look="primary" onClick={onClose}>
            Xong
          </Button>
        </>
      }
    >
      {failure !== null && <Notice look="bad">{failure}</Notice>}
      <p className="muted">
        Mỗi nội dung có các bước; mỗi bước là một cột trong danh sách, có trong số liệu, chỉ tiêu và báo cáo.
      </p>
      <div className="table-frame">
        <table className="table tracks">
          <thead>
            <tr>
              <th scope="col" className="center">
                Hiện cột
              </th>
              <th scope="col">Nội dung và các bước</th>
              <th scope="col">Theo dõi ai</th>
              <th scope="col">
                <span className="visually-hidden">Sửa</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tracks.map((track) => (
              <tr key={track.id}>
                <td className="center">
                  <input
                    type="checkbox"
                    className="track-shown"
                    aria-label={`Hiện cột: ${track.name}`}
                    checked={track.shown}
                    disabled={busy}
                    onChange={({ target }) => show(track, target.checked)}
                  />
                </td>
                <td>
                  <strong>{track.name}</strong>
                  <small>{track.stages.map((stage) => stage.name).join(track.ordered ? ' → ' : ' · ')}</small>
                </td>
                <td className="nowrap">
                  {track.kinds.length === 2 ? 'Tất cả' : track.kinds.includes('staff') ? 'Cán bộ-GV-NV' : 'Học sinh'}
                </td>
                <td className="row-action nowrap">
                  {leaving?.id === track.id ? (
                    <>
                      <Button look="danger" busy={busy} onClick={() => remove(track)}>
                        Xóa “{track.name}”
                      </Button>{' '}
                      <Button data-first onClick={() => setLeaving(null)}>
                        Giữ lại
                      </Button>
                    </>
                  ) : (
                    <>
                      <Button
                        look="quiet"
                        icon="edit"
                        aria-label={`Sửa nội dung: ${track.name}`}
                        title="Sửa…"
                        onClick={() => setEdited(track)}
                      />
                      <Button
                        look="quiet"
                        icon="remove"
                        aria-label={`Xóa nội dung: ${track.name}`}
                        title="Xóa…"
                        onClick={() => setLeaving(track)}
                      />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edited !== null && (
        <TrackDialog
          track={edited === 'new' ? null : edited}
          others={tracks.filter((track) => track !== edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </Dialog>
  )
}
