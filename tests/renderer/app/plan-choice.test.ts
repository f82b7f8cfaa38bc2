import { describe, expect, it } from 'vitest'
import { planInForce } from '../../../renderer/app/plan-choice.ts'
import { PLAN } from '../plans/plan-of.ts'

const first = { ...PLAN, id: 1 }
const second = { ...PLAN, id: 2 }
const retired = { ...PLAN, id: 3, retiredOn: '2023-12-01' }

describe('the plan in force', () => {
  it('is the one chosen, else the newest in use', () => {
    expect(planInForce([first, second, retired], 1)).toBe(first)
    expect(planInForce([first, second, retired], null)).toBe(second)
  })

  it('is never a retired one, nor one that has gone', () => {
    expect(planInForce([first, second, retired], 3)).toBe(second)
    expect(planInForce([first, second], 9)).toBe(second)
    expect(planInForce([retired], 3)).toBeNull()
  })
})
