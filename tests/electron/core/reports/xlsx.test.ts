import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { heightOf } from '../../../../electron/core/reports/xlsx-measure.ts'
import { renderXlsx } from '../../../../electron/core/reports/xlsx.ts'
import type { ReportCell, ReportColumn, ReportModel } from '../../../../shared/domain/report.ts'
import { ALL_MODELS, TRICKY_NAMES, modelOf } from '../../../support/report-models.ts'
import { partsOf } from '../../../support/zip-parts.ts'

/** Reads a workbook back into cells. */
async function readBack(model: ReportModel): Promise<ExcelJS.Workbook> {
  const bytes = await renderXlsx(model)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook
}

/** The row below the table's head, found by its first heading. */
function firstRowOf(sheet: ExcelJS.Worksheet): number {
  let head = 0
  sheet.eachRow((row, number) => {
    if (head === 0 && row.getCell(1).value === 'STT') head = number
  })
  const below = sheet.getCell(head + 1, 1)
  return head + (below.isMerged && below.master === sheet.getCell(head, 1) ? 2 : 1)
}

const textOf = ({ value }: ExcelJS.Cell): string => (typeof value === 'string' ? value : '')
const isDay = (cell: ReportCell): cell is string => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)

/** What a reader must find for a cell of the model. */
function expected({ kind }: ReportColumn, cell: ReportCell): unknown {
  if (cell === null) return kind === 'tick' ? '☐' : null
  if (kind === 'text') return cell
  if (kind === 'percent') return expect.closeTo(Number(cell) / 100, 6)
  if (cell === 'reached') return '✓'
  return cell === 'outside' ? '–' : cell
}

/** What the reader found, a day as ISO text. */
function found(cell: ExcelJS.Cell): unknown {
  const { value } = cell
  if (!(value instanceof Date)) return value
  expect([value.getUTCHours(), value.getUTCMinutes(), value.getUTCSeconds()]).toEqual([0, 0, 0])
  return value.toISOString().slice(0, 10)
}

describe('renderXlsx', () => {
  it.each(ALL_MODELS)('writes every cell of %s as the model has it', async (_, model) => {
    const workbook = await readBack(model)
    const seen = workbook.worksheets.filter(({ state }) => state === 'visible')
    expect(seen).toHaveLength(model.sections.length)
    model.sections.forEach((section, index) => {
      const sheet = workbook.worksheets[index]
      if (!sheet) throw new Error('no sheet')
      const first = firstRowOf(sheet)
      section.rows.forEach((row, offset) => {
        if (row.style === 'heading') {
          expect(sheet.getCell(first + offset, 1).value).toBe(row.cells[0])
          expect(sheet.getCell(first + offset, section.columns.length).master).toBe(sheet.getCell(first + offset, 1))
          return
        }
        section.columns.forEach((column, at) => {
          const cell = sheet.getCell(first + offset, at + 1)
          const model = row.cells[at] ?? null
          expect(found(cell), `${column.label}, dòng ${offset + 1}`).toEqual(expected(column, model))
          expect(cell.type === ExcelJS.ValueType.Date).toBe(column.kind !== 'text' && isDay(model))
          expect(cell.border.top?.style).toBe('thin')
        })
      })
      expect(sheet.getCell(first + section.rows.length, 1).value).toBe(section.notes[0])
    })
  })

  it('has the headings, groups over their columns', async () => {
    const model = modelOf('summary')
    const workbook = await readBack(model)
    const [section] = model.sections
    const [sheet] = workbook.worksheets
    if (!section || !sheet) throw new Error('no sheet')
    const lower = firstRowOf(sheet) - 1
    section.columns.forEach(({ label, group }, at) => {
      expect(sheet.getCell(lower, at + 1).value).toBe(label)
      expect(sheet.getCell(lower - 1, at + 1).value).toBe(group ?? label)
    })
  })

  it('makes the rows of the headings as high as the longest of them', async () => {
    const short = { label: 'Số', kind: 'count', width: 18 } as const
    const long = { ...short, label: 'Không có quốc tịch Việt Nam' }
    const heights = async (...columns: ReportColumn[]) => {
      const section = { sheetName: 'A', subtitle: [], columns, rows: [], notes: [] }
      const [sheet] = (await readBack({ ...modelOf('class-list'), sections: [section] })).worksheets
      return { upper: sheet?.getRow(8).height ?? 0, lower: sheet?.getRow(9).height ?? 0 }
    }
    const three = heightOf(3, 12)
    expect((await heights(short, long)).upper).toBe(three)
    expect((await heights(short, { ...long, group: 'Lý do' }, { ...short, group: 'Lý do' })).lower).toBe(three)
    expect((await heights(short, { ...short, group: long.label })).upper).toBe(three)
    const { upper, lower } = await heights(long, { ...short, group: 'Lý do' })
    expect(upper + lower).toBeGreaterThanOrEqual(three)
  })

  it('keeps as text what begins like a formula, and numbers with leading zeros', async () => {
    const workbook = await readBack(modelOf('student-list'))
    const sheet = workbook.getWorksheet('9A1')
    const names = new Map<string, ExcelJS.Row>()
    sheet?.eachRow((row) => names.set(textOf(row.getCell(2)), row))
    for (const name of TRICKY_NAMES) {
      const row = names.get(name)
      expect(row?.getCell(2).type).toBe(ExcelJS.ValueType.String)
      expect(row?.getCell(5).value).toMatch(/^079\d{9}$/)
      expect(row?.getCell(5).numFmt).toBe('@')
      expect(row?.getCell(8).value).toBe('0901234567')
    }
  })

  it('shows days, ticks and percentages in their form', async () => {
    const list = await readBack(modelOf('class-list'))
    const ticked: string[] = []
    list.getWorksheet('9A1')?.eachRow((row) => {
      if (row.getCell(6).type === ExcelJS.ValueType.Date) ticked.push(row.getCell(6).numFmt, row.getCell(3).numFmt)
    })
    expect(new Set(ticked)).toEqual(new Set(['"✓" dd/mm/yyyy', 'dd/mm/yyyy']))
    const summary = await readBack(modelOf('summary', { kind: 'student' }))
    const formats = new Set<string>()
    summary.worksheets[0]?.eachRow((row) => row.eachCell((cell) => formats.add(cell.numFmt)))
    expect(formats).toContain('0.0%')
  })

  it('heads the paper as official papers are, and ends with those who sign', async () => {
    const workbook = await readBack(modelOf('class-list', { madeOn: '2026-06-02' }))
    const texts: string[] = []
    workbook.getWorksheet('9A1')?.eachRow((row) => row.eachCell((cell) => texts.push(textOf(cell))))
    for (const text of [
      'ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN',
      'TRƯỜNG THCS HOA SEN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tân An, ngày 02 tháng 6 năm 2026',
      'Lớp 9A1',
      '(Tính đến ngày 31/05/2026)',
      'GIÁO VIÊN CHỦ NHIỆM',
      'Lê Thị Minh Nguyệt',
    ]) {
      expect(texts).toContain(text)
    }
  })

  it('writes in one face, the title over the whole table', async () => {
    for (const [, model] of ALL_MODELS) {
      const [sheet] = (await readBack(model)).worksheets
      if (!sheet) throw new Error('no sheet')
      const faces = new Set<string | undefined>()
      sheet.eachRow((row) => row.eachCell((cell) => faces.add(cell.font.name)))
      expect(faces).toEqual(new Set(['Times New Roman']))
      const title = sheet.getCell('A6')
      expect(title.value).toBe(model.title)
      expect(sheet.getCell(6, model.sections[0]?.columns.length ?? 0).master).toBe(title)
    }
  })

  it('prints on A4, as wide as the paper, the head of the table on every page', async () => {
    for (const [id, orientation] of [
      ['class-list', 'portrait'],
      ['summary', 'landscape'],
    ] as const) {
      const [sheet] = (await readBack(modelOf(id))).worksheets
      if (!sheet) throw new Error('no sheet')
      const first = firstRowOf(sheet)
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      })
      expect(sheet.pageSetup.printTitlesRow).toBe(`${id === 'summary' ? first - 2 : first - 1}:${first - 1}`)
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: first - 1 })
      expect(sheet.headerFooter.oddHeader).toContain('&P')
      expect(sheet.headerFooter.differentFirst).toBe(true)
    }
  })

  it('names sheets safely', async () => {
    const people = modelOf('class-list').sections
    const workbook = await readBack({
      ...modelOf('class-list'),
      sections: people.map((section) => ({ ...section, sheetName: '9/1' })),
    })
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['9 1', '9 1 (2)'])
  })

  it('leaves out characters that XML cannot hold', async () => {
    const model = modelOf('class-list')
    const workbook = await readBack({ ...model, title: 'A\u0001B\uFFFE & <C>' })
    expect(workbook.worksheets[0]?.getCell('A6').value).toBe('AB & <C>')
  })

  it('gives the same content for the same model and time', async () => {
    const madeAt = new Date('2026-06-02T03:04:05Z')
    const parts = await partsOf(await renderXlsx(modelOf('summary'), { madeAt }))
    expect(await partsOf(await renderXlsx(modelOf('summary'), { madeAt }))).toEqual(parts)
    expect(parts.get('docProps/core.xml')).toContain('2026-06-02T03:04:05Z</dcterms:created>')
    expect(parts.get('docProps/core.xml')).toContain('2026-06-02T03:04:05Z</dcterms:modified>')
  })

  it('tells how far it is, and stops when told to', async () => {
    const model = modelOf('class-list')
    const [section] = model.sections
    if (!section) throw new Error('no section')
    const rows = Array.from({ length: 5000 }, () => section.rows[0] ?? { cells: [] })
    const long = { ...model, sections: [{ ...section, rows }] }
    const seen: number[] = []
    await renderXlsx(long, { onRows: (done) => seen.push(done) })
    expect(seen).toEqual([2000, 4000, 5000])
    await expect(
      renderXlsx(long, {
        onRows: () => {
          throw new Error('stop')
        },
      }),
    ).rejects.toThrow('stop')
  })

  it('carries what programs read on a sheet that is not to be seen, under its own name, as text', async () => {
    const model = modelOf('summary')
    const [taken] = model.sections
    const rows = [
      ['ma', 'so'],
      ['=1+1', '0123', ''],
    ]
    const workbook = await readBack({ ...model, hidden: { sheetName: taken?.sheetName ?? '', rows } })
    const sheet = workbook.worksheets.at(-1)
    expect(workbook.worksheets.map(({ state }) => state)).toEqual([
      ...model.sections.map(() => 'visible'),
      'veryHidden',
    ])
    expect(sheet?.name).toBe(taken?.sheetName)
    expect(sheet?.getSheetValues().slice(1)).toEqual([
      [undefined, 'ma', 'so'],
      [undefined, '=1+1', '0123'],
    ])
    expect(sheet?.getCell('B2').numFmt).toBe('@')
  })
})
