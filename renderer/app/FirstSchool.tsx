/** The first thing in an empty register: the school it is kept for. */
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useAction, useApp } from './context.ts'
import { BLANK_SCHOOL, tidySchool } from './school-form.ts'
import { SchoolFields } from './SchoolFields.tsx'
import { useSteps } from './use-steps.ts'
import { StartFrame } from './start/StartFrame.tsx'

export function FirstSchool({ onDone }: { onDone: () => void }) {
  const { backend } = useApp()
  const [fields, setFields] = useState(BLANK_SCHOOL)
  const [tried, setTried] = useState(false)
  const [run, busy] = useAction()
  const steps = useSteps()
  const clean = tidySchool(fields)
  const create = () => {
    setTried(true)
    if (clean.name === '') return
    run(async () => {
      await backend.call('schools.add', clean)
      onDone()
    })
  }
  return (
    <StartFrame
      title="Tạo trường"
      intro="Chỉ cần tên trường. Các mục khác dùng để in báo cáo, có thể ghi sau."
      onSubmit={create}
    >
      <SchoolFields
        fields={fields}
        onChange={setFields}
        nameProblem={tried && clean.name === '' ? 'Hãy ghi tên trường.' : null}
      />
      <div className="start-actions">
        {steps.redo && (
          // Whoever undid everything, the school too, can go back from here.
          <Button icon="redo" busy={steps.busy} onClick={steps.runRedo}>
            Làm lại: {steps.redo.label}
          </Button>
        )}
        <Button look="primary" submit busy={busy}>
          Tạo trường
        </Button>
      </div>
    </StartFrame>
  )
}
