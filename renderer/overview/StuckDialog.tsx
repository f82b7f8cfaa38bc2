/** Who waits at one step, the longest waiting first. */
import { type Person, groupOf } from '../../shared/domain/person.ts'
import type { StuckGroup } from '../../shared/domain/stuck.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import '../ui/table.css'

export function StuckDialog({ group: { step, people }, onClose }: { group: StuckGroup<Person>; onClose: () => void }) {
  return (
    <Dialog
      title={`${step.name}: ${formatCount(people.length)} người`}
      size="large"
      onClose={onClose}
      footer={
        <Button data-first onClick={onClose}>
          Đóng
        </Button>
      }
    >
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="number">
                STT
              </th>
              <th scope="col">Họ và tên</th>
              <th scope="col">Lớp/Tổ</th>
              <th scope="col">Số điện thoại</th>
              <th scope="col">Chờ từ ngày</th>
              <th scope="col" className="number">
                Số ngày
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ person, since, days }, at) => (
              <tr key={person.id}>
                <td className="number">{at + 1}</td>
                <th scope="row">{person.fullName}</th>
                <td>{groupOf(person) || '–'}</td>
                <td>{person.phone ?? '–'}</td>
                <td>{since === null ? 'Chưa có mốc nào' : formatDate(since)}</td>
                <td className="number">{days === null ? '–' : formatCount(days)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
