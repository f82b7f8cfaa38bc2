/** Pupils who do not go with their class: found by name, or taken from the rows chosen on the sheet. */
import { useMemo, useState } from 'react'
import { type Person, isPresent } from '../../shared/domain/person.ts'
import type { SchoolLevel } from '../../shared/domain/plans/plan.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { compareNames } from '../../shared/text/names.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { searchTest } from '../sheet/search.ts'
import { Button } from '../ui/Button.tsx'
import { type RolloverForm, withPupil, withPupils } from './rollover-form.ts'
import { WishField } from './WishField.tsx'

const OFFERED = 6

interface StayDownProps {
  all: readonly Person[]
  /** The rows chosen on the sheet. */
  chosen: readonly Person[]
  levels: readonly SchoolLevel[]
  form: RolloverForm
  onChange: (form: RolloverForm) => void
}

export function StayDown({ all, chosen, levels, form, onChange }: StayDownProps) {
  const [query, setQuery] = useState('')
  const { on, pupils } = form
  const known = new Set(pupils.map(({ id }) => id))
  const candidates = useMemo(
    () =>
      all
        .filter((person) => person.className !== null && isPresent(person, on))
        .toSorted((left, right) => compareNames(left.fullName, right.fullName)),
    [all, on],
  )
  const matches = searchTest(query)
  const found = matches === null ? [] : candidates.filter((person) => !known.has(person.id) && matches(person))
  const offered = chosen.filter((person) => !known.has(person.id) && person.className !== null)
  const add = (people: readonly Person[]) => {
    onChange(withPupils(form, people))
    setQuery('')
  }
  return (
    <section className="stay-down" aria-label="Học sinh ở lại lớp">
      <h3>Học sinh ở lại lớp, xử lý riêng</h3>
      <input
        className="input"
        type="search"
        aria-label="Tìm học sinh ở lại lớp"
        placeholder="Gõ tên học sinh để thêm"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Enter takes the only one found; it must not apply the whole.
          event.preventDefault()
          if (found.length === 1) add(found)
        }}
      />
      {found.length > 0 && (
        <ul className="stay-found">
          {found.slice(0, OFFERED).map((person) => (
            <li key={person.id}>
              <button type="button" className="menu-item" onClick={() => add([person])}>
                {person.fullName}
                <small>
                  {person.className}, {formatDate(person.birthDate)}
                </small>
              </button>
            </li>
          ))}
          {found.length > OFFERED && (
            <li className="muted">Còn {formatCount(found.length - OFFERED)} người; gõ thêm để tìm gần hơn.</li>
          )}
        </ul>
      )}
      {matches !== null && found.length === 0 && <p className="muted">Không có học sinh nào khớp.</p>}
      {offered.length > 0 && (
        <Button icon="plus" onClick={() => add(offered)}>
          {formatCount(offered.length)} người đang chọn trong danh sách
        </Button>
      )}
      {pupils.length === 0 ? (
        <p className="muted">Chưa có ai. Mọi học sinh đi theo lớp của mình.</p>
      ) : (
        <ul className="stay-list">
          {pupils.map(({ id, fullName, className, wish }) => (
            <li key={id}>
              <span className="stay-name">
                {fullName} <span className="muted">{className}</span>
              </span>
              <WishField
                label={`${fullName}, lớp ${className}`}
                className={className}
                levels={levels}
                wish={wish}
                words={{ moves: 'Sang lớp', stays: 'Ở lại lớp', leaves: 'Rời trường' }}
                onChange={(next) => onChange(withPupil(form, id, next))}
              />
              <Button
                look="quiet"
                icon="close"
                aria-label={`Bỏ ${fullName} khỏi danh sách xử lý riêng`}
                onClick={() => onChange(withPupil(form, id, null))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
