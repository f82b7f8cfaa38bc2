/** What becomes of a class or a pupil: moves up or over (to which class), stays, leaves. */
import { type ClassWish, newWish } from './rollover-form.ts'
import type { SchoolLevel } from '../../shared/domain/plans/plan.ts'

interface WishFieldProps {
  /** Whose it is, for a screen reader. */
  label: string
  className: string
  levels: readonly SchoolLevel[]
  wish: ClassWish | null
  words: Record<ClassWish['is'], string>
  onChange: (wish: ClassWish) => void
}

export function WishField({ label, className, levels, wish, words, onChange }: WishFieldProps) {
  return (
    <div className="wish">
      <select
        className="input select"
        aria-label={label}
        value={wish?.is ?? ''}
        onChange={({ target }) => {
          const { value } = target
          if (value === 'moves' || value === 'stays' || value === 'leaves') onChange(newWish(value, className, levels))
        }}
      >
        {wish === null && <option value="">Chưa rõ: giữ nguyên</option>}
        {(['moves', 'stays', 'leaves'] as const).map((is) => (
          <option key={is} value={is}>
            {words[is]}
          </option>
        ))}
      </select>
      {wish?.is === 'moves' && (
        <input
          className="input wish-class"
          aria-label={`Lớp mới: ${label}`}
          placeholder="Lớp mới"
          aria-invalid={wish.to.trim() === '' || undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={50}
          value={wish.to}
          onChange={({ target }) => onChange({ is: 'moves', to: target.value })}
        />
      )}
    </div>
  )
}
