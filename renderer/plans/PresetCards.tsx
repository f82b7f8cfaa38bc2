/** What stands where there is no plan yet: the ready-made ones, a blank one. */
import { useCallback } from 'react'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { spanText } from './plan-words.ts'

interface PresetCardsProps {
  onRead: (preset: string) => void
  onWrite: () => void
  onOpenTracks: () => void
}

export function PresetCards({ onRead, onWrite, onOpenTracks }: PresetCardsProps) {
  const { backend } = useApp()
  const load = useCallback(() => backend.call('plans.presets', {}), [backend])
  const { value: presets, error } = useLoad(load)
  return (
    <div className="presets">
      <header className="page-head">
        <h1>Chưa có kế hoạch nào</h1>
      </header>
      <p className="muted">
        Chọn một kế hoạch có sẵn để xem và dùng, hoặc tự lập. Chỉ tiêu, hạn và kỳ báo cáo đều sửa được sau khi chọn.
      </p>
      {error !== null && <Notice look="bad">{error}</Notice>}
      <ul className="preset-cards">
        {presets?.map((preset) => (
          <li key={preset.id}>
            <button type="button" className="preset-card" onClick={() => onRead(preset.id)}>
              <strong>{preset.title}</strong>
              <span className="muted">
                {[preset.issuer, preset.number, spanText(preset.start, preset.end)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="preset-actions">
        <Button icon="edit" onClick={onWrite}>
          Tự lập kế hoạch…
        </Button>
        <Button onClick={onOpenTracks}>Nội dung theo dõi…</Button>
      </div>
    </div>
  )
}
