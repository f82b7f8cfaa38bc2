/** The head and foot of an official paper in Word (FACTS.md, section 5). */
import { AlignmentType, Paragraph, type Table } from 'docx'
import type { Letterhead, Signature } from '../../../shared/domain/report.ts'
import { MOTTO, NATION, PAPER_NUMBER, SIGN_BY_HAND, placeAndDate } from '../../../shared/domain/reports/paper.ts'
import { RECEIVERS_TITLE, receiverLines } from './document-text.ts'
import { POINT } from './docx-style.ts'
import { balanced, centred, rule, runs, sideBySide } from './docx-text.ts'

/** The nation's name at 12 points bold stands on one line in this width, in millimetres. */
const NATION_WIDTH = 95
/** Points left for a signature. */
const SIGN_ROOM = 60

/** Organisation and nation, number and date, side by side over a width in millimetres. */
export function paperHead(letterhead: Letterhead, inner: number): Table {
  const { governingBody, organisation, number } = letterhead
  const right = Math.max(NATION_WIDTH, inner * 0.5)
  const left = inner - right
  const under = { spacing: { before: 3 * POINT } }
  return sideBySide(
    [left, right],
    [
      [
        [
          ...(governingBody === '' ? [] : [balanced(governingBody, { size: 12 }, left)]),
          balanced(organisation, { size: 12, bold: true }, left),
          rule(organisation, 12, 0.4, left),
        ],
        [
          centred(NATION, { size: 12, bold: true }),
          centred(MOTTO, { size: 13, bold: true }),
          rule(MOTTO, 13, 1, right),
        ],
      ],
      [
        [centred(number ?? PAPER_NUMBER, { size: 13 }, under)],
        [centred(placeAndDate(letterhead), { size: 13, italics: true }, under)],
      ],
    ],
  )
}

/** Who sign, side by side. */
export function signatureTable(signatures: readonly Signature[], inner: number): Table {
  return sideBySide(
    signatures.map(() => inner / signatures.length),
    [signatures.map(signatureLines)],
  )
}

/** Who receive the paper at the left, who sign it at the right. */
export function documentFoot(receivers: readonly string[], signatures: readonly Signature[], inner: number): Table {
  const left = inner * 0.45
  const each = (inner - left) / Math.max(1, signatures.length)
  const lines = receiverLines(receivers).map((line) => new Paragraph({ children: runs(line, { size: 11 }) }))
  const title = new Paragraph({ children: runs(RECEIVERS_TITLE, { size: 12, bold: true, italics: true }) })
  return sideBySide(
    [left, ...signatures.map(() => each)],
    [[lines.length === 0 ? [] : [title, ...lines], ...signatures.map(signatureLines)]],
  )
}

function signatureLines({ role, name }: Signature): Paragraph[] {
  const kept = { alignment: AlignmentType.CENTER, keepNext: true }
  const hand = name === '' ? [centred(SIGN_BY_HAND, { size: 13, italics: true }, kept)] : []
  return [
    centred(role, { size: 13, bold: true }, kept),
    ...hand,
    centred(name, { size: 13, bold: true }, { spacing: { before: SIGN_ROOM * POINT } }),
  ]
}
