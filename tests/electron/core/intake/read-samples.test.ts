/** The sample rosters, each against the list of what must be read from it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type RosterReading, readRoster } from '../../../../electron/core/intake/read-roster.ts'
import type { Kind } from '../../../../shared/domain/person.ts'
import { quietContext } from './context.ts'

const TODAY = '2026-11-22'

function sample(name: string): string {
  return fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url))
}

function expected(name: string): unknown {
  return JSON.parse(readFileSync(sample(`${name}.expected.json`), 'utf8'))
}

function read(name: string, kind: Kind): Promise<RosterReading> {
  return readRoster({ name, path: sample(name) }, { kind, today: TODAY }, quietContext())
}

interface ExpectedPeople {
  people: number
  headerRow?: number
  rows: { name: string; dob: string; gender: string; personalId: string; class?: string; group?: string }[]
}

describe.each([
  { name: 'csdl-hoc-sinh.xlsx', kind: 'student', codes: [] },
  { name: 'can-bo-giao-vien.xlsx', kind: 'staff', codes: [] },
  { name: 'vnedu-theo-lop.xls', kind: 'student', codes: ['id-lost-zero'] },
  { name: 'web-bang-html.xls', kind: 'student', codes: [] },
  { name: 'utf8-cham-phay.csv', kind: 'student', codes: [] },
  { name: 'utf16-tab.csv', kind: 'student', codes: [] },
  { name: 'phong-chu-tcvn3.xls', kind: 'student', codes: ['legacy-text'] },
] as const)('$name', ({ name, kind, codes }) => {
  test('gives exactly the people listed', async () => {
    const reading = await read(name, kind)
    const wanted = expected(name) as ExpectedPeople
    if (wanted.headerRow !== undefined) expect(reading.headerRow).toBe(wanted.headerRow)
    expect(reading.rows).toHaveLength(wanted.people)
    expect(
      reading.rows.map(({ record }) => ({
        name: record.fullName,
        dob: record.birthDate,
        gender: record.gender,
        personalId: record.personalId,
        group: kind === 'student' ? record.className : record.teamName,
      })),
    ).toEqual(
      wanted.rows.map((row) => ({
        name: row.name,
        dob: row.dob,
        gender: row.gender === 'nam' ? 'male' : 'female',
        personalId: row.personalId,
        group: row.class ?? row.group,
      })),
    )
    expect(new Set(reading.rows.flatMap(({ issues }) => issues).map(({ code }) => code))).toEqual(new Set(codes))
  })
})

test('totals and signatures are set aside with their text', async () => {
  expect((await read('csdl-hoc-sinh.xlsx', 'student')).skipped).toEqual([
    { sheet: 'DanhSachHocSinh', row: 640, text: 'Tổng số: 634 học sinh' },
    { sheet: 'DanhSachHocSinh', row: 642, text: 'Người lập Hiệu trưởng' },
  ])
})

test('the columns of a staff file are understood, and what is left out says so', async () => {
  const { columns } = await read('can-bo-giao-vien.xlsx', 'staff')
  expect(columns.map(({ letter, field }) => [letter, field])).toEqual([
    ['A', null],
    ['B', 'localId'],
    ['C', 'moetId'],
    ['D', 'fullName'],
    ['E', 'birthDate'],
    ['F', 'gender'],
    ['G', 'status'],
    ['H', null],
    ['I', 'position'],
    ['J', 'teamName'],
    ['K', 'partyMember'],
    ['L', 'personalId'],
    ['M', 'phone'],
  ])
  expect(columns[3]).toMatchObject({
    heading: 'Họ và tên (*)',
    samples: ['Phan Công Đông', 'Châu Hồng Linh', 'Mai Gia Việt'],
  })
})

test('codes lose the ".0" that a spreadsheet added', async () => {
  const [first] = (await read('can-bo-giao-vien.xlsx', 'staff')).rows
  expect(first?.record).toMatchObject({ localId: '70001', moetId: '9727932564', position: 'Hiệu trưởng', leftOn: null })
})

interface ExpectedDefect {
  row: number
  defect: string
  field: string | null
  severity: string
}

const FIELD_OF: Record<string, string> = {
  name: 'fullName',
  dob: 'birthDate',
  personalId: 'personalId',
  phone: 'phone',
}

describe('du-lieu-loi.xlsx', () => {
  test('each row has its defect and no other', async () => {
    const { rows } = await read('du-lieu-loi.xlsx', 'student')
    const found = rows.map(({ row, issues }) => ({ row, issues: issues.map((i) => [i.field, i.severity, i.code]) }))
    const wanted = (expected('du-lieu-loi.xlsx') as { rows: ExpectedDefect[] }).rows.map(
      ({ row, defect, field, severity }) => ({
        row,
        issues: severity === 'ok' ? [] : [[FIELD_OF[field ?? ''], severity, defect]],
      }),
    )
    expect(found).toEqual(wanted)
    expect(rows.filter((row) => row.held).map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 11])
  })

  test('what is kept of a faulty row is right', async () => {
    const { rows } = await read('du-lieu-loi.xlsx', 'student')
    const at = (row: number) => rows.find((read) => read.row === row)
    expect(at(13)?.record.personalId).toBe('001309292156')
    expect(at(14)?.record).toMatchObject({ oldIdNumber: '209342589' })
    expect(at(14)?.record).not.toHaveProperty('personalId')
    expect(at(15)?.record.birthDate).toBe('2009-09-15')
    expect(at(18)?.record.fullName).toBe('Vũ Thu Nga')
    expect(at(20)?.record.fullName).toBe('Nguyễn Diễm My')
    expect(at(21)?.record.fullName).toBe('Nguyễn Quốc Đức')
    expect(at(22)?.record).not.toHaveProperty('phone')
    expect(at(6)).toMatchObject({ text: { personalId: '0792098254' } })
    expect(at(11)?.issues[0]?.message).toContain('dòng 2')
    expect(at(22)?.issues[0]?.value).toBe("=cmd|'/c calc'!A1")
  })
})
