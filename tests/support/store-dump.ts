/** The whole content of a store's register, row by row, to compare states to the byte. */
import Database from 'better-sqlite3'
import { RECORDS } from '../../electron/core/store/records.ts'

/** Every row of every table that edits can touch. */
export function dumpRegister(storePath: string): Record<string, unknown[]> {
  const db = new Database(storePath, { readonly: true })
  try {
    const tables = [...Object.keys(RECORDS), 'milestone']
    return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]))
  } finally {
    db.close()
  }
}
