/** The first thing in an empty register: the school it is kept for. */
import type { SchoolFields as Fields } from '../../shared/contract/schemas.ts'
import { Button } from '../ui/Button.tsx'
import { useForm } from '../ui/use-form.ts'
import { useAction, useApp } from './context.ts'
import { BLANK_SCHOOL, readSchool } from './school-form.ts'
import { SchoolFields } from './SchoolFields.tsx'
import { useSteps } from './use-steps.ts'
import { StartFrame } from './start/StartFrame.tsx'

export function FirstSchool({ onDone }: { onDone: () => void }) {
  const { backend } = useApp()
  const { form, set, problems, submit } = useForm(() => BLANK_SCHOOL, readSchool)
  const [run, busy] = useAction()
  const steps = useSteps()
  const create = (fields: Fields) =>
    run(async () => {
      await backend.call('schools.add', fields)
      onDone()
    })
  return (
    <StartFrame
      title="Tạo trường"
      intro="Chỉ cần tên trường. Các mục khác dùng để in báo cáo, có thể ghi sau."
      onSubmit={() => submit(create)}
    >
      <SchoolFields fields={form} onChange={set} nameProblem={problems.name ?? null} />
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
