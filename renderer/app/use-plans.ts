/** The plans of the register and which of them each school works under; kept right by events. */
import { useCallback, useEffect, useState } from 'react'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { useApp } from './context.ts'
import { planInForce, recallPlan, rememberPlan } from './plan-choice.ts'
import { useLoad } from './use-load.ts'

export interface Plans {
  plans: readonly StoredPlan[]
  loading: boolean
  error: string | null
  reload: () => void
  inForce: (schoolId: number) => StoredPlan | null
  choose: (schoolId: number, planId: number) => void
}

export function usePlans(): Plans {
  const { backend } = useApp()
  const load = useCallback(() => backend.call('plans.list', {}), [backend])
  const { value, loading, error, reload } = useLoad(load)
  const [chosen, setChosen] = useState<Readonly<Record<number, number>>>({})
  useEffect(
    () =>
      backend.onChanged((personIds) => {
        if (personIds === null) reload()
      }),
    [backend, reload],
  )
  const plans = value ?? []
  return {
    plans,
    loading: loading && value === null,
    error,
    reload,
    inForce: (schoolId) => planInForce(plans, chosen[schoolId] ?? recallPlan(schoolId)),
    choose: (schoolId, planId) => {
      setChosen((before) => ({ ...before, [schoolId]: planId }))
      rememberPlan(schoolId, planId)
    },
  }
}
