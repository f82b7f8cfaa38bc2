/** The looks of Word files: one face, styles that Word's own lists of styles and headings know, pages of NĐ 30/2020. */
import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx'
import type { ReportModel } from '../../../shared/domain/report.ts'
import { MARGINS, paperOf } from './page-layout.ts'

export const FACE = 'Times New Roman'
/** Has the signs that Times New Roman lacks. */
export const SIGN_FACE = 'Segoe UI Symbol'
/** Millimetres from the edge of the paper to the number of the page, which stands in the top margin. */
const TO_NUMBER = 10
/** Twentieths of a point. */
export const POINT = 20
const FIRST_LINE = convertMillimetersToTwip(10)

/** Names of our own styles. */
export const STYLE = { body: 'NoiDung', bases: 'CanCu', cell: 'OBang', caption: 'TenBang', note: 'GhiChu' } as const

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
      paragraph: { spacing: { before: 0, after: 0, line: 252 } },
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
      paragraph: { spacing: { line: 240 } },
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
        width: convertMillimetersToTwip(width),
        height: convertMillimetersToTwip(height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: convertMillimetersToTwip(top),
        bottom: convertMillimetersToTwip(bottom),
        left: convertMillimetersToTwip(left),
        right: convertMillimetersToTwip(right),
        header: convertMillimetersToTwip(TO_NUMBER),
        footer: convertMillimetersToTwip(TO_NUMBER),
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
