/**
 * The same figures on screen, on the command line, in the workbook and on paper, for one school and one day; each
 * compared with a count made here from the sample's own list and the marks given, without the program's rules.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { temporaryFolder } from '../support/core.ts'
import { pdfLines } from '../support/pdf-text.ts'
import { startProgram } from './support/program.ts'

const ROSTER = fileURLToPath(new URL('../samples/csdl-hoc-sinh.xlsx', import.meta.url))
const SCHOOL = 'Trường THCS Củ Chi'
const AS_OF = '2023-10-31'
const BORN_BY = '2009-10-31'

interface Pupil {
  personalId: string
  dob: string
  class: string
}
interface Count {
  headcount: number
  eligible: number
  card: number
  level1: number
  level2: number
}

/** Who is marked: by the last digits of the number, whatever the age, on days before and after the day counted. */
const card = (pupil: Pupil) => Number(pupil.personalId.slice(-2)) < 70
const level1 = (pupil: Pupil) => Number(pupil.personalId.slice(-2)) < 50
const level2InTime = (pupil: Pupil) => Number(pupil.personalId.slice(-2)) < 30
const level2Later = (pupil: Pupil) => Number(pupil.personalId.slice(-2)) >= 90

function countOf(pupils: Pupil[], deceased: string): Count {
  const eligible = pupils.filter((pupil) => pupil.dob <= BORN_BY && pupil.personalId !== deceased)
  return {
    headcount: pupils.length,
    eligible: eligible.length,
    card: eligible.filter(card).length,
    level1: eligible.filter(level1).length,
    level2: eligible.filter(level2InTime).length,
  }
}

it('shows one set of figures everywhere, equal to an independent count', async () => {
  const folder = temporaryFolder()
  const storePath = join(folder, 'store.db')
  const pupils = (JSON.parse(await readFile(`${ROSTER}.expected.json`, 'utf8')) as { rows: Pupil[] }).rows
  const deceased = pupils.find((pupil) => pupil.class === '9A2' && pupil.dob <= '2009-01-31')?.personalId ?? ''
  const cli = async (...args: string[]) => {
    const result = await runCli([...args, '--db', storePath, '--plain', '--json'])
    expect({ args, stderr: result.stderr }).toEqual({ args, stderr: '' })
    return result.json()
  }
  const mark = async (stage: string, on: string, who: (pupil: Pupil) => boolean) => {
    const file = join(folder, 'ids.txt')
    await writeFile(
      file,
      pupils
        .filter(who)
        .map((pupil) => pupil.personalId)
        .join('\n'),
    )
    const [track = '', name = ''] = stage.split('.')
    await cli('mark', '--track', track, '--stage', name, '--on', on, '--ids-file', file)
  }
  await cli('import', '--school', SCHOOL, '--kind', 'student', '--file', ROSTER)
  await mark('card.issued', '2023-07-15', card)
  await mark('vneid1.activated', '2023-08-01', level1)
  await mark('vneid2.activated', AS_OF, level2InTime)
  await mark('vneid2.activated', '2023-11-01', level2Later)
  await cli('exempt', '--reason', 'deceased', '--from', '2023-09-01', '--personal-id', deceased)

  const classes = [...new Set(pupils.map((pupil) => pupil.class))]
  const wanted = new Map(
    classes.map((name) => [
      name,
      countOf(
        pupils.filter((pupil) => pupil.class === name),
        deceased,
      ),
    ]),
  )
  const total = countOf(pupils, deceased)

  const summary = (await cli('summary', '--as-of', AS_OF, '--by', 'class')) as {
    total: CliGroup
    groups: CliGroup[]
  }
  expect(new Map(summary.groups.map((group) => [group.name, ofCli(group)]))).toEqual(wanted)
  expect(ofCli(summary.total)).toEqual(total)

  expect(await ofWorkbook(await report(cli, folder, 'xlsx'))).toEqual(
    [...wanted, ['Tổng cộng', total]].toSorted(byName),
  )
  expect(await ofPaper(await report(cli, folder, 'pdf'))).toEqual([...wanted, ['Tổng cộng', total]].toSorted(byName))
  expect(await onScreen(storePath)).toEqual([...wanted, ['Tổng số', total]].toSorted(byName))
})

interface CliGroup {
  name: string
  headcount: number
  eligible: number
  stagesOfEligible: Record<string, number>
}

function ofCli({ headcount, eligible, stagesOfEligible: stages }: CliGroup): Count {
  return {
    headcount,
    eligible,
    card: stages['card.issued'] ?? -1,
    level1: stages['vneid1.activated'] ?? -1,
    level2: stages['vneid2.activated'] ?? -1,
  }
}

const byName = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)

async function report(cli: (...args: string[]) => Promise<unknown>, folder: string, format: string): Promise<string> {
  const { files } = (await cli(
    'report',
    'summary',
    '--as-of',
    AS_OF,
    '--kind',
    'student',
    '--out',
    folder,
    '--format',
    format,
  )) as {
    files: string[]
  }
  return files[0] ?? ''
}

/**
 * The columns of the summary, in order: headcount, under age, deceased, their sum, eligible, then a count and a
 * percentage for each of eight steps (card applied for and issued, app, level 1 registered and activated, level 2
 * applied, approved and activated), and what is left.
 */
function ofColumns(numbers: number[]): Count {
  const [headcount = -1, , , , eligible = -1, ...steps] = numbers
  const counts = steps.filter((_, at) => at % 2 === 0)
  const [, card = -1, , , level1 = -1, , , level2 = -1] = counts
  return { headcount, eligible, card, level1, level2 }
}

async function ofWorkbook(path: string): Promise<[string, Count][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const rows: [string, Count][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : []
    const name = values[1]
    if (typeof name !== 'string' || !/^(\dA\d|Tổng cộng)$/.test(name)) return
    rows.push([name, ofColumns(values.slice(2).map(Number))])
  })
  return rows.toSorted(byName)
}

async function ofPaper(path: string): Promise<[string, Count][]> {
  const rows: [string, Count][] = []
  for (const line of await pdfLines(await readFile(path))) {
    const found = /^(?:\d+ )?(\dA\d|Tổng cộng) ([\d., –%]+)$/.exec(line)
    if (!found?.[1] || !found[2]) continue
    const numbers = found[2].split(' ').map((word) => Number(word.replace('.', '').replace(',', '.').replace('%', '')))
    rows.push([found[1], ofColumns(numbers)])
  }
  return rows.toSorted(byName)
}

async function onScreen(storePath: string): Promise<[string, Count][]> {
  const { page, shoot } = await startProgram(storePath)
  await page.getByLabel('Tính đến ngày', { exact: true }).fill('31/10/2023')
  await page.keyboard.press('Tab')
  await page.getByRole('tab', { name: 'Số liệu' }).click()
  await page.getByRole('heading', { name: /31\/10\/2023/ }).waitFor()
  await page.getByRole('row', { name: /^Tổng số/ }).waitFor()
  await shoot('09-so-lieu')
  const rows: [string, Count][] = []
  for (const row of await page.locator('table.figures tbody tr, table.figures tfoot tr').all()) {
    const name = await row.getByRole('rowheader').innerText()
    const cells = await row.getByRole('cell').allInnerTexts()
    // What stands behind a "+" is outside the denominator.
    const numbers = cells.map((cell) => Number(cell.split('+')[0]?.replaceAll('.', '').trim()))
    const [headcount = -1, , eligible = -1, , card = -1, , , level1 = -1, , , level2 = -1] = numbers
    rows.push([name, { headcount, eligible, card, level1, level2 }])
  }
  return rows.toSorted(byName)
}
