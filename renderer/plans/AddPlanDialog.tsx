/** Adding a plan: a ready-made one, read before it is taken; a copy of one that is there; or one written by hand. */
import { useCallback, useState } from 'react'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PlanReading } from './PlanReading.tsx'
import { spanText } from './plan-words.ts'
import { useSend } from '../app/use-send.ts'

/** What a plan is made from. */
export type PlanSource = { preset: string } | { copyOf: number }

interface AddPlanDialogProps {
  plans: readonly StoredPlan[]
  tracks: readonly Track[]
  /** What is shown at first; the first of the presets when null. */
  first: PlanSource | null
  onAdded: (plan: StoredPlan) => void
  /** The user wants to write one by hand. */
  onWrite: () => void
  onClose: () => void
}

export function AddPlanDialog({ plans, tracks, first, onAdded, onWrite, onClose }: AddPlanDialogProps) {
  const { backend } = useApp()
  const { busy, failure, send } = useSend()
  const loadPresets = useCallback(() => backend.call('plans.presets', {}), [backend])
  const { value: presets, error: presetsError } = useLoad(loadPresets)
  const [chosen, setChosen] = useState(first)
  const firstPreset = presets?.[0]
  const source = chosen ?? (firstPreset ? { preset: firstPreset.id } : null)
  const preset = source !== null && 'preset' in source ? source.preset : null
  const copyOf = source !== null && 'copyOf' in source ? source.copyOf : null
  const loadPreset = useCallback(
    async () => (preset === null ? null : { preset, plan: await backend.call('plans.preset', { preset }) }),
    [backend, preset],
  )
  const { value: read, error: presetError } = useLoad(loadPreset)
  const shown =
    copyOf === null ? (read?.preset === preset ? (read?.plan ?? null) : null) : plans.find(({ id }) => id === copyOf)
  const error = failure ?? presetsError ?? presetError
  const add = () => source && send(backend.call('plans.add', source), 'Đã thêm kế hoạch', onAdded)
  return (
    <Dialog
      title="Thêm kế hoạch"
      size="large"
      onClose={onClose}
      onSubmit={add}
      locked={busy}
      footer={
        <>
          <Button onClick={onWrite}>Tự lập kế hoạch…</Button>
          <span className="dialog-foot-note" />
          <Button onClick={onClose}>Hủy</Button>
          <Button look="primary" submit busy={busy} disabled={!shown}>
            {copyOf === null ? 'Dùng kế hoạch này' : 'Tạo bản sao'}
          </Button>
        </>
      }
    >
      {error !== null && <Notice look="bad">{error}</Notice>}
      <div className="add-plan">
        <div className="add-plan-list" role="radiogroup" aria-label="Lập từ">
          <h3 className="plan-rail-head">Kế hoạch có sẵn</h3>
          {presets?.map(({ id, title, issuer, number, start, end }, at) => (
            <SourceRow
              key={id}
              first={at === 0 && first === null}
              title={title}
              note={[issuer, number, spanText(start, end)].filter(Boolean).join(' · ')}
              checked={preset === id}
              onChoose={() => setChosen({ preset: id })}
            />
          ))}
          {plans.length > 0 && <h3 className="plan-rail-head">Bản sao của kế hoạch đã có</h3>}
          {plans.map(({ id, title, issuer, number }) => (
            <SourceRow
              key={id}
              first={false}
              title={title}
              note={[issuer, number].filter(Boolean).join(' · ')}
              checked={copyOf === id}
              onChoose={() => setChosen({ copyOf: id })}
            />
          ))}
        </div>
        <div className="add-plan-reading">{shown && <PlanReading plan={shown} tracks={tracks} />}</div>
      </div>
    </Dialog>
  )
}

interface SourceRowProps {
  first: boolean
  title: string
  note: string
  checked: boolean
  onChoose: () => void
}

function SourceRow({ first, title, note, checked, onChoose }: SourceRowProps) {
  return (
    <label className="source-row">
      <input type="radio" name="plan-source" checked={checked} data-first={first || undefined} onChange={onChoose} />
      <span>
        <strong>{title}</strong>
        <span className="muted">{note}</span>
      </span>
    </label>
  )
}
