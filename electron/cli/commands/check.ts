/** `check`: is the store sound? */
import type { Command } from '../command.ts'

export const checkCommand: Command = {
  wantsStore: true,
  usage: '',
  summary: 'Kiểm tra sổ có nguyên vẹn không',
  options: {},
  async run({ core }) {
    const result = await core.call('store.check', {})
    return {
      json: result,
      lines: result.ok ? [`Sổ nguyên vẹn, ${result.people} người.`] : result.problems,
      exitCode: result.ok ? 0 : 1,
    }
  },
}
