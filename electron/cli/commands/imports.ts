/** `imports`: what was imported, and taking one import back. */
import type { ImportRecord } from '../../../shared/contract/imports.ts'
import { formatDate, localDay } from '../../../shared/text/dates.ts'
import { type Command, schoolOption } from '../command.ts'
import { required, text, UsageError } from '../usage.ts'

export const importsCommand: Command = {
  usage: '--school TÊN | --undo SỐ',
  summary: 'Các lần nhập của một trường, mới nhất trước; hoặc hoàn tác một lần nhập, giữ lại những gì đã sửa sau đó',
  options: { school: 'text', undo: 'text' },
  wantsStore: true,
  async run(call) {
    const { core, options } = call
    const wanted = text(options, 'undo')
    if (wanted !== undefined) {
      const id = Number(wanted)
      if (!(Number.isInteger(id) && id > 0)) throw new UsageError('--undo phải là số của lần nhập.')
      const undone = await core.call('imports.undo', { id })
      const kept = undone.kept.map(({ personId, name, field, value }) =>
        personId === null ? `giữ lại ${name} (${field.toLowerCase()})` : `giữ lại ${name}: ${field} ${value}`.trim(),
      )
      return { json: undone, lines: ['Đã hoàn tác lần nhập.', ...kept] }
    }
    required(options, 'school')
    const school = await schoolOption(call)
    const imports = await core.call('imports.list', { schoolId: school?.id ?? 0 })
    return { json: imports, lines: imports.map(describe) }
  },
}

function describe({ id, fileName, counts, changeSet }: ImportRecord): string {
  const { added, updated, rejected } = counts
  const day = formatDate(localDay(new Date(changeSet.at)))
  return `${id}\t${day}\t${fileName}\tthêm ${added}, sửa ${updated}, giữ lại ${rejected}`
}
