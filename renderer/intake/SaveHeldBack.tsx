/** Saves the rows held back as a workbook, to be mended in Excel and imported. Says beside the button what came of it. */
import { useState } from 'react'
import { messageOf } from '../app/backend.ts'
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'

interface SaveHeldBackProps {
  disabled: boolean
  /** Makes the workbook; answers with the token of the file. */
  make: () => Promise<{ token: string }>
}

type Outcome = { failed: string } | { token: string; fileName: string; canReveal: boolean }

export function SaveHeldBack({ disabled, make }: SaveHeldBackProps) {
  const { backend } = useApp()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const fail = (error: unknown) => setOutcome({ failed: messageOf(error) })
  const save = async () => {
    const { token } = await make()
    const saved = await backend.saveFile(token)
    if (saved.saved) setOutcome({ token, fileName: saved.fileName, canReveal: saved.canReveal })
  }
  return (
    <div className="save-held">
      {outcome &&
        ('failed' in outcome ? (
          <span className="mend-failure" role="alert">
            {outcome.failed}
          </span>
        ) : (
          <span role="status">
            Đã lưu {outcome.fileName}
            {outcome.canReveal && (
              <Button look="quiet" icon="folder" onClick={() => void backend.reveal(outcome.token).catch(fail)}>
                Mở thư mục
              </Button>
            )}
          </span>
        ))}
      <Button
        icon="save"
        busy={busy}
        disabled={disabled}
        onClick={() => {
          setBusy(true)
          setOutcome(null)
          save()
            .catch(fail)
            .finally(() => setBusy(false))
        }}
      >
        Lưu các dòng bị giữ lại…
      </Button>
    </div>
  )
}
