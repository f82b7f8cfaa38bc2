/** The looks of Word files: one face, styles that Word's own lists of styles and headings know, pages of NĐ 30/2020. */
import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { ReportModel } from '../../../shared/domain/report.ts'
import { MARGINS, paperOf } from './page-layout.ts'

const FACE = 'Times New Roman'
/** Has the signs that Times New Roman lacks. */
export const SIGN_FACE = 'Segoe UI Symbol'
/** Millimetres from the edge of the paper to the number of the page, which stands in the top margin. */
const TO_NUMBER = 10
/** Twentieths of a point. */
export const POINT = 20
const FIRST_LINE = twips(10)
/** Lines as high as their text asks for, and a little between them. */
const LOOSE = { line: 252, lineRule: LineRuleType.AUTO }
const TIGHT = { line: 240, lineRule: LineRuleType.AUTO }

/** Names of our own styles. */
export const STYLE = { body: 'NoiDung', bases: 'CanCu', cell: 'OBang', caption: 'TenBang', note: 'GhiChu' } as const

/** Lengths in Word count twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 72 * POINT)
}

/** Sizes in Word count half points. */
export function halves(points: number): number {
  return Math.round(points * 2)
}

const heading = (before: number) => ({
  run: { font: FACE, size: halves(14), bold: true, color: '000000' },
  paragraph: {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: before * POINT, after: 0 },
    keepNext: true,
    keepLines: true,
  },
})

const body = { alignment: AlignmentType.BOTH, indent: { firstLine: FIRST_LINE }, spacing: { before: 6 * POINT } }

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FACE, size: halves(13), language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, ...LOOSE } },
    },
    heading1: heading(8),
    heading2: heading(6),
  },
  paragraphStyles: [
    { id: STYLE.body, name: 'Nội dung', basedOn: 'Normal', run: { size: halves(14) }, paragraph: body },
    { id: STYLE.bases, name: 'Căn cứ', basedOn: STYLE.body, run: { italics: true } },
    {
      id: STYLE.cell,
      name: 'Ô bảng',
      basedOn: 'Normal',
      run: { size: halves(11) },
      paragraph: { spacing: TIGHT },
    },
    {
      id: STYLE.caption,
      name: 'Tên bảng',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 8 * POINT, after: 4 * POINT },
        keepNext: true,
      },
    },
    {
      id: STYLE.note,
      name: 'Ghi chú',
      basedOn: 'Normal',
      run: { size: halves(11.5) },
      paragraph: { alignment: AlignmentType.BOTH, spacing: { before: 3 * POINT } },
    },
  ],
}

/** A list whose items begin with a hyphen, as official papers have them. */
export const BULLETS = 'gach-dau-dong'
export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '-',
          suffix: 'space',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 0, firstLine: FIRST_LINE } }, run: { font: FACE } },
        },
      ],
    },
  ],
} as const

/** A4 with the margins of official papers; pages are counted anew. */
export function pageProperties(orientation: ReportModel['orientation']): ISectionPropertiesOptions {
  const { top, bottom, left, right } = MARGINS
  // The library turns the sheet itself.
  const { width, height } = paperOf('portrait')
  return {
    titlePage: true,
    page: {
      size: {
        width: twips(width),
        height: twips(height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(top),
        bottom: twips(bottom),
        left: twips(left),
        right: twips(right),
        header: twips(TO_NUMBER),
        footer: twips(TO_NUMBER),
      },
      pageNumbers: { start: 1 },
    },
  }
}

/** The number of the page in the top margin, none on the first page. */
export function pageHeaders(): { default: Header; first: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halves(13) })
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({})] }),
  }
}
