/** Looks into papers of running text. */
import type { DocumentModel, DocumentTable, ReportCell } from '../../shared/domain/report.ts'

/** The tables, in their order. */
export function tablesOf({ blocks }: DocumentModel): DocumentTable[] {
  return blocks.filter((block) => block.kind === 'table')
}

/** The rows under a heading that holds the words, or of the table of that title. */
export function tableUnder(model: DocumentModel, words: string): (readonly ReportCell[])[] {
  const at = model.blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(words))
  const table = model.blocks
    .slice(Math.max(at, 0))
    .find((block) => block.kind === 'table' && (at >= 0 || block.title.includes(words)))
  if (table?.kind !== 'table') throw new Error(`no table under ${words}`)
  return table.rows.map(({ cells }) => cells)
}

/** Every text that stands in it, tables left out. */
export function textOf({ blocks }: DocumentModel): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text]
      if (block.kind === 'bullets') return block.items
      return block.kind === 'bases' ? block.lines : []
    })
    .join('\n')
}
