/** Every field of substance of a preset can be traced to the words of the plan that it stands for. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PRESET_IDS, requirePreset } from '../../../../electron/core/plans/presets.ts'
import { planProblems } from '../../../../shared/domain/plans/check-plan.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'

const SEEDS: Record<string, string> = {
  'cu-chi-969': 'cu-chi-969-KH-GDDT.txt',
  'tp-hcm-3049': 'tp-hcm-3049-KH-BCD-CQTT.txt',
  'phuoc-tien': 'phuoc-tien.txt',
  'tay-ninh-2637': 'tay-ninh-2637-KH-TCTDA06.txt',
  'ha-dong-34': 'ha-dong-34-KH-PGDDT.txt',
}

/** Words without what line breaks and bold type add. */
const plain = (text: string) => text.normalize('NFC').replaceAll('*', '').replace(/\s+/g, ' ').trim()
/** The texts write VNeID in three ways, and a task may begin in the middle of a sentence. */
const spelt = (text: string) =>
  plain(text)
    .replace(/VNNeID|VneID/g, 'VNeID')
    .toLowerCase()

const seedOf = (id: string) =>
  plain(readFileSync(new URL(`../../../seeds/${SEEDS[id] ?? ''}`, import.meta.url), 'utf8'))

describe.each(Object.keys(SEEDS))('the preset %s', (id) => {
  const preset = requirePreset(id)
  const seed = seedOf(id)
  const { sources, readings } = preset

  it('quotes its text', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(20)
    for (const [field, words] of Object.entries(sources)) expect(seed, field).toContain(plain(words))
    for (const { field, text } of readings) expect(seed, field).toContain(plain(text))
    for (const task of preset.tasks) expect(seed.length > 0 && spelt(seed)).toContain(spelt(task))
  })

  it('has a source for every day, rule, goal and list', () => {
    const needed = ['title', 'issuer', 'covers', 'start', 'end', 'receivers', 'bring.required']
    if (preset.number !== '') needed.push('number', 'issuedOn')
    if (preset.bring.optional.length > 0) needed.push('bring.optional')
    for (const { id, due, baseline, phase } of preset.targets) {
      needed.push(`targets.${id}.goal`)
      if (due !== null) needed.push(`targets.${id}.due`)
      if (baseline !== null) needed.push(`targets.${id}.baseline`)
      if (phase !== null) needed.push(`targets.${id}.phase`)
    }
    for (const { id, time } of preset.duties) {
      needed.push(`duties.${id}.rule`, `duties.${id}.receiver`)
      if (time !== null) needed.push(`duties.${id}.time`)
    }
    preset.tasks.forEach((_, at) => needed.push(`tasks.${at}`))
    preset.bases.forEach((_, at) => needed.push(`bases.${at}`))
    for (const field of needed) expect(sources, field).toHaveProperty([field])
  })

  it('names only fields that it has', () => {
    const targets = new Set(preset.targets.map((target) => target.id))
    const duties = new Set(preset.duties.map((duty) => duty.id))
    for (const field of [...Object.keys(sources), ...readings.map((reading) => reading.field)]) {
      const [part = '', name = ''] = field.split('.')
      expect(Object.keys(preset)).toContain(part)
      if (part === 'targets') expect(targets).toContain(name)
      if (part === 'duties') expect(duties).toContain(name)
      if (part === 'reports') expect(preset.reports).toContain(name)
      if (part === 'tasks' || part === 'bases') expect(preset[part][Number(name)]).toBeDefined()
    }
  })

  it('says of every date that differs from its words how it was read', () => {
    for (const { id, due } of preset.targets) {
      const field = `targets.${id}.due`
      if (due === null || !Object.hasOwn(sources, field)) continue
      const read = readings.some(
        (reading) => reading.field === field || (due === preset.end && reading.field === 'end'),
      )
      expect(read || daysNamed(sources[field] ?? '').includes(due), `${field}: ${due}`).toBe(true)
    }
  })
})

/** The days that words name, and for "trước ngày" the day before. */
function daysNamed(words: string): string[] {
  return [...words.matchAll(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g)].flatMap(([, day = '', month = '', year = '']) => {
    const on = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    const before = new Date(on.getTime() - 86_400_000)
    return [on, before].map((moment) => moment.toISOString().slice(0, 10))
  })
}

describe('presets', () => {
  it.each(PRESET_IDS)('%s can be followed', (id) => {
    const preset = requirePreset(id)
    expect(planProblems(preset, STANDARD_TRACKS)).toEqual([])
    for (const { baseline, from, due, measures, denominator } of preset.targets) {
      const pending = denominator === 'pending-at-baseline'
      expect(baseline !== null).toBe(pending)
      if (pending || denominator === 'issued') expect(measures.every(({ issued }) => issued !== null)).toBe(true)
      if (baseline !== null && due !== null) expect(baseline < due).toBe(true)
      if (preset.end !== null && due !== null) expect(due <= preset.end).toBe(true)
      if (preset.start !== null && from !== null) expect(from >= preset.start).toBe(true)
    }
    expect(new Set(preset.reports).size).toBe(preset.reports.length)
    for (const { report } of preset.duties) expect(preset.reports).toContain(report)
  })

  it('say what the plans ask for by when', () => {
    const days = (id: string) =>
      Object.fromEntries(requirePreset(id).targets.map((target) => [target.id, [target.goal, target.due]]))
    expect(days('cu-chi-969')).toEqual({
      'staff-card': [{ percent: 100 }, '2023-06-30'],
      'staff-level2': [{ percent: 100 }, '2023-06-30'],
      'all-level2': [{ percent: 100 }, '2023-11-05'],
    })
    expect(days('tp-hcm-3049')).toEqual(days('cu-chi-969'))
    expect(days('phuoc-tien')).toEqual({
      card: [{ percent: 100 }, '2023-06-30'],
      phase1: [{ percent: 50 }, '2023-06-25'],
      phase2: [{ percent: 100 }, '2023-07-10'],
      'level1-with-card': [{ percent: 100 }, null],
      'level2-with-card': [{ percent: 100 }, null],
      accounts: [{ count: 8213 }, '2023-07-10'],
    })
    expect(days('tay-ninh-2637')).toMatchObject({
      'staff-level2': [{ percent: 100 }, '2023-08-30'],
      install: [{ percent: 100 }, '2023-10-20'],
      applied: [{ percent: 100 }, '2023-10-20'],
    })
    expect(days('ha-dong-34')).toMatchObject({
      level2: [{ percent: 100 }, '2023-06-30'],
      'citizens-level1': [{ percent: 70 }, '2023-06-30'],
      'citizens-level2': [{ percent: 50 }, '2023-06-30'],
      'citizens-level2-high': [{ percent: 70 }, '2023-06-30'],
    })
  })

  it('tell how the doubtful places of the texts were read', () => {
    const read = (id: string, field: string) => requirePreset(id).readings.find((reading) => reading.field === field)
    for (const id of ['cu-chi-969', 'tp-hcm-3049']) {
      expect(read(id, 'targets.staff-level2.due')).toMatchObject({ text: 'trước ngày 31/6/2023', read: '30/06/2023' })
    }
    expect(read('tay-ninh-2637', 'start')).toMatchObject({
      text: 'từ ngày 2/8/2023 đến 20/10/2023',
      read: '20/08/2023',
    })
    expect(read('ha-dong-34', 'targets.citizens-level2.goal')?.text).toBe('50%/70% mức 2')
  })

  it('ask the newest rules of the general one: today’s offices, cards and numbers', () => {
    const text = JSON.stringify(requirePreset('chung-2026'))
    for (const word of [
      'thẻ căn cước',
      'Phòng Văn hóa - Xã hội',
      'Sở Giáo dục và Đào tạo',
      '69/2024',
      '26/2023/QH15',
    ]) {
      expect(text).toContain(word)
    }
    expect(text).not.toMatch(/huyện|Phòng Giáo dục/)
  })
})
