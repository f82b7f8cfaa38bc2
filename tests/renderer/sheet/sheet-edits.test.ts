import { describe, expect, it, vi } from 'vitest'
import { Backend } from '../../../renderer/app/backend.ts'
import { PeopleStore } from '../../../renderer/sheet/people-store.ts'
import { SheetEdits } from '../../../renderer/sheet/sheet-edits.ts'
import type { Method } from '../../../shared/contract/contract.ts'
import type { Reply } from '../../../shared/contract/reply.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { bridgeOf } from '../bridge-of.ts'
import { student, TODAY } from '../people.ts'

const CARD = { key: 'card.issued', name: 'Đã có thẻ' }
const refusal: Reply<never> = { ok: false, error: { code: 'conflict', message: 'Số định danh đã có ở Lê An.' } }

function editing(person: Person, answer: (method: Method) => Reply<unknown> | Promise<Reply<unknown>>) {
  const store = new PeopleStore()
  store.reset([person])
  const said: string[] = []
  const bridge = bridgeOf(answer)
  return { store, said, bridge, edits: new SheetEdits(new Backend(bridge), store, (text) => said.push(text)) }
}

describe('SheetEdits', () => {
  it('shows a tick before the program has answered', async () => {
    const an = student()
    const { store, said, bridge, edits } = editing(an, () => ({ ok: true, value: { changeSet: null, changed: 1 } }))
    const done = edits.setMilestone(an, CARD, TODAY)
    expect(store.get(an.id)?.milestones).toEqual({ 'card.issued': TODAY })
    await done
    expect(bridge.asked).toMatchObject([
      { method: 'progress.mark', input: { ids: [an.id], stage: 'card.issued', on: TODAY } },
    ])
    expect(said).toEqual([])
  })

  it('takes a refused tick back to what is on record, and says why', async () => {
    const an = student()
    const onRecord = { ...an, phone: '0900000000' }
    const { store, said, edits } = editing(an, (method) =>
      method === 'people.byIds' ? { ok: true, value: [onRecord] } : refusal,
    )
    await edits.setMilestone(an, CARD, TODAY)
    expect(store.get(an.id)).toEqual(onRecord)
    expect(said).toEqual(['Chưa ghi ngày 22/11/2026 cho “Đã có thẻ” của Nguyễn Văn An: Số định danh đã có ở Lê An.'])
  })

  it('answers why a field was refused, so that the cell can open again', async () => {
    const an = student()
    const { store, edits } = editing(an, (method) => (method === 'people.byIds' ? { ok: true, value: [an] } : refusal))
    expect(await edits.edit(an, { personalId: '079211099999' })).toBe('Số định danh đã có ở Lê An.')
    expect(store.get(an.id)).toEqual(an)
  })

  it('drops a person whom another step has taken away meanwhile', async () => {
    const an = student()
    const { store, edits } = editing(an, (method) => (method === 'people.byIds' ? { ok: true, value: [] } : refusal))
    await edits.edit(an, { phone: null })
    expect(store.list()).toEqual([])
  })

  it('sends a second edit only when the first has its answer, so that none overtakes the other', async () => {
    const an = student()
    const answers: (() => void)[] = []
    const { bridge, edits } = editing(an, () => {
      const { promise, resolve } = Promise.withResolvers<Reply<unknown>>()
      answers.push(() => resolve({ ok: true, value: { changeSet: null, changed: 1 } }))
      return promise
    })
    const both = [edits.setMilestone(an, CARD, TODAY), edits.setMilestone(an, CARD, null)]
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    expect(bridge.asked).toMatchObject([{ input: { on: TODAY } }])
    answers[0]?.()
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    expect(bridge.asked[1]).toMatchObject({ input: { on: null } })
    answers[1]?.()
    await Promise.all(both)
  })

  it('falls back to what was shown when the program cannot be reached', async () => {
    const an = student()
    const { store, edits } = editing(an, () => refusal)
    await edits.edit(an, { phone: null })
    expect(store.get(an.id)).toEqual(an)
  })
})
