/** `people`: the register. */
import type { Person } from '../../../shared/domain/person.ts'
import { groupOf } from '../../../shared/domain/person.ts'
import { formatDate, type IsoDate } from '../../../shared/text/dates.ts'
import { compareNames } from '../../../shared/text/names.ts'
import { compareGroupNames } from '../../../shared/domain/figures.ts'
import { type Command, schoolOption } from '../command.ts'
import { choice, text } from '../usage.ts'

export const peopleCommand: Command = {
  usage: '[--school TÊN] [--kind student|staff] [--class LỚP]',
  summary: 'Danh sách người trong sổ',
  options: { school: 'text', kind: 'text', class: 'text' },
  async run(call) {
    const school = await schoolOption(call)
    const people = await call.core.call('people.list', {
      schoolId: school?.id,
      kind: choice(call.options, 'kind', ['student', 'staff']),
      className: text(call.options, 'class'),
    })
    const sorted = people.toSorted(
      (a, b) => compareGroupNames(groupOf(a), groupOf(b)) || compareNames(a.fullName, b.fullName),
    )
    return {
      json: sorted.map(toJson),
      lines: sorted.map((person) =>
        [groupOf(person), person.fullName, formatDate(person.birthDate), person.personalId ?? ''].join('\t'),
      ),
    }
  },
}

/** The public form of a person: milestones by track and stage. */
function toJson(person: Person) {
  const { milestones, exemptions, ...fields } = person
  const tracks: Record<string, Record<string, IsoDate>> = {}
  for (const [key, on] of Object.entries(milestones)) {
    const [track = '', stage = ''] = key.split('.')
    if (on !== undefined) (tracks[track] ??= {})[stage] = on
  }
  return {
    ...fields,
    milestones: tracks,
    exemptions: exemptions.map(({ reason, from, until, note }) => ({ reason, from, until, note })),
  }
}
