/** The cells of a report as they stand on paper, whatever the format of the file. */
import { MARKS, type ColumnKind, type ReportCell } from '../../../shared/domain/report.ts'
import { formatPercent } from '../../../shared/domain/reports/words.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { formatCount } from '../../../shared/text/numbers.ts'

/** A sign, if the cell has one, and the text beside it. */
export interface CellText {
  sign: 'tick' | 'box' | null
  text: string
}

/** What stands in a cell: a box to tick by hand where a tick is missing, a dash where nobody is asked or counted. */
export function cellText(kind: ColumnKind, cell: ReportCell): CellText {
  if (cell === null) return { sign: kind === 'tick' ? 'box' : null, text: kind === 'percent' ? '–' : '' }
  const plain = (text: string): CellText => ({ sign: null, text })
  switch (kind) {
    case 'order':
    case 'text':
      return plain(String(cell))
    case 'count':
      return plain(formatCount(Number(cell)))
    case 'percent':
      return plain(formatPercent(Number(cell)))
    case 'date':
      return plain(formatDate(String(cell)))
    case 'tick':
    case 'milestone': {
      if (cell === MARKS.reached) return { sign: 'tick', text: '' }
      if (cell === MARKS.outside) return plain('–')
      return { sign: kind === 'tick' ? 'tick' : null, text: formatDate(String(cell)) }
    }
  }
}
