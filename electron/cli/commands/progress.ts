/** `mark` and `exempt`. */
import { EXEMPTION_REASONS } from '../../../shared/domain/exemptions.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { EditResult } from '../../../shared/contract/schemas.ts'
import { type Command, type CommandResult, day } from '../command.ts'
import { chosenPeople } from '../people-choice.ts'
import { required, text, UsageError } from '../usage.ts'

const WHOM = '(--personal-id SỐ | --ids-file TỆP) [--school TÊN]'
const whomOptions = { 'personal-id': 'text', 'ids-file': 'text', school: 'text' } as const

export const markCommand: Command = {
  usage: `--track NỘI-DUNG --stage MỐC --on NGÀY ${WHOM} [--keep]`,
  summary: 'Đánh dấu đã đạt một mốc (--keep: ai có ngày rồi thì giữ)',
  options: { track: 'text', stage: 'text', on: 'text', keep: 'flag', ...whomOptions },
  async run(call) {
    const stage = `${required(call.options, 'track')}.${required(call.options, 'stage')}`
    const on = day(call.options, 'on', call.today)
    if (!on) throw new UsageError('Thiếu --on.')
    const ids = await chosenPeople(call)
    return edited(
      await call.core.call('progress.mark', { ids, stage, on, keepExisting: call.options['keep'] === true }),
    )
  },
}

export const exemptCommand: Command = {
  usage: `--reason LÝ-DO --from NGÀY [--until NGÀY] [--note CHỮ] ${WHOM}`,
  summary: `Ghi lý do không đủ điều kiện/vắng mặt: ${EXEMPTION_REASONS.map(({ id }) => id).join(', ')}`,
  options: { reason: 'text', from: 'text', until: 'text', note: 'text', ...whomOptions },
  async run(call) {
    const wanted = required(call.options, 'reason')
    const reason = EXEMPTION_REASONS.find(({ id, name }) => id === wanted || fold(name) === fold(wanted))
    if (!reason) {
      throw new UsageError(`--reason phải là một trong: ${EXEMPTION_REASONS.map(({ id }) => id).join(', ')}.`)
    }
    const from = day(call.options, 'from', call.today)
    if (!from) throw new UsageError('Thiếu --from.')
    const until = day(call.options, 'until', call.today) ?? null
    const ids = await chosenPeople(call)
    const note = text(call.options, 'note') ?? null
    return edited(await call.core.call('progress.exempt', { ids, reason: reason.id, from, until, note }))
  },
}

function edited({ changeSet, changed }: EditResult): CommandResult {
  return {
    json: { changeSet: changeSet?.id ?? null, changed },
    lines: [
      changeSet ? `${changeSet.label}: đã ghi ${changed} người (thao tác số ${changeSet.id})` : 'Không có gì thay đổi',
    ],
  }
}
