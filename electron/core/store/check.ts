/** Checks an open store: the pages of the file, references between tables, the numbers on record. */
import type { Database } from 'better-sqlite3'

/** What is wrong, in Vietnamese; empty for a sound store. Changes nothing. */
export function checkStore(db: Database): { ok: boolean; problems: string[]; people: number } {
  const problems: string[] = []
  const pages = db.pragma('integrity_check') as { integrity_check: string }[]
  for (const { integrity_check: said } of pages) {
    if (said !== 'ok') problems.push(`Tệp dữ liệu bị hỏng: ${said}`)
  }
  const broken = db.pragma('foreign_key_check') as { table: string }[]
  for (const table of new Set(broken.map((row) => row.table))) {
    problems.push(`Bảng ${table} có dòng trỏ tới mục không còn.`)
  }
  const badNumbers = db
    .prepare<[], number>("SELECT count(*) FROM person WHERE personal_id GLOB '*[^0-9]*'")
    .pluck()
    .get()
  if (badNumbers) problems.push(`${badNumbers} số định danh có ký tự không phải chữ số.`)
  const people = db.prepare<[], number>('SELECT count(*) FROM person').pluck().get() ?? 0
  return { ok: problems.length === 0, problems, people }
}
