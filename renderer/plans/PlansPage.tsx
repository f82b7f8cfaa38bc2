/** The plans of the office above: which there are, and one of them with its targets, its calendar and its contents. */
import { useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { isInUse, type PlanChoice } from '../app/plan-choice.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AddPlanDialog, type PlanSource } from './AddPlanDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { PlanRail } from './PlanRail.tsx'
import { PlanView } from './PlanView.tsx'
import { PresetCards } from './PresetCards.tsx'
import { TracksDialog } from '../tracks/TracksDialog.tsx'
import './plans.css'

interface PlansPageProps extends PlanChoice {
  school: School
  tracks: readonly Track[]
  asOf: IsoDate
  loading: boolean
  error: string | null
  onReload: () => void
  /** Opens the reports screen with the report that a duty asks for. */
  onMakeReport: (duty: DueDuty) => void
}

type Opened = { what: 'add'; from: PlanSource | null } | { what: 'write' } | { what: 'tracks' }

export function PlansPage(props: PlansPageProps) {
  const { school, tracks, asOf, plans, plan, onChoosePlan, loading, error, onReload, onMakeReport } = props
  const [opened, setOpened] = useState<Opened | null>(null)
  /** A retired plan can be looked at; it does not become the plan in force. */
  const [retiredId, setRetiredId] = useState<number | null>(null)
  const retired = plans.find((one) => one.id === retiredId && !isInUse(one))
  const shown = retired ?? plan
  const close = () => setOpened(null)
  const show = (id: number) => {
    const chosen = plans.find((one) => one.id === id)
    if (chosen && !isInUse(chosen)) return setRetiredId(id)
    setRetiredId(null)
    onChoosePlan(id)
  }
  const begin = (from: PlanSource | null) => setOpened({ what: 'add', from })
  if (error !== null) {
    return (
      <EmptyState
        title="Chưa đọc được kế hoạch"
        actions={
          <Button icon="refresh" onClick={onReload}>
            Thử lại
          </Button>
        }
      >
        {error}
      </EmptyState>
    )
  }
  if (loading) return <p className="start-wait">Đang đọc kế hoạch…</p>
  return (
    <div className={plans.length === 0 ? 'page' : 'plans'}>
      {plans.length === 0 ? (
        <PresetCards
          onRead={(preset) => begin({ preset })}
          onWrite={() => setOpened({ what: 'write' })}
          onOpenTracks={() => setOpened({ what: 'tracks' })}
        />
      ) : (
        <>
          <PlanRail
            plans={plans}
            shown={shown}
            onShow={show}
            onAdd={() => begin(null)}
            onOpenTracks={() => setOpened({ what: 'tracks' })}
          />
          {shown ? (
            <PlanView
              key={shown.id}
              plan={shown}
              school={school}
              tracks={tracks}
              asOf={asOf}
              onShow={show}
              onMakeReport={onMakeReport}
            />
          ) : (
            <EmptyState
              title="Không có kế hoạch nào đang dùng"
              actions={
                <Button look="primary" icon="plus" onClick={() => begin(null)}>
                  Thêm kế hoạch…
                </Button>
              }
            >
              Các kế hoạch đã ngừng dùng vẫn xem được ở danh sách bên trái và dùng lại được.
            </EmptyState>
          )}
        </>
      )}
      {opened?.what === 'add' && (
        <AddPlanDialog
          plans={plans}
          tracks={tracks}
          first={opened.from}
          onAdded={(added) => {
            close()
            setRetiredId(null)
            onChoosePlan(added.id)
          }}
          onWrite={() => setOpened({ what: 'write' })}
          onClose={close}
        />
      )}
      {opened?.what === 'write' && (
        <PlanDialog
          plan={null}
          onSaved={(added) => {
            close()
            setRetiredId(null)
            onChoosePlan(added.id)
          }}
          onClose={close}
        />
      )}
      {opened?.what === 'tracks' && <TracksDialog tracks={tracks} onClose={close} />}
    </div>
  )
}
