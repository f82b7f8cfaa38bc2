/** The people that `mark` and `exempt` are about: one personal number, or a file with a number on each line. */
import { readFile } from 'node:fs/promises'
import { AppError } from '../../shared/contract/reply.ts'
import { type CommandCall, schoolOption } from './command.ts'
import { text, UsageError } from './usage.ts'

/** How many numbers an error names. */
const NAMED = 10

/** Ids of the people. Throws `not-found` when a number is in no one's record: then nothing is marked at all. */
export async function chosenPeople(call: CommandCall): Promise<number[]> {
  const numbers = await chosenNumbers(call)
  const school = await schoolOption(call)
  const people = await call.core.call('people.list', school ? { schoolId: school.id } : {})
  const wanted = new Set(numbers)
  const found = people.filter((person) => person.personalId !== null && wanted.has(person.personalId))
  for (const person of found) wanted.delete(person.personalId ?? '')
  if (wanted.size > 0) {
    const named = [...wanted].slice(0, NAMED).join(', ')
    throw new AppError(
      'not-found',
      `${wanted.size} số định danh không có trong sổ: ${named}${wanted.size > NAMED ? ', …' : ''}.`,
    )
  }
  return found.map((person) => person.id)
}

async function chosenNumbers({ options }: CommandCall): Promise<string[]> {
  const single = text(options, 'personal-id')
  const file = text(options, 'ids-file')
  if ((single === undefined) === (file === undefined))
    throw new UsageError('Cần --personal-id hoặc --ids-file (một trong hai).')
  if (single !== undefined) return [single.trim()]
  const content = await readFile(file ?? '', 'utf8').catch(() => {
    throw new AppError('bad-file', `Không đọc được tệp ${file ?? ''}.`)
  })
  const numbers = content
    .replace(/^\ufeff/, '')
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
  if (numbers.length === 0) throw new AppError('bad-file', `Tệp ${file ?? ''} không có số định danh nào.`)
  return numbers
}
