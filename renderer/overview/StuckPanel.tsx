/** At which step people wait, how many, and since when; each step opens its list. */
import { useState } from 'react'
import type { Person } from '../../shared/domain/person.ts'
import type { StuckGroup } from '../../shared/domain/stuck.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { longestWait } from './longest-wait.ts'
import { StuckDialog } from './StuckDialog.tsx'
import '../ui/table.css'

interface StuckPanelProps {
  groups: readonly StuckGroup<Person>[]
  onListOutstanding: () => void
}

export function StuckPanel({ groups, onListOutstanding }: StuckPanelProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const group = groups.find(({ step }) => step.id === opened)
  return (
    <section className="card" aria-labelledby="stuck-title">
      <header className="card-head">
        <h2 id="stuck-title">Đang chờ ở bước nào</h2>
        {groups.length > 0 && (
          <Button look="quiet" onClick={onListOutstanding}>
            Lập danh sách…
          </Button>
        )}
      </header>
      {groups.length === 0 ? (
        <p className="card-words muted">Không còn ai đủ điều kiện mà chưa kích hoạt mức 2.</p>
      ) : (
        <div className="card-table">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Bước cần làm tiếp</th>
                <th scope="col" className="number">
                  Số người
                </th>
                <th scope="col">Chờ lâu nhất</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ step, people }) => (
                <tr key={step.id}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => setOpened(step.id)}>
                      {step.name}
                    </button>
                  </th>
                  <td className="number">{formatCount(people.length)}</td>
                  <td className="nowrap">{longestWait(people)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {group && <StuckDialog group={group} onClose={() => setOpened(null)} />}
    </section>
  )
}
