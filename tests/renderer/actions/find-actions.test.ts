import { expect, it } from 'vitest'
import { findActions } from '../../../renderer/actions/find-actions.ts'
import { ACTIONS } from '../../../renderer/actions/table.ts'

const found = (query: string, recent: readonly string[] = []) => findActions(ACTIONS, query, recent).map(({ id }) => id)

it('finds without marks, in any order of words, and by the key', () => {
  expect(found('danh dau')[0]).toBe('sheet.mark')
  expect(found('ĐÁNH DẤU')[0]).toBe('sheet.mark')
  expect(found('sach nhap')).toContain('sheet.import')
  expect(found('ctrl+m')).toContain('sheet.mark')
  expect(found('khong co gi nhu vay')).toEqual([])
})

it('puts what was done last first, and what begins with the words before what holds them', () => {
  expect(found('', ['tab.history', 'sheet.add']).slice(0, 2)).toEqual(['tab.history', 'sheet.add'])
  expect(found('', []).length).toBe(ACTIONS.length)
  expect(found('tim')[0]).toBe('sheet.search')
  expect(found('tim', ['window.palette'])[0]).toBe('window.palette')
})
