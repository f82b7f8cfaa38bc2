/** What one cell of the sheet held before, who changed it and when. */
import type { Person, PersonFields } from '../../shared/domain/person.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { ChangeList } from './ChangeList.tsx'
import { usePersonChanges } from './use-person-changes.ts'

/** The cell of a person: a field or a stage, with its heading. */
export interface HistoryCell {
  person: Person
  name: string
  field?: keyof PersonFields
  stage?: string
}

export function CellHistoryDialog({ cell, onClose }: { cell: HistoryCell; onClose: () => void }) {
  const { value, error } = usePersonChanges(cell.person.id, cell)
  return (
    <Dialog
      title={`Lịch sử ô ${cell.name}: ${cell.person.fullName}`}
      onClose={onClose}
      footer={
        <Button data-first onClick={onClose}>
          Đóng
        </Button>
      }
    >
      {error !== null && <Notice look="bad">{error}</Notice>}
      {value?.length === 0 && <p className="muted">Ô này chưa từng được ghi.</p>}
      {value && value.length > 0 && <ChangeList changes={value} />}
    </Dialog>
  )
}
