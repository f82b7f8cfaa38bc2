/** Adds a school, or mends what is on record of one. */
import type { School, SchoolFields as Fields } from '../../shared/contract/schemas.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useForm } from '../ui/use-form.ts'
import { useApp } from './context.ts'
import { BLANK_SCHOOL, readSchool, schoolFieldsOf } from './school-form.ts'
import { SchoolFields } from './SchoolFields.tsx'
import { SchoolPaperFields } from './SchoolPaperFields.tsx'
import { useSend } from './use-send.ts'

interface SchoolDialogProps {
  /** Null to add one. */
  school: School | null
  onSaved: (school: School) => void
  onClose: () => void
}

export function SchoolDialog({ school, onSaved, onClose }: SchoolDialogProps) {
  const { backend } = useApp()
  const sending = useSend()
  const { form, set, problems, submit } = useForm(() => (school ? schoolFieldsOf(school) : BLANK_SCHOOL), readSchool)
  const save = (fields: Fields) => {
    const call = school
      ? backend.call('schools.update', { id: school.id, fields })
      : backend.call('schools.add', fields)
    sending.send(call, school ? 'Đã lưu thông tin trường' : `Đã thêm ${fields.name}`, onSaved)
  }
  return (
    <FormDialog
      title={school ? 'Sửa thông tin trường' : 'Thêm trường'}
      size="medium"
      work={sending}
      action={school ? 'Lưu' : 'Thêm trường'}
      onSubmit={() => submit(save)}
      onClose={onClose}
    >
      <SchoolFields fields={form} onChange={set} nameProblem={problems.name ?? null} />
      <SchoolPaperFields fields={form} onChange={set} />
    </FormDialog>
  )
}
