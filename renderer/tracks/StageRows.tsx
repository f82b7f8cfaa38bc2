/** The steps of a track, a row each. */
import { Button } from '../ui/Button.tsx'
import { BLANK_STAGE, type TrackForm } from './track-form.ts'

interface StageRowsProps {
  stages: TrackForm['stages']
  problem: string | null
  onChange: (stages: TrackForm['stages']) => void
}

export function StageRows({ stages, problem, onChange }: StageRowsProps) {
  return (
    <fieldset className="choices">
      <legend>Các bước, theo thứ tự</legend>
      <ol className="stage-rows">
        {stages.map((stage, at) => {
          const set = (part: Partial<typeof stage>) => onChange(stages.with(at, { ...stage, ...part }))
          return (
            <li key={stage.key ?? at}>
              <span className="muted">{at + 1}.</span>
              <input
                className="input"
                aria-label={`Tên đầy đủ của bước ${at + 1}`}
                placeholder="Tên đầy đủ, ví dụ: Đã liên kết tài khoản"
                autoComplete="off"
                value={stage.name}
                onChange={({ target }) => set({ name: target.value })}
              />
              <input
                className="input"
                aria-label={`Tên ngắn của bước ${at + 1}`}
                placeholder="Tên cột, ví dụ: Liên kết"
                autoComplete="off"
                value={stage.shortName}
                onChange={({ target }) => set({ shortName: target.value })}
              />
              {stages.length > 1 ? (
                <Button
                  look="quiet"
                  icon="close"
                  aria-label={`Bỏ bước ${at + 1}`}
                  onClick={() => onChange(stages.toSpliced(at, 1))}
                />
              ) : (
                <span />
              )}
            </li>
          )
        })}
      </ol>
      <Button look="quiet" icon="plus" onClick={() => onChange([...stages, BLANK_STAGE])}>
        Thêm bước
      </Button>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
