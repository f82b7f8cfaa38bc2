/** The stages that a target counts, each with the stage that says it had been issued where the denominator asks. */
import type { Track } from '../../shared/domain/tracks.ts'
import { Button } from '../ui/Button.tsx'
import { StageSelect } from './StageSelect.tsx'
import { type TargetForm, withMeasure } from './target-form.ts'

interface MeasureFieldsProps {
  measures: TargetForm['measures']
  /** Ask for the stage that says "issued" too. */
  withIssued: boolean
  tracks: readonly Track[]
  problem: string | null
  onChange: (measures: TargetForm['measures']) => void
}

export function MeasureFields({ measures, withIssued, tracks, problem, onChange }: MeasureFieldsProps) {
  return (
    <fieldset className="choices">
      <legend>Mốc phải đạt</legend>
      <div className="measures">
        {measures.map((measure, at) => {
          const set = (part: Partial<typeof measure>) => onChange(measures.with(at, { ...measure, ...part }))
          return (
            <div key={measure.row} className="measure">
              <StageSelect
                label={`Mốc ${at + 1}`}
                tracks={tracks}
                value={measure.stage}
                onChange={(stage) => set({ stage })}
              />
              {withIssued && (
                <>
                  <span className="muted">đã được cấp khi</span>
                  <StageSelect
                    label={`Mốc đã được cấp của mốc ${at + 1}`}
                    tracks={tracks}
                    value={measure.issued}
                    onChange={(issued) => set({ issued })}
                  />
                </>
              )}
              {measures.length > 1 && (
                <Button
                  look="quiet"
                  icon="close"
                  aria-label={`Bỏ mốc ${at + 1}`}
                  onClick={() => onChange(measures.toSpliced(at, 1))}
                />
              )}
            </div>
          )
        })}
        <Button look="quiet" icon="plus" onClick={() => onChange(withMeasure(measures))}>
          Thêm mốc
        </Button>
      </div>
      {measures.length > 1 && problem === null && (
        <p className="field-hint">Chỉ tiêu có nhiều mốc đếm từng mốc: một người có thể tính là hai tài khoản.</p>
      )}
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
