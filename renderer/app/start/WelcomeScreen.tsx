/** First start: the user chooses a password for the register, or says plainly that there shall be none. */
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { type Backend, messageOf } from '../backend.ts'
import { passwordProblem } from './password.ts'
import { StartFrame } from './StartFrame.tsx'

export function WelcomeScreen({ backend, onOpen }: { backend: Backend; onOpen: () => void }) {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [without, setWithout] = useState(false)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const problem = tried && !without ? passwordProblem(password, again) : null

  const create = () => {
    setTried(true)
    if (!without && passwordProblem(password, again)) return
    setBusy(true)
    setFailure(null)
    backend
      .call('store.create', { password: without ? null : password })
      .then(onOpen, (error: unknown) => setFailure(messageOf(error)))
      .finally(() => setBusy(false))
  }
  return (
    <StartFrame
      title="Tạo sổ mới"
      intro="Sổ theo dõi thẻ căn cước, VNeID và chữ ký số của trường. Dữ liệu chỉ nằm trên máy này, không gửi đi đâu."
      onSubmit={create}
    >
      <TextField
        label="Mật khẩu mở sổ"
        type="password"
        autoFocus
        autoComplete="new-password"
        value={password}
        disabled={without}
        error={problem?.field === 'password' ? problem.message : null}
        hint="Ít nhất 8 ký tự. Mật khẩu dùng để mã hóa dữ liệu cá nhân trong sổ."
        onChange={setPassword}
      />
      <TextField
        label="Nhập lại mật khẩu"
        type="password"
        autoComplete="new-password"
        value={again}
        disabled={without}
        error={problem?.field === 'again' ? problem.message : null}
        onChange={setAgain}
      />
      <label className="choice">
        <input type="checkbox" checked={without} onChange={(event) => setWithout(event.target.checked)} />
        <span>Không đặt mật khẩu</span>
      </label>
      {without ? (
        <Notice look="warn">
          Ai mở được máy này hoặc sao chép được tệp dữ liệu đều đọc được số định danh và thông tin của mọi người trong
          sổ.
        </Notice>
      ) : (
        <Notice>Hãy ghi lại mật khẩu và cất nơi an toàn. Quên mật khẩu thì không ai mở lại được sổ.</Notice>
      )}
      {failure !== null && <Notice look="bad">{failure}</Notice>}
      <div className="start-actions">
        <Button look="primary" submit busy={busy}>
          Tạo sổ
        </Button>
      </div>
    </StartFrame>
  )
}
