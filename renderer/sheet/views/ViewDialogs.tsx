/** Naming a view, anew or otherwise, and taking one away. A name that is taken is asked about before it is written over. */
import { useState } from 'react'
import { KIND_WORDS, type Kind } from '../../../shared/domain/person.ts'
import { useApp } from '../../app/context.ts'
import { useSend } from '../../app/use-send.ts'
import { TextField } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import type { Views } from './use-views.ts'

export type ViewDialog = 'save' | 'rename' | 'remove'

interface ViewDialogsProps {
  dialog: ViewDialog
  kind: Kind
  views: Views
  onClose: () => void
}

export function ViewDialogs({ dialog, ...props }: ViewDialogsProps) {
  if (dialog === 'save') return <SaveDialog {...props} />
  return dialog === 'rename' ? <RenameDialog {...props} /> : <RemoveDialog {...props} />
}

type PartProps = Omit<ViewDialogsProps, 'dialog'>

const LONGEST = 80

function problemOf(name: string): string | null {
  if (name.trim() === '') return 'Hãy đặt tên cho chế độ xem.'
  return name.trim().length > LONGEST ? `Tên dài quá ${LONGEST} ký tự.` : null
}

function SaveDialog({ kind, views, onClose }: PartProps) {
  const { backend } = useApp()
  const { send, ...work } = useSend()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const taken = views.named(name)
  const problem = problemOf(name)
  const save = () => {
    setTried(true)
    if (problem !== null) return
    const call = backend.call('views.save', { kind, name, body: views.body, replace: taken !== undefined })
    send(call, `Đã lưu chế độ xem “${name.trim()}”`, (view) => {
      views.kept(view)
      onClose()
    })
  }
  return (
    <FormDialog
      title="Lưu chế độ xem"
      work={work}
      action={taken ? 'Lưu đè' : 'Lưu'}
      look={taken ? 'danger' : 'primary'}
      onSubmit={save}
      onClose={onClose}
    >
      <p>
        Giữ các cột đang hiện, thứ tự và độ rộng cột, cách sắp xếp và bộ lọc của danh sách {KIND_WORDS[kind]}. Chữ trong
        ô tìm không lưu.
      </p>
      <TextField
        label="Tên chế độ xem"
        data-first
        value={name}
        hint="Ví dụ: Lớp 9 chưa kích hoạt"
        error={
          tried && problem !== null
            ? problem
            : taken
              ? `Đã có chế độ xem “${taken.name}”. Lưu đè thì cách xem cũ của nó mất đi.`
              : null
        }
        onChange={setName}
      />
    </FormDialog>
  )
}

function RenameDialog({ views, onClose }: PartProps) {
  const { backend } = useApp()
  const { send, ...work } = useSend()
  const { current } = views
  const [name, setName] = useState(current?.name ?? '')
  const [tried, setTried] = useState(false)
  if (!current) return null
  const taken = views.named(name)
  const problem =
    taken && taken.id !== current.id ? `Đã có chế độ xem “${taken.name}”. Hãy đặt tên khác.` : problemOf(name)
  const rename = () => {
    setTried(true)
    if (problem !== null) return
    send(backend.call('views.rename', { id: current.id, name }), `Đã đổi tên thành “${name.trim()}”`, (view) => {
      views.kept(view)
      onClose()
    })
  }
  return (
    <FormDialog title="Đổi tên chế độ xem" work={work} action="Đổi tên" onSubmit={rename} onClose={onClose}>
      <TextField label="Tên chế độ xem" data-first value={name} error={tried ? problem : null} onChange={setName} />
    </FormDialog>
  )
}

function RemoveDialog({ views, onClose }: PartProps) {
  const { backend } = useApp()
  const { send, ...work } = useSend()
  const { current } = views
  if (!current) return null
  const remove = () =>
    send(backend.call('views.remove', { id: current.id }), `Đã xóa chế độ xem “${current.name}”`, () => {
      views.removed(current.id)
      onClose()
    })
  return (
    <FormDialog title="Xóa chế độ xem" work={work} action="Xóa" look="danger" onSubmit={remove} onClose={onClose}>
      <p>
        Xóa chế độ xem “{current.name}”? Không có ai bị xóa khỏi sổ; chỉ cách xem này mất đi và không hoàn tác được.
      </p>
    </FormDialog>
  )
}
