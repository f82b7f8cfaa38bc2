/** The register exists and wants its password. */
import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { type Backend, messageOf } from '../backend.ts'
import { StartFrame } from './StartFrame.tsx'

export function UnlockScreen({ backend, onOpen }: { backend: Backend; onOpen: () => void }) {
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const unlock = () => {
    if (password === '') return setFailure('Hãy nhập mật khẩu.')
    setBusy(true)
    backend
      .call('store.open', { password })
      .then(onOpen, (error: unknown) => {
        setFailure(messageOf(error))
        input.current?.select()
      })
      .finally(() => setBusy(false))
  }
  return (
    <StartFrame title="Mở sổ" intro="Sổ được bảo vệ bằng mật khẩu." onSubmit={unlock}>
      <TextField
        ref={input}
        label="Mật khẩu"
        type="password"
        autoFocus
        autoComplete="current-password"
        value={password}
        error={failure}
        onChange={(text) => {
          setPassword(text)
          setFailure(null)
        }}
      />
      <div className="start-actions">
        <Button look="primary" icon="lock" submit busy={busy}>
          Mở sổ
        </Button>
      </div>
    </StartFrame>
  )
}
