import { describe, expect, it } from 'vitest'
import { type PeopleChange, PeopleStore } from '../../../renderer/sheet/people-store.ts'
import { student } from '../people.ts'

function storeWith(...people: ReturnType<typeof student>[]) {
  const store = new PeopleStore()
  store.reset(people)
  const heard: PeopleChange[] = []
  const stop = store.subscribe((change) => heard.push(change))
  return { store, heard, stop }
}

describe('PeopleStore', () => {
  it('tells who was added, who changed and who is gone', () => {
    const [an, binh, chi] = [student(), student(), student()]
    const { store, heard } = storeWith(an, binh)
    const renamed = { ...an, fullName: 'Nguyễn An' }
    store.put([renamed, chi], [binh.id, 999])
    expect(heard).toEqual([{ added: [chi], updated: [renamed], removed: [binh], all: false }])
    expect(store.list()).toEqual([renamed, chi])
    expect(store.get(binh.id)).toBeUndefined()
  })

  it('gives the same list until something changes', () => {
    const { store, heard } = storeWith(student())
    const list = store.list()
    store.put([], [999])
    expect(store.list()).toBe(list)
    expect(heard).toEqual([])
  })

  it('tells of everything when it is read anew', () => {
    const { store, heard } = storeWith(student())
    const an = student()
    store.reset([an])
    expect(heard).toEqual([{ added: [an], updated: [], removed: [], all: true }])
  })

  it('falls silent for a listener that stopped', () => {
    const { store, heard, stop } = storeWith()
    stop()
    store.put([student()])
    expect(heard).toEqual([])
  })
})
