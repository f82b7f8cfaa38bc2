/** Calls on plans: choosing, writing and retiring them. What they come to is counted in progress-api.ts. */
import { plan as planSchema } from '../../../shared/contract/plans.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { planProblems } from '../../../shared/domain/plans/check-plan.ts'
import type { Plan, StoredPlan } from '../../../shared/domain/plans/plan.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { Feature } from '../dispatcher.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import type { Session } from '../session.ts'
import { queryPlans, requirePlan } from './plans-query.ts'
import { PRESET_IDS, requirePreset } from './presets.ts'

export function createPlansFeature(session: Session): Feature {
  return {
    'plans.presets': () =>
      PRESET_IDS.map((id) => {
        const { title, issuer, number, start, end } = requirePreset(id)
        return { id, title, issuer, number, start, end }
      }),

    'plans.preset': ({ preset }) => requirePreset(preset),

    'plans.list': () => queryPlans(session.store.db),

    'plans.add': (source) => {
      const { db } = session.store
      if ('preset' in source) return add(session, requirePreset(source.preset), source.preset)
      if ('copyOf' in source) {
        const { preset, ...original } = requirePlan(db, source.copyOf)
        return add(session, { ...original, title: copyTitle(original.title, queryPlans(db)) }, preset)
      }
      return add(session, source.plan, null)
    },

    'plans.update': ({ id, plan: changes }) => {
      const { store } = session
      const current = requirePlan(store.db, id)
      const next = sound(session, { ...current, ...given(changes) })
      store.edit(`Sửa kế hoạch “${next.title}”`, (edit) => edit.update('plan', id, { body: bodyOf(next) }))
      return requirePlan(store.db, id)
    },

    'plans.retire': ({ id, on }) => {
      const { store } = session
      const { title } = requirePlan(store.db, id)
      const label = on === null ? `Dùng lại kế hoạch “${title}”` : `Ngừng dùng kế hoạch “${title}” từ ${formatDate(on)}`
      store.edit(label, (edit) => edit.update('plan', id, { retired_on: on }))
      return requirePlan(store.db, id)
    },
  }
}

function add(session: Session, plan: Plan, preset: string | null): StoredPlan {
  const wanted = sound(session, plan)
  const { result } = session.store.edit(`Thêm kế hoạch “${wanted.title}”`, (edit) =>
    edit.insert('plan', { preset, body: bodyOf(wanted) }),
  )
  return requirePlan(session.store.db, result)
}

/** The plan with its title tidy. Throws `bad-request` with the first thing that is wrong with it. */
function sound(session: Session, plan: Plan): Plan {
  const tidied = { ...plan, title: tidy(plan.title) }
  const problem = planProblems(tidied, queryTracks(session.store.db))[0]
  if (problem !== undefined) throw new AppError('bad-request', problem)
  return tidied
}

/** What the store keeps of a plan; nothing beside the fields of the schema, in their order. */
function bodyOf(plan: Plan): string {
  return JSON.stringify(planSchema.parse(plan))
}

function given(changes: { [K in keyof Plan]?: Plan[K] | undefined }): Partial<Plan> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

/** "… (bản sao)", "… (bản sao 2)": the first that no plan has. */
function copyTitle(title: string, plans: readonly StoredPlan[]): string {
  const taken = new Set(plans.map((plan) => plan.title))
  const base = title.replace(/ \(bản sao(?: \d+)?\)$/, '')
  for (let number = 1; ; number += 1) {
    const wanted = `${base} (bản sao${number === 1 ? '' : ` ${number}`})`
    if (!taken.has(wanted)) return wanted
  }
}
