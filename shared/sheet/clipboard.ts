/** Tables on the clipboard, which spreadsheets write in two forms at once: as text and as a web page. */
import { readHtmlTable, writeHtmlTable } from './html-table.ts'
import { type Table, readTsv, writeTsv } from './tsv.ts'

export interface ClipboardForms {
  text: string
  html: string
}

/** The table that was copied: the page's, where it holds one, for it says what cells really hold; else the text's. */
export function readClipboard({ text, html }: ClipboardForms): Table {
  const table = html === '' ? null : readHtmlTable(html)
  return table !== null && table.length > 0 ? table : readTsv(text)
}

export function writeClipboard(table: Table): ClipboardForms {
  return { text: writeTsv(table), html: writeHtmlTable(table) }
}
