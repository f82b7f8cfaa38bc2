/** `undo`, `redo`, `history`. */
import type { ChangeSet } from '../../../shared/contract/schemas.ts'
import type { Command } from '../command.ts'
import { text, UsageError } from '../usage.ts'

export const undoCommand: Command = {
  usage: '[--change-set SỐ]',
  summary: 'Hoàn tác thao tác mới nhất, hoặc thao tác có số đã cho',
  options: { 'change-set': 'text' },
  async run({ core, options }) {
    const wanted = text(options, 'change-set')
    const changeSetId = wanted === undefined ? undefined : Number(wanted)
    if (changeSetId !== undefined && !(Number.isInteger(changeSetId) && changeSetId > 0)) {
      throw new UsageError('--change-set phải là số của thao tác.')
    }
    const changeSet = await core.call('history.undo', { changeSetId })
    return { json: changeSet, lines: [`Đã hoàn tác: ${changeSet.label}`] }
  },
}

export const redoCommand: Command = {
  usage: '',
  summary: 'Làm lại thao tác vừa hoàn tác',
  options: {},
  async run({ core }) {
    const changeSet = await core.call('history.redo', {})
    return { json: changeSet, lines: [`Đã làm lại: ${changeSet.label}`] }
  },
}

export const historyCommand: Command = {
  usage: '[--limit SỐ]',
  summary: 'Các thao tác, mới nhất trước',
  options: { limit: 'text' },
  async run({ core, options }) {
    const limit = Number(text(options, 'limit') ?? 100)
    if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000)) throw new UsageError('--limit từ 1 đến 1000.')
    const sets = await core.call('history.list', { limit })
    return { json: sets, lines: sets.map(describe) }
  },
}

function describe({ id, at, who, label, people, undone }: ChangeSet): string {
  return `${id}\t${at.slice(0, 16).replace('T', ' ')}\t${who}\t${label}${people > 0 ? ` (${people} người)` : ''}${undone ? ' - đã hoàn tác' : ''}`
}
