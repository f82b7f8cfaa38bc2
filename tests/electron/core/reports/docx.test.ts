import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../../electron/core/reports/docx.ts'
import type { Report } from '../../../../shared/domain/report.ts'
import { type WordFile, readWord } from '../../../support/docx-text.ts'
import { modelOf } from '../../../support/report-models.ts'
import { BARE_DOCUMENT, FIGURES_TABLE, SAMPLE_DOCUMENT } from '../../../support/sample-document.ts'

const read = async (report: Report): Promise<WordFile> => readWord(await renderDocx(report))
const TWIPS = 1440 / 25.4

/** The numbers of an element's attributes, the names without `w:`. */
function numbers(xml: string, element: string): Record<string, number> {
  const [, attributes = ''] = new RegExp(`<w:${element}\\b([^>]*)>`).exec(xml) ?? []
  const found: Record<string, number> = {}
  for (const [, name = '', value] of attributes.matchAll(/w:(\w+)="(-?\d+)"/g)) found[name] = Number(value)
  return found
}

/** The paragraph with a text, and the looks of it and its style. */
function paragraph(file: WordFile, text: string) {
  const found = file.paragraphs.find((each) => each.text === text)
  if (!found) throw new Error(`no paragraph: ${text}`)
  const [, id = 'Normal'] = /<w:pStyle w:val="(\w+)"/.exec(found.xml) ?? []
  const styles = file.parts.get('word/styles.xml') ?? ''
  const [style = ''] = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles) ?? []
  return { xml: found.xml, id, style }
}

describe('a document', () => {
  it('has everything in order: head, title, bases, text, tables, who gets and who signs it', async () => {
    const { paragraphs } = await read(SAMPLE_DOCUMENT)
    const texts = paragraphs.map(({ text }) => text).filter((text) => text !== '')
    const first = [
      'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN CỦ CHI',
      'TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN DU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/BC-THCSND',
      'Củ Chi, ngày 05 tháng 10 năm 2023',
      'BÁO CÁO',
      SAMPLE_DOCUMENT.title,
      'Căn cứ Kế hoạch số 969/KH-GDĐT ngày 29 tháng 6 năm 2023 của Phòng Giáo dục và Đào tạo huyện Củ Chi;',
      'Căn cứ Kế hoạch số 45/KH-THCSND ngày 03 tháng 7 năm 2023 của Trường;',
      'Căn cứ tình hình thực tế.',
    ]
    expect(texts.slice(0, first.length)).toEqual(first)
    expect(texts.slice(-6)).toEqual([
      'Nơi nhận:',
      '- Phòng Giáo dục và Đào tạo huyện Củ Chi;',
      '- Công an xã Tân An Hội (để phối hợp);',
      '- Lưu: VT.',
      'HIỆU TRƯỞNG',
      'Phan Công Đông',
    ])
    const inOrder = ['I. KẾT QUẢ THỰC HIỆN', '1. Số liệu chung', 'Chỉ tiêu', '2. Tiến độ', 'Bảng 1. Kết quả từng lớp']
    expect(texts.filter((text) => inOrder.includes(text))).toEqual(inOrder)
    expect(texts.some((text) => text.includes('đủ điều kiện & đang học') && text.includes('<67,6%>'))).toBe(true)
  })

  it('stands on A4 with the margins of official papers, numbered in the top margin but on page 1', async () => {
    const { xml, parts } = await read(SAMPLE_DOCUMENT)
    expect(numbers(xml, 'pgSz')).toMatchObject({ w: Math.round(210 * TWIPS), h: Math.round(297 * TWIPS) })
    const { top = 0, bottom = 0, left = 0, right = 0, header = 0 } = numbers(xml, 'pgMar')
    expect(top / TWIPS).toBeCloseTo(20, 1)
    expect(bottom / TWIPS).toBeCloseTo(20, 1)
    expect(left / TWIPS).toBeCloseTo(30, 1)
    expect(right / TWIPS).toBeCloseTo(15, 1)
    expect(header).toBeLessThan(top)
    expect(xml).toContain('<w:titlePg/>')
    const headers = [...parts].filter(([path]) => /^word\/header\d\.xml$/.test(path)).map(([, xml]) => xml)
    expect(headers).toHaveLength(2)
    const [numbered, ...others] = headers.filter((xml) => xml.includes('PAGE'))
    expect(others).toEqual([])
    expect(numbered).toContain('<w:jc w:val="center"/>')
  })

  it('has headings that Word lists, in one face, the text justified with its first line indented', async () => {
    const file = await read(SAMPLE_DOCUMENT)
    expect(paragraph(file, 'I. KẾT QUẢ THỰC HIỆN').id).toBe('Heading1')
    expect(paragraph(file, '2. Tiến độ')).toMatchObject({ id: 'Heading2' })
    const text = paragraph(file, 'Trên đây là báo cáo của Trường Trung học cơ sở Nguyễn Du./.')
    expect(text.style).toContain('<w:jc w:val="both"/>')
    expect(text.style).toContain('<w:sz w:val="28"/>')
    const indent = (numbers(text.style, 'ind')['firstLine'] ?? 0) / TWIPS
    expect(indent).toBeGreaterThanOrEqual(10)
    expect(indent).toBeLessThanOrEqual(12.7)
    expect(paragraph(file, 'Căn cứ tình hình thực tế.').style).toContain('<w:i/>')
    const faces = new Set(
      ['word/styles.xml', 'word/document.xml'].flatMap((path) =>
        [...(file.parts.get(path) ?? '').matchAll(/w:ascii="([^"]+)"/g)].map(([, face]) => face),
      ),
    )
    // The second is for ticks and boxes alone.
    expect(faces).toEqual(new Set(['Times New Roman', 'Segoe UI Symbol']))
    expect(file.parts.get('word/styles.xml')).toContain('w:val="vi-VN"')
  })

  it('has lists that are lists', async () => {
    const file = await read(SAMPLE_DOCUMENT)
    const items = file.paragraphs.filter(({ xml }) => xml.includes('<w:numPr>'))
    expect(items.map(({ text }) => text.slice(0, 20))).toEqual(['Một số học sinh chưa', 'Sai thông tin dân cư'])
    expect(file.parts.get('word/numbering.xml')).toContain('<w:lvlText w:val="-"/>')
  })

  it('repeats the head of a table on every page, common headings over their columns', async () => {
    const { xml } = await read(SAMPLE_DOCUMENT)
    const [, small = '', table = ''] = xml.split('<w:tbl>').map((part) => part.split('</w:tbl>')[0] ?? '')
    expect(small).not.toContain('tblHeader')
    const rows = table.includes('Kích hoạt mức 2') ? table : (xml.split('<w:tbl>')[3] ?? '')
    const heads = rows.split('</w:tr>').filter((row) => row.includes('<w:tblHeader/>'))
    expect(heads).toHaveLength(2)
    expect(heads[0]).toContain('<w:gridSpan w:val="2"/>')
    expect(heads[0]).toContain('<w:vMerge w:val="restart"/>')
    const widths = [...rows.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths).toHaveLength(FIGURES_TABLE.columns.length)
    expect(widths.reduce((sum, width) => sum + width, 0) / TWIPS).toBeCloseTo(165, 0)
    expect(rows.split('</w:tr>')).toHaveLength(FIGURES_TABLE.rows.length + 2 + 1)
    expect(rows).toContain(`<w:gridSpan w:val="${FIGURES_TABLE.columns.length}"/>`)
  })

  it('writes every kind of cell as papers do', async () => {
    const texts = new Set((await read(SAMPLE_DOCUMENT)).paragraphs.map(({ text }) => text))
    for (const text of ['15/09/2023', '60,0%', '☐', '✓', '✓ 20/09/2023', '–', '1.234', '87,3%', '=1+1', 'Khối 9']) {
      expect(texts).toContain(text)
    }
  })

  it('shows charts as pictures, and tells those who cannot see them what is in them', async () => {
    const { xml, parts } = await read(SAMPLE_DOCUMENT)
    expect([...parts.keys()].filter((path) => path.startsWith('word/media/'))).toHaveLength(2)
    const told = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text)
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/^Biểu đồ cột\. Biểu đồ 1\. .*Đã có thẻ: Khối 8 187, Khối 9 1\.180/)
    expect(told[1]).toContain('23/09 61,3%')
  })

  it('leaves dots and room for what is filled by hand, and out what XML cannot hold', async () => {
    const file = await read(BARE_DOCUMENT)
    const texts = file.paragraphs.map(({ text }) => text)
    expect(texts).toContain('Số: ……/……')
    expect(texts).toContain('……………, ngày 09 tháng 02 năm 2026')
    expect(texts).toContain('(Ký, ghi rõ họ tên)')
    expect(texts).toContain('AB & <C>')
    expect(texts).not.toContain('Nơi nhận:')
  })

  it('gives the same content for the same report and time', async () => {
    const madeAt = new Date('2026-06-02T03:04:05Z')
    const [one, two] = await Promise.all([1, 2].map(() => renderDocx(SAMPLE_DOCUMENT, { madeAt }).then(readWord)))
    expect(two?.parts).toEqual(one?.parts)
    expect(one?.parts.get('docProps/core.xml')).toContain('2026-06-02T03:04:05Z</dcterms:created>')
  })
})

describe('tables', () => {
  it('are a section each, in the orientation of the report, numbered anew', async () => {
    const model = modelOf('summary')
    const { xml } = await read(model)
    const sections = [...xml.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(([xml]) => xml)
    expect(sections).toHaveLength(model.sections.length)
    for (const section of sections) {
      expect(section).toContain('w:orient="landscape"')
      const { w = 0, h = 0 } = numbers(section, 'pgSz')
      expect(w).toBeGreaterThan(h)
      expect(numbers(section, 'pgNumType')).toMatchObject({ start: 1 })
    }
  })

  it('hold every text of the report, those who sign below them', async () => {
    const model = modelOf('class-list')
    const texts = new Set((await read(model)).paragraphs.map(({ text }) => text))
    for (const { columns, rows, notes, subtitle } of model.sections) {
      const cells = rows.flatMap(({ cells, style }) =>
        style === 'heading' ? cells : cells.filter((_, at) => columns[at]?.kind === 'text'),
      )
      for (const text of [...subtitle, ...columns.map(({ label }) => label), ...notes, ...cells]) {
        if (typeof text === 'string' && text !== '') expect(texts).toContain(text)
      }
    }
    for (const { role, name } of model.signatures) expect(texts).toContain(name === '' ? role : name)
  })

  it('keep a day under its tick on one line where the column is narrow', async () => {
    const { paragraphs } = await read(modelOf('class-list', { group: '9A1' }))
    expect(paragraphs.map(({ text }) => text)).toContain('✓\n03/02/2025')
  })
})
