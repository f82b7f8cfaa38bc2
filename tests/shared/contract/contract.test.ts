/** The contract as hosts rely on it: every reply crosses a message port and HTTP unchanged. */
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { contract, type Input, isMethod, type Method } from '../../../shared/contract/contract.ts'
import { openTestCore } from '../../support/core.ts'

it('names only calls of its own', () => {
  expect(isMethod('people.list')).toBe(true)
  for (const name of ['toString', '__proto__', 'constructor', 'people', '']) expect(isMethod(name)).toBe(false)
})

it('answers every call with what structuredClone and JSON carry whole', async () => {
  const test = await openTestCore()
  const file = fileURLToPath(new URL('../../samples/can-bo-giao-vien.xlsx', import.meta.url))
  test.core.files.grant('file', { name: 'can-bo.xlsx', path: file })
  const asOf = '2023-10-31'
  const called = new Set<Method>(['store.status', 'store.create', 'store.open'])
  const ask = async <M extends Method>(method: M, input: Input<M>) => {
    called.add(method)
    const value = await test.call(method, input)
    expect(structuredClone(value)).toEqual(value)
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    return value
  }

  await ask('app.info', {})
  const { id: schoolId } = await ask('schools.add', { name: 'Trường THCS Thử' })
  await ask('schools.update', { id: schoolId, fields: { place: 'Củ Chi' } })
  await ask('schools.list', {})
  await ask('tracks.list', {})
  const stages = [{ name: 'Đã liên kết', shortName: 'Liên kết' }]
  const { id: track } = await ask('tracks.add', { name: 'Liên kết', kinds: ['staff'], ordered: true, stages })
  await ask('tracks.update', { id: track, shown: false })
  await ask('tracks.remove', { id: track })
  const { previewId } = await ask('intake.preview', { file: 'file', school: schoolId, kind: 'staff' })
  await ask('intake.paste', { text: 'Họ và tên\tLớp\nLê An\t9A1' })
  await ask('intake.look', { file: 'file' })
  await ask('intake.rows', { previewId, offset: 0, limit: 10 })
  await ask('intake.missing', { previewId, offset: 0, limit: 10 })
  const pasted = await ask('intake.paste', { text: 'Họ tên\tTổ\tSố định danh\nLê Bé\tVăn\t12' })
  const kind = 'staff' as const
  const bad = await ask('intake.preview', { file: pasted.token, school: schoolId, kind })
  await ask('intake.heldBack', { previewId: bad.previewId })
  const [held] = (await ask('intake.rows', { previewId: bad.previewId, offset: 0, limit: 1 })).rows
  const mended = { sheet: held?.sheet ?? '', row: held?.row ?? 1, field: 'personalId' as const, text: '079309000025' }
  await ask('intake.mend', { previewId: bad.previewId, corrections: [mended] })
  await ask('intake.apply', { previewId })
  await ask('intake.discard', { previewId })
  const [imported] = await ask('imports.list', { schoolId })
  await ask('imports.issues', { id: imported?.id ?? 0 })
  await ask('imports.file', { id: imported?.id ?? 0 })
  await ask('imports.standing', { id: imported?.id ?? 0 })
  called.add('imports.heldBack')
  expect((await test.fails('imports.heldBack', { id: imported?.id ?? 0 })).code).toBe('not-found')
  const list = await ask('reconcile.preview', { file: 'file' })
  await ask('reconcile.rows', { reconcileId: list.reconcileId, offset: 0, limit: 10 })
  const { id: onlyOurs } = await ask('people.add', { schoolId, kind, fields: { fullName: 'Lê Chi' } })
  const { reconcileId } = await ask('reconcile.preview', { file: 'file' })
  await ask('reconcile.paper', { reconcileId, format: 'xlsx' })
  await ask('reconcile.apply', { reconcileId })
  await ask('reconcile.discard', { reconcileId })
  await ask('roster.rolloverPreview', { schoolId, on: asOf })
  await ask('roster.rollover', { schoolId, on: asOf })
  const { id: otherSchool } = await ask('schools.add', { name: 'Trường THCS Khác' })
  await ask('people.transfer', { ids: [onlyOurs], toSchoolId: otherSchool, className: null, on: asOf })
  const { id } = await ask('people.add', { schoolId, kind: 'staff', fields: { fullName: 'Lê An' } })
  const twin = { fullName: 'Lê Hai', personalId: '079309000017' }
  const { id: leaves } = await ask('people.add', { schoolId, kind: 'staff', fields: twin })
  const { id: stays } = await ask('people.add', { schoolId: otherSchool, kind: 'staff', fields: twin })
  await ask('people.twice', { schoolId })
  await ask('people.settle', { pairs: [{ leaves, stays }], on: asOf })
  await ask('people.leave', { ids: [stays], on: '2023-11-05' })
  await ask('people.edit', { edits: [{ id, fields: { phone: '0901234567' } }] })
  const cells = { schoolId, kind, what: 'paste' as const, edits: [{ id, fields: { phone: '0907654321' } }], added: [] }
  await ask('sheet.check', { ...cells, added: [{ fields: {} }] })
  await ask('sheet.apply', cells)
  await ask('people.list', { schoolId })
  await ask('progress.mark', { ids: [id], stage: 'card.issued', on: '2023-08-27' })
  await ask('progress.exempt', { ids: [id], reason: 'abroad', from: '2023-09-01', until: null, note: null })
  const [person] = await ask('people.byIds', { ids: [id] })
  await ask('figures.summary', { asOf, by: 'team', schoolId })
  await ask('plans.presets', {})
  await ask('plans.preset', { preset: 'cu-chi-969' })
  const { id: planId } = await ask('plans.add', { preset: 'cu-chi-969' })
  await ask('plans.update', { id: planId, plan: { number: '' } })
  await ask('plans.retire', { id: planId, on: null })
  await ask('plans.list', {})
  await ask('plans.progress', { id: planId, asOf, schoolId, by: 'group' })
  await ask('plans.trend', { id: planId, targetId: 'staff-card', asOf, schoolId })
  await ask('plans.handDown', { id: planId, targetId: 'all-level2', asOf, schoolId, step: 'day' })
  await ask('plans.calendar', { asOf, schoolId, from: '2023-06-01', until: asOf })
  await ask('reports.html', { id: 'summary', asOf, schoolId })
  await ask('reports.file', { id: 'staff-list', asOf, schoolId, format: 'xlsx' })
  const fields = { on: asOf, form: 'training' as const, content: 'Tập huấn', place: '', people: null, evidence: '' }
  const { id: activityId } = await ask('activities.add', { schoolId, planId, fields })
  await ask('activities.update', { id: activityId, fields: { people: 12 } })
  await ask('activities.list', { schoolId })
  await ask('activities.remove', { id: activityId })
  const sending = { dutyId: null, sentOn: asOf, receiver: 'Phòng GDĐT', note: '' }
  const { id: sentId } = await ask('submissions.add', {
    ...sending,
    request: { id: 'summary', asOf, schoolId },
    format: 'xlsx',
  })
  await ask('submissions.list', { schoolId })
  await ask('submissions.file', { id: sentId })
  await ask('submissions.check', { id: sentId, file: 'file' })
  await ask('submissions.compare', { id: sentId, with: null })
  await ask('submissions.remove', { id: sentId })
  await ask('progress.endExemption', { exemptionId: person?.exemptions[0]?.id ?? 0, until: asOf })
  const body = {
    columns: { chosen: { phone: true }, order: [], pinned: {} },
    widths: { phone: 140 },
    sort: [{ column: 'teamName', descending: true }],
    filters: { 'card.issued': { mode: 'only' as const, keys: ['none'], from: null, until: null } },
    list: 'no-phone',
  }
  const { id: viewId } = await ask('views.save', { kind, name: 'Chưa có thẻ', body })
  await ask('views.rename', { id: viewId, name: 'Tổ chưa có thẻ' })
  await ask('views.list', { kind })
  await ask('views.remove', { id: viewId })
  await ask('progress.removeExemption', { exemptionId: person?.exemptions[0]?.id ?? 0 })
  await ask('people.remove', { ids: [id] })
  await ask('imports.undo', { id: imported?.id ?? 0 })
  await ask('history.undo', {})
  await ask('history.redo', {})
  await ask('history.next', {})
  await ask('history.list', { limit: 10 })
  const { undo } = await ask('history.steps', { limit: 10 })
  await ask('history.undoTo', { changeSetId: undo[1]?.id ?? 0 })
  await ask('history.redoTo', { changeSetId: undo[0]?.id ?? 0 })
  await ask('history.of', { personId: id })
  await ask('store.check', {})
  expect([...called].toSorted()).toEqual(Object.keys(contract).toSorted())
})

it('refuses input of another shape and says where', async () => {
  const test = await openTestCore()
  const ask = (method: string, input: unknown) => test.core.call(method, input, 'call')
  expect(await ask('people.list', { schoolId: 'một' })).toMatchObject({ error: { code: 'bad-request' } })
  expect(await ask('progress.mark', { ids: [1], stage: 'card.issued', on: '2023-06-31' })).toMatchObject({
    error: { code: 'bad-request', message: expect.stringContaining('on') as string },
  })
  expect(await ask('no.such', {})).toMatchObject({ error: { code: 'bad-request' } })
  expect(await ask('people.list', null)).toMatchObject({ error: { code: 'bad-request' } })
})
