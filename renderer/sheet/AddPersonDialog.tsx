/** Adds people by hand, one after another: the class or team of the last stays for the next. */
import { useRef, useState } from 'react'
import { compareGroupNames } from '../../shared/domain/figures.ts'
import { groupOf } from '../../shared/domain/person.ts'
import type { PersonFields } from '../../shared/domain/person.ts'
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { readNewPerson, type NewPersonTexts } from './new-person.ts'
import type { SheetDialogsProps } from './SheetDialogs.tsx'
import { useCommand } from './use-command.ts'
import { groupColumn, groupOfView } from './view.ts'

const HINTS: Partial<Record<keyof PersonFields, string>> = {
  birthDate: 'ngày/tháng/năm',
  gender: 'Nam hoặc Nữ',
  personalId: '12 chữ số',
}

export function AddPersonDialog({ kind, school, all, view, undo, onClose }: SheetDialogsProps) {
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const groupKey = groupColumn(kind)
  const keys = ['fullName', groupKey, 'birthDate', 'gender', 'personalId', 'phone'] as const
  const [texts, setTexts] = useState<NewPersonTexts>({ [groupKey]: groupOfView(view, kind) ?? '' })
  const [tried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const reading = readNewPerson(kind, texts, keys, today)
  const groups = [...new Set(all.map(groupOf))].filter(Boolean).toSorted(compareGroupNames)

  const add = (another: boolean) => {
    setTried(true)
    if (!reading.ok) return
    const call = backend.call('people.add', { schoolId: school.id, kind, fields: reading.fields })
    command.send(call, `Đã thêm ${reading.fields.fullName}`, () => {
      if (!another) return onClose()
      setTexts({ [groupKey]: texts[groupKey] ?? '' })
      setTried(false)
      first.current?.focus()
    })
  }
  return (
    <FormDialog
      title={kind === 'student' ? 'Thêm học sinh' : 'Thêm cán bộ, giáo viên, nhân viên'}
      work={command}
      action="Thêm"
      otherActions={
        <Button busy={command.busy} onClick={() => add(true)}>
          Thêm và nhập người khác
        </Button>
      }
      onSubmit={() => add(false)}
      onClose={onClose}
    >
      <datalist id="known-groups">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <div className="form-grid">
        {keys.map((key) => (
          <TextField
            key={key}
            label={reading.labels[key] ?? key}
            value={texts[key] ?? ''}
            {...(key === 'fullName' ? { ref: first, 'data-first': true, required: true } : {})}
            {...(key === groupKey ? { list: 'known-groups' } : {})}
            placeholder={HINTS[key] ?? ''}
            error={tried && !reading.ok ? (reading.problems[key] ?? null) : null}
            onChange={(text) => setTexts((before) => ({ ...before, [key]: text }))}
          />
        ))}
      </div>
    </FormDialog>
  )
}
