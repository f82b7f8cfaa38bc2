/** `rollover`, `transfer`: people move with a day. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../../../shared/contract/reply.ts'
import type { RolloverClass } from '../../../shared/domain/roster/rollover.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { type Command, day, schoolOption } from '../command.ts'
import { chosenPeople } from '../people-choice.ts'
import { required, text } from '../usage.ts'

export const rolloverCommand: Command = {
  usage: '--school TÊN --on NGÀY [--classes TỆP] [--dry-run]',
  summary: 'Lên lớp đầu năm học: 6A1 thành 7A1, lớp cuối cấp rời trường (--classes: JSON {"lớp": "lớp mới" hoặc null})',
  options: { school: 'text', on: 'text', classes: 'text', 'dry-run': 'flag' },
  wantsStore: true,
  async run(call) {
    const { core, options, today } = call
    required(options, 'school')
    required(options, 'on')
    const school = await schoolOption(call)
    const on = day(options, 'on', today) ?? today
    const request = { schoolId: school?.id ?? 0, on, classes: await readClasses(text(options, 'classes')) }
    const isTrial = options['dry-run'] === true
    const done = isTrial ? null : await core.call('roster.rollover', request)
    const rollover = done?.rollover ?? (await core.call('roster.rolloverPreview', request))
    const heading = isTrial ? 'Thử lên lớp (không ghi)' : 'Đã lên lớp'
    const { moving, leaving, unnamed, withoutClass } = rollover
    return {
      json: { ...rollover, changeSet: done?.changeSet ?? null },
      lines: [
        `${heading} ngày ${formatDate(on)}: ${moving} học sinh lên lớp, ${leaving} ra trường, ${unnamed} ở lớp cần đặt tên, ${withoutClass} chưa có lớp`,
        ...rollover.classes.map(describe),
      ],
    }
  },
}

function describe({ className, pupils, fate, to }: RolloverClass): string {
  const becomes = {
    moves: `thành ${to ?? ''}`,
    leaves: 'ra trường',
    stays: 'giữ nguyên',
    unnamed: 'cần đặt tên lớp mới',
  }
  return `${className} (${pupils} học sinh): ${becomes[fate]}`
}

async function readClasses(path: string | undefined): Promise<Record<string, string | null>> {
  if (path === undefined) return {}
  try {
    return z.record(z.string(), z.string().nullable()).parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw new AppError('bad-file', `Tệp ${path} không đọc được hoặc không đúng dạng {"6A1": "7A1", "9A1": null}.`)
  }
}

export const transferCommand: Command = {
  usage: '--to TRƯỜNG --on NGÀY [--class LỚP] [--school TRƯỜNG CŨ] (--personal-id SỐ | --ids-file TỆP)',
  summary: 'Chuyển người sang trường khác, hoặc lớp khác trong trường, từ một ngày',
  options: { to: 'text', on: 'text', class: 'text', school: 'text', 'personal-id': 'text', 'ids-file': 'text' },
  wantsStore: true,
  async run(call) {
    const { core, options, today } = call
    required(options, 'on')
    const school = await schoolOption({ ...call, options: { school: required(options, 'to') } })
    const result = await core.call('people.transfer', {
      ids: await chosenPeople(call),
      toSchoolId: school?.id ?? 0,
      className: text(options, 'class') ?? null,
      on: day(options, 'on', today) ?? today,
    })
    return { json: result, lines: [`Đã chuyển ${result.changed} người đến ${school?.name ?? ''}.`] }
  },
}
