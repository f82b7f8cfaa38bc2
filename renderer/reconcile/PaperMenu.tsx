/** Saves the differences as an official list to send back to the police. */
import type { Input } from '../../shared/contract/contract.ts'
import { useAction, useApp } from '../app/context.ts'
import { saveOutput } from '../app/save-output.ts'
import { FORMAT_NAMES } from '../reports/format-names.ts'
import { Popover } from '../ui/Popover.tsx'
import { useMessages } from '../ui/Toasts.tsx'

const FORMATS = ['xlsx', 'docx', 'pdf'] as const satisfies readonly Input<'reconcile.paper'>['format'][]

export function PaperMenu({ reconcileId, schoolId }: { reconcileId: string; schoolId: number }) {
  const { backend } = useApp()
  const messages = useMessages()
  const [run, busy] = useAction()
  const save = (format: (typeof FORMATS)[number]) =>
    run(async () => {
      const { token } = await backend.call('reconcile.paper', { reconcileId, schoolId, format })
      await saveOutput(backend, token, messages)
    })
  return (
    <Popover label={busy ? 'Đang lập bản chênh lệch…' : 'Lưu bản chênh lệch…'} icon="save">
      {() =>
        FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="menu-item"
            data-close
            disabled={busy}
            onClick={() => save(format)}
          >
            {FORMAT_NAMES[format]}
          </button>
        ))
      }
    </Popover>
  )
}
