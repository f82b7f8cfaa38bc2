/** What a mark would do, person by person, before it is done. */
import { useState } from 'react'
import type { MarkFate, MarkLine } from '../../shared/domain/mark-plan.ts'
import { groupOf } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { CountTabs } from '../ui/CountTabs.tsx'
import { fateTabs, lineWords } from './mark-words.ts'

const AT_MOST = 300

export function MarkOutcome({ lines, today }: { lines: readonly MarkLine[]; today: IsoDate }) {
  const tabs = fateTabs(lines)
  const [wanted, setWanted] = useState<MarkFate>('set')
  const tab = tabs.find(({ id }) => id === wanted) ?? tabs[0]
  if (!tab) return <p className="mark-nobody muted">Chưa có ai để đánh dấu.</p>
  const rows = lines.filter(({ fate }) => fate === tab.id)
  return (
    <>
      <CountTabs label="Điều gì sẽ thay đổi" tabs={tabs} value={tab.id} onChange={setWanted} />
      <div className="table-frame mark-rows">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Lớp/tổ</th>
              <th scope="col">{tab.label}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, AT_MOST).map((line) => (
              <tr key={line.person.id}>
                <td>{line.person.fullName}</td>
                <td className="nowrap">{groupOf(line.person)}</td>
                <td className="nowrap">{lineWords(line, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > AT_MOST && <p className="table-more muted">và {formatCount(rows.length - AT_MOST)} người nữa</p>}
      </div>
    </>
  )
}
