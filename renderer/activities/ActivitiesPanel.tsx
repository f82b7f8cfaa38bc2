/** The log of publicity, training and mobilisation; closing reports are made from it. */
import { useCallback, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import { type Activity, ACTIVITY_FORMS } from '../../shared/domain/activities.ts'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useAction, useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { ActivityDialog } from './ActivityDialog.tsx'
import '../ui/table.css'

interface ActivitiesPanelProps {
  school: School
  plans: readonly StoredPlan[]
  plan: StoredPlan | null
  undo: (changeSetId?: number) => void
}

export function ActivitiesPanel({ school, plans, plan, undo }: ActivitiesPanelProps) {
  const { backend } = useApp()
  const messages = useMessages()
  const [run, busy] = useAction()
  const [planId, setPlanId] = useState<number | null>(plan?.id ?? null)
  const [dialog, setDialog] = useState<Activity | 'add' | null>(null)
  const load = useCallback(
    () => backend.call('activities.list', { schoolId: school.id, ...(planId === null ? {} : { planId }) }),
    [backend, planId, school.id],
  )
  const { value, error } = useFresh(load)
  const remove = (activity: Activity) =>
    run(async () => {
      const { changeSet } = await backend.call('activities.remove', { id: activity.id })
      messages.say('Đã xóa hoạt động', changeSet ? { label: 'Hoàn tác', run: () => undo(changeSet.id) } : undefined)
    })
  return (
    <>
      <header className="page-head panel-head">
        <h1>Nhật ký tuyên truyền, tập huấn, vận động</h1>
        <SelectField
          label="Kế hoạch"
          inline
          value={planId === null ? '' : String(planId)}
          onChange={(next) => setPlanId(next === '' ? null : Number(next))}
        >
          <option value="">Tất cả</option>
          {plans.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number === '' ? one.title : one.number}
            </option>
          ))}
        </SelectField>
        <Button look="primary" icon="plus" onClick={() => setDialog('add')}>
          Thêm hoạt động…
        </Button>
      </header>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {value?.length === 0 && (
        <EmptyState title="Chưa có hoạt động nào">
          Ghi mỗi buổi tuyên truyền, tập huấn, lần vận động gia đình một dòng. Báo cáo tổng kết lấy số buổi và số người
          từ đây.
        </EmptyState>
      )}
      {value && value.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Ngày</th>
                <th scope="col">Hình thức</th>
                <th scope="col" className="wide-text">
                  Nội dung
                </th>
                <th scope="col">Địa điểm</th>
                <th scope="col" className="number">
                  Số người
                </th>
                <th scope="col">Minh chứng</th>
                <th scope="col">
                  <span className="visually-hidden">Việc</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {value.map((activity) => (
                <tr key={activity.id}>
                  <td className="nowrap">{formatDate(activity.on)}</td>
                  <td className="nowrap">{ACTIVITY_FORMS[activity.form]}</td>
                  <td>{activity.content}</td>
                  <td>{activity.place}</td>
                  <td className="number">{activity.people === null ? '–' : formatCount(activity.people)}</td>
                  <td className="link-text" title={activity.evidence}>
                    {activity.evidence}
                  </td>
                  <td className="row-action nowrap">
                    <Button
                      look="quiet"
                      icon="edit"
                      aria-label={`Sửa: ${activity.content}`}
                      onClick={() => setDialog(activity)}
                    >
                      Sửa
                    </Button>
                    <Button
                      look="quiet"
                      icon="remove"
                      aria-label={`Xóa: ${activity.content}`}
                      disabled={busy}
                      onClick={() => remove(activity)}
                    >
                      Xóa
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {dialog !== null && (
        <ActivityDialog
          schoolId={school.id}
          activity={dialog === 'add' ? null : dialog}
          plans={plans}
          planId={planId}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
