/**
 * `demo`: the whole path on the sample school, without a window. Imports both sample rosters, marks progress spread
 * over the summer and autumn of 2023, exempts a few people, and writes every report. Always the same result.
 */
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPORT_FORMATS, REPORT_IDS } from '../../../shared/contract/reports.ts'
import { eligibilityOn } from '../../../shared/domain/eligibility.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { addDays, type IsoDate } from '../../../shared/text/dates.ts'
import type { WorkerClient } from '../../worker-client.ts'
import type { Command } from '../command.ts'
import { required } from '../usage.ts'
import { writeReport } from '../write-report.ts'

const SAMPLES = [
  { kind: 'student', file: 'hoc-sinh.xlsx' },
  { kind: 'staff', file: 'can-bo-giao-vien.xlsx' },
] as const
const SCHOOL = {
  name: 'Trường THCS Nguyễn Du (mẫu)',
  governingBody: 'Phòng Giáo dục và Đào tạo huyện Củ Chi',
  place: 'Củ Chi',
  headRole: 'Hiệu trưởng',
  headName: 'Phan Công Đông',
}
const AS_OF: IsoDate = '2023-10-31'
const START: IsoDate = '2023-06-20'

/** How many of a hundred eligible people reach each stage, and how many days into the drive the first do. */
const PROGRESS = [
  { stage: 'card.applied', share: 96, from: 0, kinds: ['student', 'staff'] },
  { stage: 'card.issued', share: 91, from: 8, kinds: ['student', 'staff'] },
  { stage: 'app.installed', share: 85, from: 12, kinds: ['student', 'staff'] },
  { stage: 'vneid1.registered', share: 82, from: 14, kinds: ['student', 'staff'] },
  { stage: 'vneid1.activated', share: 78, from: 15, kinds: ['student', 'staff'] },
  { stage: 'vneid2.applied', share: 80, from: 20, kinds: ['student', 'staff'] },
  { stage: 'vneid2.approved', share: 74, from: 26, kinds: ['student', 'staff'] },
  { stage: 'vneid2.activated', share: 66, from: 31, kinds: ['student', 'staff'] },
  { stage: 'signature.registered', share: 60, from: 40, kinds: ['staff'] },
  { stage: 'signature.active', share: 52, from: 50, kinds: ['staff'] },
] as const
/** The first people reach a stage on its first day, the last so many days later. */
const SPREAD_DAYS = 70

export const demoCommand: Command = {
  usage: '--out THƯ-MỤC',
  summary: 'Làm thử trọn vẹn trên trường mẫu: nhập, đánh dấu, xuất mọi báo cáo',
  options: { out: 'text' },
  async run({ core, options }) {
    const out = resolve(required(options, 'out'))
    const school = await core.call('schools.add', SCHOOL)
    const imported = []
    for (const { kind, file } of SAMPLES) {
      const token = core.grant({ name: file, path: samplePath(file) })
      const { previewId } = await core.call('intake.preview', { file: token, school: school.id, kind })
      const { read, added, rejected, warnings } = await core.call('intake.apply', { previewId })
      imported.push({ file, read, added, rejected, warnings })
    }
    await markProgress(core)
    await exemptSome(core)
    const files: string[] = []
    for (const id of REPORT_IDS) {
      for (const format of REPORT_FORMATS) {
        files.push(await writeReport(core, { id, asOf: AS_OF, schoolId: school.id }, format, out))
      }
    }
    const { total } = await core.call('figures.summary', { asOf: AS_OF, by: 'class', schoolId: school.id })
    return {
      json: { school: school.name, asOf: AS_OF, imported, total, files },
      lines: [
        `${school.name}: ${total.headcount} người, đủ điều kiện ${total.eligible}`,
        ...imported.map((each) => `${each.file}: đọc ${each.read}, thêm ${each.added}, giữ lại ${each.rejected}`),
        ...files,
      ],
    }
  },
}

/** The demo begins anew each time: its store of the last run is removed. Only ever this one file name. */
export async function freshDemoStore(out: string): Promise<string> {
  const path = join(resolve(out), 'truong-mau.db')
  for (const ending of ['', '-wal', '-shm']) await rm(path + ending, { force: true })
  return path
}

function samplePath(file: string): string {
  return fileURLToPath(new URL(`../../../resources/sample/${file}`, import.meta.url))
}

async function markProgress(core: WorkerClient): Promise<void> {
  const people = await core.call('people.list', {})
  const eligible = people.filter((person) => eligibilityOn(person, AS_OF).eligible)
  for (const { stage, share, from, kinds } of PROGRESS) {
    const byDay = new Map<IsoDate, number[]>()
    for (const person of eligible) {
      const place = placeOf(person)
      if (place >= share || !kinds.some((kind) => kind === person.kind)) continue
      const on = addDays(START, from + Math.floor((place * SPREAD_DAYS) / 100))
      byDay.set(on, [...(byDay.get(on) ?? []), person.id])
    }
    for (const [on, ids] of byDay) await core.call('progress.mark', { ids, stage, on })
  }
}

/** Among the last in line: someone who went abroad, one away for unknown reasons, one without Vietnamese nationality. */
async function exemptSome(core: WorkerClient): Promise<void> {
  const people = await core.call('people.list', {})
  const last = people
    .filter((person) => eligibilityOn(person, AS_OF).eligible && placeOf(person) >= 96)
    .map((person) => person.id)
  const reasons = ['abroad', 'whereabouts-unknown', 'not-vietnamese'] as const
  for (const [at, reason] of reasons.entries()) {
    const id = last[at]
    if (id !== undefined) {
      await core.call('progress.exempt', { ids: [id], reason, from: '2023-09-05', until: null, note: null })
    }
  }
}

/** A person's place in line, 0 to 99, from the random part of the personal number. */
function placeOf(person: Person): number {
  return Number((person.personalId ?? '0').slice(-4)) % 100
}
