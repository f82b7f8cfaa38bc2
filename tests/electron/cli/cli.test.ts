/** The command line as a script sees it: real processes on a real store and the real sample files. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/core.ts'
import { dumpRegister } from '../../support/store-dump.ts'

const SCHOOL = 'Trường THCS Củ Chi'
const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))

interface Expected {
  people: number
  rows: { name: string; dob: string; gender: string; personalId: string; class?: string; group?: string }[]
}
interface ExpectedList {
  stat: Record<'unknown' | 'nameDiffers' | 'onlyNameAndBirth', number>
  truth: { approvedOn: string | null; activatedOn: string | null }[]
}
interface CliPerson {
  fullName: string
  birthDate: string
  gender: string
  personalId: string
  className: string | null
  teamName: string | null
}

async function expectedOf(name: string): Promise<Expected> {
  return JSON.parse(await readFile(sample(`${name}.expected.json`), 'utf8')) as Expected
}

const importArgs = (db: string, kind: string, file: string) =>
  ['import', '--db', db, '--plain', '--json', '--school', SCHOOL].concat('--kind', kind, '--file', file)

describe('reconcile', () => {
  it('gives the expected counts, writes only with --apply, and then has nothing left to write', async () => {
    const db = join(temporaryFolder(), 'store.db')
    await runCli(importArgs(db, 'student', sample('csdl-hoc-sinh.xlsx')))
    await runCli(importArgs(db, 'staff', sample('can-bo-giao-vien.xlsx')))
    const before = dumpRegister(db)
    const args = ['reconcile', '--db', db, '--json', '--file', sample('danh-sach-cong-an.xlsx')]
    const tried = await runCli(args)
    expect(tried.stderr).toBe('')
    const { stat, truth } = JSON.parse(
      await readFile(sample('danh-sach-cong-an.xlsx.expected.json'), 'utf8'),
    ) as ExpectedList
    const days = truth.flatMap(({ approvedOn, activatedOn }) => [approvedOn, activatedOn].filter((on) => on !== null))
    const matched = truth.length - stat.onlyNameAndBirth - stat.nameDiffers
    const { rows, ...counts } = tried.json() as Record<string, number> & { rows: { outcome: string; row: number }[] }
    expect(counts).toEqual({
      matched,
      matchedByNameAndBirth: stat.onlyNameAndBirth,
      conflicts: stat.nameDiffers,
      onlyTheirs: stat.unknown,
      onlyOurs: 634 + 58 - truth.length,
      rejected: 0,
      changes: days.length,
    })
    expect(rows.filter(({ outcome }) => outcome === 'onlyTheirs')).toHaveLength(stat.unknown)
    expect(dumpRegister(db)).toEqual(before)
    expect((await runCli([...args, '--apply'])).json()).toMatchObject({ matched, changes: days.length })
    expect(dumpRegister(db)).not.toEqual(before)
    expect((await runCli(args)).json()).toMatchObject({ matched, changes: 0 })
    expect((await runCli(['undo', '--db', db, '--json'])).code).toBe(0)
    expect(dumpRegister(db)).toEqual(before)
  })
})

describe('import', () => {
  it.each([
    ['student', 'csdl-hoc-sinh.xlsx'],
    ['staff', 'can-bo-giao-vien.xlsx'],
    ['student', 'vnedu-theo-lop.xls'],
    ['student', 'web-bang-html.xls'],
    ['student', 'phong-chu-tcvn3.xls'],
    ['student', 'utf8-cham-phay.csv'],
    ['student', 'utf16-tab.csv'],
  ])('takes in the %s sample exactly, and a second time changes nothing', async (kind, file) => {
    const db = join(temporaryFolder(), 'store.db')
    const expected = await expectedOf(file)
    const first = await runCli(importArgs(db, kind, sample(file)))
    expect(first.stderr).toBe('')
    expect(first.json()).toMatchObject({
      read: expected.people,
      added: expected.people,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    })

    const people = (await runCli(['people', '--db', db, '--json', '--kind', kind])).json() as CliPerson[]
    const genders = { male: 'nam', female: 'nữ' } as Record<string, string>
    const key = (row: { personalId: string }) => row.personalId
    const actual = people.map((person) => ({
      name: person.fullName,
      dob: person.birthDate,
      gender: genders[person.gender],
      personalId: person.personalId,
      ...(kind === 'student' ? { class: person.className } : { group: person.teamName }),
    }))
    const byKey = (a: { personalId: string }, b: { personalId: string }) => (key(a) < key(b) ? -1 : 1)
    expect(actual.toSorted(byKey)).toEqual(expected.rows.toSorted(byKey))

    const before = dumpRegister(db)
    const again = await runCli(importArgs(db, kind, sample(file)))
    expect(again.json()).toMatchObject({
      read: expected.people,
      added: 0,
      updated: 0,
      unchanged: expected.people,
      rejected: 0,
    })
    expect(dumpRegister(db)).toEqual(before)
  })

  it('updates exactly the 3 changed rows, and undo brings back the old state', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'store.db')
    await runCli(importArgs(db, 'student', sample('csdl-hoc-sinh.xlsx')))
    const before = dumpRegister(db)

    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(sample('csdl-hoc-sinh.xlsx'))
    const sheet = workbook.worksheets[0]
    if (!sheet) throw new Error('the sample has no sheet')
    sheet.getCell('C5').value = 'Bùi Hồng Lý'
    sheet.getCell('G6').value = '0912345678'
    sheet.getCell('L7').value = '6A2'
    const changed = join(folder, 'changed.xlsx')
    await workbook.xlsx.writeFile(changed)

    const dryRun = await runCli([...importArgs(db, 'student', changed), '--dry-run'])
    expect(dryRun.json()).toMatchObject({ read: 634, added: 0, updated: 3, unchanged: 631, rejected: 0 })
    expect(dumpRegister(db)).toEqual(before)

    const result = await runCli(importArgs(db, 'student', changed))
    expect(result.json()).toMatchObject({ added: 0, updated: 3, unchanged: 631 })
    expect(dumpRegister(db)).not.toEqual(before)
    expect((await runCli(['undo', '--db', db, '--json'])).code).toBe(0)
    expect(dumpRegister(db)).toEqual(before)
  })

  it('writes the rows held back, and takes one import back', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'store.db')
    const heldBack = join(folder, 'giu-lai.xlsx')
    const first = await runCli([...importArgs(db, 'student', sample('du-lieu-loi.xlsx')), '--held-back', heldBack])
    const { rejected, added } = first.json() as { rejected: number; added: number }
    expect([rejected > 0, first.json()]).toEqual([true, expect.objectContaining({ heldBack })])
    const again = await runCli([...importArgs(db, 'student', heldBack), '--dry-run'])
    expect(again.json()).toMatchObject({ read: rejected })
    const list = await runCli(['imports', '--db', db, '--json', '--school', SCHOOL])
    expect(list.json()).toMatchObject([{ id: 1, fileName: 'du-lieu-loi.xlsx', counts: { added } }])
    const undone = await runCli(['imports', '--db', db, '--json', '--undo', '1'])
    expect(undone.json()).toMatchObject({ kept: [] })
    expect((await runCli(['people', '--db', db, '--json'])).json()).toEqual([])
  })

  it('answers every unreadable file with exit code 1, a Vietnamese sentence and an unchanged store', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'store.db')
    await runCli(importArgs(db, 'student', sample('csdl-hoc-sinh.xlsx')))
    const before = dumpRegister(db)
    const write = async (name: string, bytes: Uint8Array | string) => {
      await writeFile(join(folder, name), bytes)
      return join(folder, name)
    }
    const good = await readFile(sample('csdl-hoc-sinh.xlsx'))
    const noHeading = new ExcelJS.Workbook()
    noHeading.addWorksheet('Sheet1').addRow(['một', 'hai', 'ba'])
    const files = [
      join(folder, 'khong-co.xlsx'),
      await write('rong.xlsx', ''),
      await write('cat-cut.xlsx', good.subarray(0, good.length / 2)),
      await write('anh.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
      await write('mat-khau.xlsx', encryptedWorkbook()),
      await write('khong-tieu-de.xlsx', new Uint8Array(await noHeading.xlsx.writeBuffer())),
    ]
    const sentences = new Set<string>()
    for (const file of files) {
      const { code, stdout, stderr } = await runCli(importArgs(db, 'student', file))
      expect({ file, code, stdout }).toEqual({ file, code: 1, stdout: '' })
      expect(stderr.trim()).toMatch(/^\p{Lu}.*[.)]$/u)
      expect(stderr).not.toMatch(/Error|undefined|at .*:\d+/)
      sentences.add(stderr)
    }
    expect(sentences.size).toBe(files.length)
    expect(dumpRegister(db)).toEqual(before)
  })
})

describe('the path from roster to paper', () => {
  it('marks, exempts, counts and reports the same figures', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'store.db')
    const inStore = ['--db', db, '--json']
    await runCli(importArgs(db, 'student', sample('csdl-hoc-sinh.xlsx')))
    const { rows } = await expectedOf('csdl-hoc-sinh.xlsx')
    const class9 = rows.filter((person) => person.class === '9A4')
    const idsFile = join(folder, 'ids.txt')
    await writeFile(idsFile, `\ufeff${class9.map((person) => person.personalId).join('\r\n')}\r\n`)

    const mark = await runCli([
      'mark',
      ...inStore,
      '--track',
      'vneid2',
      '--stage',
      'activated',
      '--on',
      '27/08/2023',
      '--ids-file',
      idsFile,
    ])
    expect(mark.json()).toMatchObject({ changed: class9.length })
    const exempted = class9.find((person) => person.dob <= '2009-06-01')?.personalId ?? ''
    const exempt = await runCli([
      'exempt',
      ...inStore,
      '--reason',
      'deceased',
      '--from',
      '2023-09-01',
      '--personal-id',
      exempted,
    ])
    expect(exempt.json()).toMatchObject({ changed: 1 })

    const asOf = '2023-10-15'
    const oldEnough = rows.filter((person) => person.dob <= '2009-10-15')
    const eligible = oldEnough.filter((person) => person.personalId !== exempted)
    const summary = (await runCli(['summary', ...inStore, '--as-of', asOf, '--by', 'class'])).json()
    expect(summary).toMatchObject({
      asOf,
      total: {
        headcount: rows.length,
        eligible: eligible.length,
        notEligible: { 'under-age': rows.length - oldEnough.length, deceased: 1 },
        stages: { 'vneid2.activated': class9.length, 'vneid2.approved': class9.length, 'card.issued': 0 },
        stagesOfEligible: { 'vneid2.activated': eligible.filter((person) => person.class === '9A4').length },
      },
    })
    const before = (await runCli(['summary', ...inStore, '--as-of', '2023-08-26'])).json()
    expect(before).toMatchObject({ total: { stages: { 'vneid2.activated': 0 } } })

    const report = await runCli([
      'report',
      'summary',
      ...inStore,
      '--as-of',
      asOf,
      '--out',
      join(folder, 'out'),
      '--format',
      'xlsx',
    ])
    const { files } = report.json() as { files: string[] }
    expect(files).toHaveLength(1)
    expect((await stat(files[0] ?? '')).size).toBeGreaterThan(1000)
    expect((await runCli(['check', ...inStore])).json()).toEqual({ ok: true, problems: [], people: 634 })
  })

  it('marks nobody when one number of the file is unknown', async () => {
    const folder = temporaryFolder()
    const db = join(folder, 'store.db')
    await runCli(importArgs(db, 'staff', sample('can-bo-giao-vien.xlsx')))
    await writeFile(join(folder, 'ids.txt'), '080090305989\n000000000000\n')
    const mark = ['mark', '--db', db, '--track', 'card', '--stage', 'issued', '--on', '2023-08-27']
    const { code, stderr } = await runCli([...mark, '--ids-file', join(folder, 'ids.txt')])
    expect(code).toBe(1)
    expect(stderr).toContain('000000000000')
    expect(dumpRegister(db)['milestone']).toEqual([])
  })
})

describe('a store that is not there', () => {
  it('is not made by a check of it', async () => {
    const db = join(temporaryFolder(), 'nham-ten.db')
    const result = await runCli(['check', '--db', db, '--plain', '--json'])
    expect(result).toMatchObject({ code: 1, stdout: '' })
    expect(result.stderr).toContain('nham-ten.db')
    await expect(stat(db)).rejects.toThrow()
  })
})

describe('the command line itself', () => {
  it('answers a wrong command line with exit code 2 and says what it takes', async () => {
    const db = join(temporaryFolder(), 'store.db')
    for (const args of [
      [],
      ['dance'],
      ['import', '--db', db, '--plain'],
      ['people', '--colour', 'red'],
      ['report', 'poem', '--db', db, '--plain', '--out', '.'],
    ]) {
      const { code, stdout, stderr } = await runCli(args)
      expect({ args, code }).toEqual({ args, code: 2 })
      expect(stdout + stderr).not.toMatch(/Error|node:/)
    }
  })

  it('makes no unencrypted store unless told to, and takes the password from the environment only', async () => {
    const db = join(temporaryFolder(), 'store.db')
    expect((await runCli(['people', '--db', db])).code).toBe(2)
    const secret = { SO_DINH_DANH_PASSWORD: 'một mật khẩu' }
    expect((await runCli(['people', '--db', db, '--json'], secret)).json()).toEqual([])
    expect((await readFile(db)).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    const wrong = await runCli(['people', '--db', db], { SO_DINH_DANH_PASSWORD: 'sai' })
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('Mật khẩu không đúng')
    expect((await runCli(['people', '--db', db])).code).toBe(2)
  })
})

/** The start of what Office writes for a workbook with a password: an OLE2 file with an EncryptedPackage stream. */
function encryptedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(2048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeInt32LE(1, 48)
  Buffer.from('EncryptedPackage', 'utf16le').copy(bytes, 1024)
  return bytes
}

it('keeps the files of several schools apart', async () => {
  const folder = temporaryFolder()
  const db = join(folder, 'store.db')
  const staff = (school: string) =>
    importArgs(db, 'staff', sample('can-bo-giao-vien.xlsx')).map((word) => (word === SCHOOL ? school : word))
  await runCli(staff('Trường THCS Một'))
  await runCli(staff('Trường THCS Hai'))
  const args = ['report', 'staff-list', '--db', db, '--json', '--as-of', '2023-10-31', '--out', join(folder, 'out')]
  const { files } = (await runCli(args)).json() as { files: string[] }
  expect(new Set(files).size).toBe(2)
  for (const file of files) expect((await stat(file)).size).toBeGreaterThan(1000)
})

describe('the turn of the year', () => {
  it('is tried without writing, then moves the classes up; a pupil goes to another school', async () => {
    const db = join(temporaryFolder(), 'store.db')
    await runCli(importArgs(db, 'student', sample('csdl-hoc-sinh.xlsx')))
    const before = dumpRegister(db)
    const rollover = ['rollover', '--db', db, '--json', '--school', SCHOOL, '--on', '2024-08-01']
    const trial = (await runCli([...rollover, '--dry-run'])).json() as {
      classes: object[]
    } & Record<'moving' | 'leaving' | 'unnamed', number>
    expect(trial.moving + trial.leaving + trial.unnamed).toBe(634)
    expect(dumpRegister(db)).toEqual(before)
    const { classes, moving, leaving, unnamed } = trial
    expect((await runCli(rollover)).json()).toMatchObject({ classes, moving, leaving, unnamed })
    const people = (await runCli(['people', '--db', db, '--json', '--class', '7A1'])).json() as CliPerson[]
    await runCli([
      'import',
      '--db',
      db,
      '--school',
      'Trường khác',
      '--kind',
      'student',
      '--file',
      sample('csdl-hoc-sinh.xlsx'),
    ])
    const personalId = people.find((person) => person.personalId !== null)?.personalId ?? ''
    const transfer = ['transfer', '--db', db, '--json', '--school', SCHOOL, '--personal-id', personalId]
    const moved = await runCli([...transfer, '--on', '2024-09-05', '--to', SCHOOL, '--class', '7A2'])
    expect(moved.json()).toMatchObject({ changed: 1 })
    // The other school has the pupil by its own list: the two records are joined, none is added.
    const joined = await runCli([...transfer, '--on', '2024-09-20', '--to', 'Trường khác'])
    expect(joined.json()).toMatchObject({ changed: 1 })
    expect((await runCli(['people', '--db', db, '--json'])).json()).toHaveLength(2 * 634)
    const again = await runCli([...transfer, '--on', '2024-10-01', '--to', 'Trường khác'])
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('không ở trường vào ngày 01/10/2024')])
  })
})
