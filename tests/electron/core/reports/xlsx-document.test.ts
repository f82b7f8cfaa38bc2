import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { renderDocumentXlsx } from '../../../../electron/core/reports/xlsx-document.ts'
import type { DocumentModel } from '../../../../shared/domain/report.ts'
import { BARE_DOCUMENT, BARS, FIGURES_TABLE, SAMPLE_DOCUMENT } from '../../../support/sample-document.ts'

async function readBack(model: DocumentModel): Promise<ExcelJS.Workbook> {
  const bytes = await renderDocumentXlsx(model)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook
}

/** What stands in the first column, and beside it where that is another cell. */
function textsOf(sheet: ExcelJS.Worksheet | undefined): string[] {
  const texts: string[] = []
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.master === cell) texts.push(cell.text)
    }),
  )
  return texts
}

describe('renderDocumentXlsx', () => {
  it('has the text in order on the first sheet', async () => {
    const texts = textsOf((await readBack(SAMPLE_DOCUMENT)).worksheets[0])
    const inOrder = [
      'TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN DU',
      'Số: 12/BC-THCSND',
      'BÁO CÁO',
      SAMPLE_DOCUMENT.title,
      'Căn cứ tình hình thực tế.',
      'I. KẾT QUẢ THỰC HIỆN',
      '(Xem trang tính “Biểu đồ 1. Kết quả theo khối”)',
      '- Sai thông tin dân cư (ngày sinh, giới tính): 3 trường hợp.',
      '- Lưu: VT.',
      'HIỆU TRƯỞNG',
      'Phan Công Đông',
    ]
    expect(texts.filter((text) => inOrder.includes(text))).toEqual(inOrder)
  })

  it('has each table and chart on a sheet of its own, named by its title or the heading above it', async () => {
    const workbook = await readBack(SAMPLE_DOCUMENT)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Văn bản',
      '1. Số liệu chung',
      'Biểu đồ 1. Kết quả theo khối',
      'Biểu đồ 2. Tỷ lệ kích hoạt VNeI',
      'Bảng 1. Kết quả từng lớp',
    ])
    expect((await readBack(BARE_DOCUMENT)).worksheets.map(({ name }) => name)).toEqual([
      'Văn bản',
      'Bảng 1. Kết quả từng lớp',
      'Bảng',
    ])
  })

  it('writes the numbers of tables as numbers, days as days, text as text', async () => {
    const sheet = (await readBack(SAMPLE_DOCUMENT)).getWorksheet('Bảng 1. Kết quả từng lớp')
    if (!sheet) throw new Error('no sheet')
    const first = 5
    expect(sheet.getCell(first, 1).value).toBe('Khối 8')
    const row = sheet.getRow(first + 1)
    expect([2, 3, 4, 8].map((at) => row.getCell(at).value)).toEqual(['8A1', 20, 0.6, '00'])
    expect(row.getCell(5).value).toEqual(new Date('2023-09-15'))
    expect(sheet.getCell(first + 16, 8).value).toBe('=1+1')
    expect(sheet.getCell(first + FIGURES_TABLE.rows.length, 1).value).toBe(FIGURES_TABLE.notes[0])
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, printTitlesRow: '3:4' })
  })

  it('shows a chart under its numbers', async () => {
    const sheet = (await readBack(SAMPLE_DOCUMENT)).getWorksheet(BARS.title)
    if (!sheet) throw new Error('no sheet')
    expect(BARS.categories.map((_, at) => sheet.getCell(4 + at, 2).value)).toEqual(BARS.series[0]?.values)
    expect(sheet.getCell(6, 4).value).toBeNull()
    const [image] = sheet.getImages()
    expect(image?.range.tl.nativeRow).toBeGreaterThanOrEqual(3 + BARS.categories.length)
  })

  it('parts text that is too long for one row, and loses no word', async () => {
    const text = Array.from({ length: 3_000 }, (_, at) => `từ${at}`).join(' ')
    const sheet = (await readBack({ ...SAMPLE_DOCUMENT, blocks: [{ kind: 'paragraph', text }] })).worksheets[0]
    const parts = textsOf(sheet).filter((part) => part.startsWith('từ'))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join(' ')).toBe(text)
    sheet?.eachRow(({ height }) => expect(height ?? 0).toBeLessThanOrEqual(409))
  })
})
