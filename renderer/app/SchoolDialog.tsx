/** Adds a school, or mends what is on record of one. */
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { messageOf } from './backend.ts'
import { useApp } from './context.ts'
import { BLANK_SCHOOL, schoolFieldsOf, tidySchool } from './school-form.ts'
import { SchoolFields } from './SchoolFields.tsx'
import { SchoolPaperFields } from './SchoolPaperFields.tsx'

interface SchoolDialogProps {
  /** Null to add one. */
  school: School | null
  onSaved: (school: School) => void
  onClose: () => void
}

export function SchoolDialog({ school, onSaved, onClose }: SchoolDialogProps) {
  const { backend } = useApp()
  const [fields, setFields] = useState(school ? schoolFieldsOf(school) : BLANK_SCHOOL)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const clean = tidySchool(fields)
  const save = () => {
    setTried(true)
    if (clean.name === '') return
    setBusy(true)
    setFailure(null)
    const saving = school
      ? backend.call('schools.update', { id: school.id, fields: clean })
      : backend.call('schools.add', clean)
    saving.then(onSaved, (error: unknown) => setFailure(messageOf(error))).finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={school ? 'Sửa thông tin trường' : 'Thêm trường'}
      size="medium"
      onClose={onClose}
      onSubmit={save}
      locked={busy}
      footer={
        <>
          <Button onClick={onClose}>Hủy</Button>
          <Button look="primary" submit busy={busy}>
            {school ? 'Lưu' : 'Thêm trường'}
          </Button>
        </>
      }
    >
      <SchoolFields
        fields={fields}
        onChange={setFields}
        nameProblem={tried && clean.name === '' ? 'Hãy ghi tên trường.' : null}
      />
      <SchoolPaperFields fields={fields} onChange={setFields} />
      {failure !== null && <Notice look="bad">{failure}</Notice>}
    </Dialog>
  )
}
