/** Lines of a document as official papers punctuate them (FACTS.md, section 5), whatever the format of the file. */
import type { Chart } from '../../../shared/domain/report.ts'
import { formatPercent } from '../../../shared/domain/reports/words.ts'
import { formatCount } from '../../../shared/text/numbers.ts'

/** Each line ends with a semicolon, the last with a full stop. */
function endedLines(lines: readonly string[]): string[] {
  return lines.map((line, at) => `${line.trim().replace(/[;.,\s]+$/u, '')}${at < lines.length - 1 ? ';' : '.'}`)
}

/** The căn cứ. */
export function basesLines(lines: readonly string[]): string[] {
  return endedLines(lines)
}

/** What stands over those who receive the paper, and each of them: `- Lưu: VT.` */
export const RECEIVERS_TITLE = 'Nơi nhận:'
export function receiverLines(receivers: readonly string[]): string[] {
  return endedLines(receivers.map((line) => `- ${line.replace(/^[-–\s]+/u, '')}`))
}

/** An item of a list. */
export function bulletLine(item: string): string {
  return `- ${item}`
}

/** Charts with more numbers than these are described by what they show, not number by number. */
const MOST_TOLD = 24

/** A chart in words, for those who cannot see it. */
export function chartWords({ form, title, categories, series, unit }: Chart): string {
  const kind = form === 'bars' ? 'Biểu đồ cột' : 'Biểu đồ đường'
  const told = categories.length * series.length <= MOST_TOLD
  const write = unit === 'percent' ? formatPercent : formatCount
  const parts = series.map(({ name, values }) => {
    if (!told) return name
    const numbers = values.flatMap((value, at) => (value === null ? [] : [`${categories[at] ?? ''} ${write(value)}`]))
    return `${name}: ${numbers.join(', ')}`
  })
  return `${kind}. ${title}. ${parts.join('; ')}.`
}
