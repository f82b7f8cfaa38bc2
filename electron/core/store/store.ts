/**
 * The open store: reads go to `db`, every change goes through `edit`, and `undo` and `redo` walk the history.
 * Each of the three is one transaction and tells its listeners which people changed.
 */
import type { Database } from 'better-sqlite3'
import type { ChangeSet } from '../../../shared/contract/schemas.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import type { Surroundings } from '../context.ts'
import { Edit } from './edit.ts'
import type { RecordTable } from './records.ts'
import { replay } from './replay.ts'
import { RowWriter } from './row-writer.ts'
import { type StandingChange, takeBack } from './take-back.ts'

interface ChangeSetRow {
  id: number
  at: string
  who: string
  label: string
  changes: number
  undone_order: number | null
}

export interface Edited<T> {
  /** Null when the edit changed nothing; then nothing is left in the history either. */
  changeSet: ChangeSet | null
  result: T
}

export class Store {
  readonly db: Database
  readonly #rows: RowWriter
  readonly #surroundings: Surroundings
  readonly #changed: (personIds: number[] | null) => void
  /** Edits, undos and redos made through this store. */
  #writes = 0

  constructor(db: Database, surroundings: Surroundings, changed: (personIds: number[] | null) => void) {
    this.db = db
    this.#rows = new RowWriter(db)
    this.#surroundings = surroundings
    this.#changed = changed
  }

  /**
   * Runs one edit. If `change` throws, nothing of it remains. A new edit ends the chance to redo what was undone.
   * @param label what the history calls it, in Vietnamese
   * @param since the revision that the edit was prepared from; `conflict` when anybody has written after it
   */
  edit<T>(label: string, change: (edit: Edit) => T, since?: string): Edited<T> {
    let touched: number[] = []
    const edited = this.db
      .transaction((): Edited<T> => {
        if (since !== undefined && this.revision() !== since) {
          throw new AppError('conflict', 'Sổ đã thay đổi sau khi xem trước. Hãy chọn lại tệp để xem lại.')
        }
        this.#rows.begin()
        const setId = Number(
          this.db
            .prepare('INSERT INTO change_set (at, who, label, changes) VALUES (?, ?, ?, 0)')
            .run(this.#surroundings.now().toISOString(), this.#surroundings.operator, label).lastInsertRowid,
        )
        const edit = new Edit(this.db, this.#rows, setId)
        const result = change(edit)
        if (edit.changes === 0) {
          this.db.prepare('DELETE FROM change_set WHERE id = ?').run(setId)
          return { changeSet: null, result }
        }
        this.db.prepare('UPDATE change_set SET changes = ? WHERE id = ?').run(edit.changes, setId)
        this.db.prepare('UPDATE change_set SET undone_order = 0 WHERE undone_order > 0').run()
        touched = edit.personIds
        return { changeSet: this.changeSet(setId), result }
      })
      .immediate()
    if (edited.changeSet) this.#wrote(touched)
    return edited
  }

  /** Undoes the newest change set in force, or the one named. Throws `not-found` or `conflict`. */
  undo(changeSetId?: number): ChangeSet {
    return this.#replay('undo', () => {
      const chosen = changeSetId === undefined ? this.nextUndo() : this.changeSet(changeSetId)
      if (!chosen || chosen.undone) throw new AppError('not-found', 'Không có thao tác nào để hoàn tác.')
      return chosen.id
    })
  }

  /**
   * Takes a change set back as a new edit, but for what was edited since (take-back.ts). Returns what stands.
   * @param label what the history calls the new edit
   */
  takeBack(changeSetId: number, label: string): Edited<StandingChange[]> {
    const read = {
      record: (table: RecordTable, id: number) => this.#rows.read(table, id),
      milestone: (personId: number, stageId: number) => this.#rows.milestone(personId, stageId),
    }
    return this.edit(label, (edit) => takeBack(this.db, edit, changeSetId, read))
  }

  /** Redoes what was undone last. Throws `not-found` or `conflict`. */
  redo(): ChangeSet {
    return this.#replay('redo', () => {
      const chosen = this.nextRedo()
      if (!chosen) throw new AppError('not-found', 'Không có thao tác nào để làm lại.')
      return chosen.id
    })
  }

  nextUndo(): ChangeSet | null {
    return this.#find('WHERE undone_order IS NULL ORDER BY id DESC LIMIT 1')
  }

  nextRedo(): ChangeSet | null {
    return this.#find('WHERE undone_order > 0 ORDER BY undone_order DESC LIMIT 1')
  }

  changeSet(id: number): ChangeSet {
    const found = this.#find('WHERE id = ?', id)
    if (!found) throw new AppError('not-found', `Không có thao tác số ${id}.`)
    return found
  }

  /** The newest change sets first. */
  history(limit: number): ChangeSet[] {
    return this.db
      .prepare<[number], ChangeSetRow>('SELECT * FROM change_set ORDER BY id DESC LIMIT ?')
      .all(limit)
      .map(toChangeSet)
  }

  /**
   * Differs after every edit, undo and redo, whether this store made it or another program on the same file: a
   * preview made before it is out of date. Means nothing to another `Store`.
   */
  revision(): string {
    return `${this.#writes}/${String(this.db.pragma('data_version', { simple: true }))}`
  }

  close(): void {
    this.db.pragma('optimize')
    this.db.close()
  }

  #replay(direction: 'undo' | 'redo', choose: () => number): ChangeSet {
    let touched: number[] = []
    const changeSet = this.db
      .transaction(() => {
        this.#rows.begin()
        const id = choose()
        touched = replay(this.db, this.#rows, id, direction)
        const order = direction === 'undo' ? '(SELECT coalesce(max(undone_order), 0) + 1 FROM change_set)' : 'NULL'
        this.db.prepare(`UPDATE change_set SET undone_order = ${order} WHERE id = ?`).run(id)
        return this.changeSet(id)
      })
      .immediate()
    this.#wrote(touched)
    return changeSet
  }

  #find(where: string, ...values: number[]): ChangeSet | null {
    const row = this.db.prepare<number[], ChangeSetRow>(`SELECT * FROM change_set ${where}`).get(...values)
    return row ? toChangeSet(row) : null
  }

  /** A long list of people is not worth sending: windows read everything anew. */
  #wrote(personIds: number[]): void {
    this.#writes += 1
    this.#changed(personIds.length === 0 || personIds.length > 10_000 ? null : personIds)
  }
}

function toChangeSet(row: ChangeSetRow): ChangeSet {
  const { id, at, who, label, changes, undone_order } = row
  return { id, at, who, label, changes, undone: undone_order !== null }
}
