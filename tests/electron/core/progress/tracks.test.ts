/** Tracks of the user's own: added, changed, counted by a plan, removed. */
import { describe, expect, it } from 'vitest'
import { addSchool, openTestCore, type TestCore } from '../../../support/core.ts'

const LINK = {
  name: 'Liên kết tài khoản học tập',
  kinds: ['student' as const],
  ordered: true,
  stages: [
    { name: 'Đã gửi yêu cầu', shortName: 'Gửi yêu cầu' },
    { name: 'Đã liên kết', shortName: 'Liên kết' },
  ],
}
const KEY = 'lien-ket-tai-khoan-hoc-tap'

async function trackOf(test: TestCore, id: string) {
  return (await test.call('tracks.list', {})).find((track) => track.id === id)
}

describe('a track of the user’s own', () => {
  it('is marked, counted and reached like any other, and undone and redone', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    test.events.length = 0
    const track = await test.call('tracks.add', LINK)
    expect(track).toEqual({
      id: KEY,
      name: LINK.name,
      kinds: ['student'],
      ordered: true,
      shown: true,
      stages: [
        { key: `${KEY}.da-gui-yeu-cau`, ...LINK.stages[0] },
        { key: `${KEY}.da-lien-ket`, ...LINK.stages[1] },
      ],
    })
    expect(test.events).toEqual([{ type: 'changed', personIds: null }])
    expect((await test.call('tracks.list', {})).at(-1)?.id).toBe(KEY)

    const fields = { fullName: 'Lê An', birthDate: '2008-01-01', className: '9A1' }
    const { id: pupil } = await test.call('people.add', { schoolId, kind: 'student', fields })
    await test.call('progress.mark', { ids: [pupil], stage: `${KEY}.da-lien-ket`, on: '2023-11-01' })
    const { total } = await test.call('figures.summary', { asOf: '2023-11-05', by: 'class' })
    expect(total.stages).toMatchObject({ [`${KEY}.da-gui-yeu-cau`]: 1, [`${KEY}.da-lien-ket`]: 1 })

    const { id } = await test.call('plans.add', { preset: 'chung-2026' })
    const [sample] = (await test.call('plans.preset', { preset: 'chung-2026' })).targets
    if (!sample) throw new Error('the preset has targets')
    const measures = [{ stage: `${KEY}.da-lien-ket`, issued: null }]
    const linked = { ...sample, id: 'linked', name: 'Đã liên kết', measures }
    await test.call('plans.update', { id, plan: { targets: [linked] } })
    const [progress] = await test.call('plans.progress', { id, asOf: '2023-11-05', schoolId, by: null })
    expect(progress).toMatchObject({ targetId: 'linked', total: { whole: 1, done: 1 }, state: 'met' })

    const added = (await test.call('history.list', { limit: 10 })).find(({ label }) => label.includes(LINK.name))
    expect((await test.fails('history.undo', { changeSetId: added?.id ?? 0 })).code).toBe('conflict')

    const before = await test.call('tracks.list', {})
    for (let undone = 0; undone < 5; undone += 1) await test.call('history.undo', {})
    expect(await trackOf(test, KEY)).toBeUndefined()
    await test.restart()
    for (let redone = 0; redone < 5; redone += 1) await test.call('history.redo', {})
    expect(await test.call('tracks.list', {})).toEqual(before)
  })

  it('gets keys of its own where names fold alike, and no second track of one name', async () => {
    const test = await openTestCore()
    const one = await test.call('tracks.add', { ...LINK, name: 'Thẻ BHYT' })
    const plain = LINK.stages.map((stage) => ({ ...stage, name: stage.name.replace('Đã', 'Da') }))
    const two = await test.call('tracks.add', { ...LINK, name: 'Thế BHYT', stages: [...LINK.stages, ...plain] })
    expect([one.id, two.id]).toEqual(['the-bhyt', 'the-bhyt-2'])
    expect(new Set(two.stages.map(({ key }) => key)).size).toBe(4)
    const odd = await test.call('tracks.add', { ...LINK, name: '★' })
    expect(odd.id).toBe('muc')
    expect((await test.fails('tracks.add', { ...LINK, name: ' thẻ  bhyt' })).message).toContain('Đã có nội dung')
    expect((await test.fails('tracks.add', { ...LINK, name: '   ' })).code).toBe('bad-request')
    const alike = [...LINK.stages, { name: ' đã  liên kết', shortName: 'Khác' }]
    expect((await test.fails('tracks.add', { ...LINK, name: 'Khác', stages: alike })).message).toContain('cùng tên')
    expect((await test.fails('tracks.update', { id: two.id, name: 'Thẻ BHYT' })).code).toBe('conflict')
  })

  it('is removed only when nobody has reached it and no plan counts it', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    await test.call('tracks.add', LINK)
    const { id: pupil } = await test.call('people.add', { schoolId, kind: 'student', fields: { fullName: 'Lê An' } })
    const stage = `${KEY}.da-gui-yeu-cau`
    await test.call('progress.mark', { ids: [pupil], stage, on: '2023-11-01' })
    expect((await test.fails('tracks.remove', { id: KEY })).message).toContain('1 người đã đạt mốc “Đã gửi yêu cầu”')
    await test.call('progress.mark', { ids: [pupil], stage, on: null })

    const { id } = await test.call('plans.add', { preset: 'chung-2026' })
    const { targets } = await test.call('plans.preset', { preset: 'chung-2026' })
    const counting = targets.slice(0, 1).map((target) => ({ ...target, measures: [{ stage, issued: null }] }))
    await test.call('plans.update', { id, plan: { targets: counting } })
    expect((await test.fails('tracks.remove', { id: KEY })).message).toContain('có chỉ tiêu tính theo mốc')
    await test.call('plans.update', { id, plan: { targets: [] } })

    const before = await test.call('tracks.list', {})
    expect((await test.call('tracks.remove', { id: KEY })).changeSet?.label).toContain(LINK.name)
    expect(await trackOf(test, KEY)).toBeUndefined()
    await test.call('history.undo', {})
    expect(await test.call('tracks.list', {})).toEqual(before)
    expect((await test.fails('tracks.remove', { id: 'khong-co' })).message).toContain('Hiện có: card, app')
  })

  it('changes its stages: renamed, put in another order, taken away, added last', async () => {
    const test = await openTestCore()
    const { stages } = await test.call('tracks.add', LINK)
    const [asked, linked] = stages
    if (!asked || !linked) throw new Error('the track has two stages')
    const checked = { name: 'Đã kiểm tra', shortName: 'Kiểm tra' }
    const changed = await test.call('tracks.update', {
      id: KEY,
      name: 'Liên kết VNeID',
      kinds: ['student', 'staff'],
      shown: false,
      stages: [checked, { ...linked, name: 'Liên kết xong' }, asked],
    })
    expect(changed).toMatchObject({
      id: KEY,
      name: 'Liên kết VNeID',
      kinds: ['staff', 'student'],
      shown: false,
      stages: [{ key: linked.key, name: 'Liên kết xong' }, { key: asked.key }, { key: `${KEY}.da-kiem-tra` }],
    })
    const fewer = await test.call('tracks.update', { id: KEY, stages: [asked] })
    expect(fewer.stages).toEqual([asked])
    const wrong = { ...asked, key: 'card.issued' }
    expect((await test.fails('tracks.update', { id: KEY, stages: [wrong] })).message).toContain(
      'không có mốc “card.issued”',
    )
    expect((await test.fails('tracks.update', { id: KEY, stages: [asked, asked] })).message).toContain('hai lần')
    await test.call('history.undo', {})
    expect(await trackOf(test, KEY)).toEqual(changed)
  })
})

describe('a standard track', () => {
  it('can be hidden, renamed and widened, keeps its stages and their order, and stays', async () => {
    const test = await openTestCore()
    const track = await trackOf(test, 'vneid2')
    if (!track) throw new Error('level 2 is a standard track')
    const extra = { name: 'Đã dùng dịch vụ công', shortName: 'DVC' }
    const changed = await test.call('tracks.update', {
      id: 'vneid2',
      shown: false,
      stages: [...track.stages.toReversed(), extra],
    })
    expect(changed).toMatchObject({ shown: false, name: track.name })
    expect(changed.stages).toEqual([...track.stages, { key: 'vneid2.da-dung-dich-vu-cong', ...extra }])
    const message = (await test.fails('tracks.update', { id: 'vneid2', stages: track.stages.slice(1) })).message
    expect(message).toContain('mốc chuẩn')
    expect((await test.fails('tracks.remove', { id: 'card' })).message).toContain('nội dung chuẩn')
    expect((await test.call('tracks.update', { id: 'vneid2', stages: [...track.stages] })).stages).toEqual(track.stages)
  })
})
