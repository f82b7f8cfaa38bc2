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
import { type Reach, reachOf } from './reach.ts'
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

/** Ends an edit that was only to be looked at. */
const NOT_MEANT = new Error('not meant to remain')

export class Store {
  readonly db: Database
  readonly #rows: RowWriter
  readonly #surroundings: Surroundings
  readonly #changed: (personIds: number[] | null) => void
  /** Whom each change set touched: it never changes, so it is counted once. */
  readonly #reaches = new Map<number, Reach>()
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
    return this.edit(label, (edit) => this.#takeBack(edit, changeSetId))
  }

  /**
   * Looks at the register as it would be with a change set taken back; nothing of it remains.
   * @param look is given what would stand
   */
  tryTakeBack<T>(changeSetId: number, look: (standing: StandingChange[]) => T): T {
    const seen: { value?: T } = {}
    try {
      this.edit('', (edit) => {
        seen.value = look(this.#takeBack(edit, changeSetId))
        throw NOT_MEANT
      })
    } catch (error) {
      if (error !== NOT_MEANT) throw error
    }
    return seen.value as T
  }

  #takeBack(edit: Edit, changeSetId: number): StandingChange[] {
    const read = {
      record: (table: RecordTable, id: number) => this.#rows.read(table, id),
      milestone: (personId: number, stageId: number) => this.#rows.milestone(personId, stageId),
    }
    return takeBack(this.db, edit, changeSetId, read)
  }

  /** Redoes what was undone last. Throws `not-found` or `conflict`. */
  redo(): ChangeSet {
    return this.#replay('redo', () => {
      const chosen = this.nextRedo()
      if (!chosen) throw new AppError('not-found', 'Không có thao tác nào để làm lại.')
      return chosen.id
    })
  }

  /**
   * Undoes from the newest change set in force back to the one named, all or none. Throws `not-found` where that one is
   * not in force, `conflict` with the step that stands in the way.
   */
  undoTo(changeSetId: number): { steps: number; changeSet: ChangeSet } {
    return this.#walk(
      'undo',
      changeSetId,
      this.#list('WHERE undone_order IS NULL AND id >= ? ORDER BY id DESC', changeSetId),
    )
  }

  /** Redoes from what was undone last up to the change set named, all or none. Throws as `undoTo`. */
  redoTo(changeSetId: number): { steps: number; changeSet: ChangeSet } {
    const order = '(SELECT undone_order FROM change_set WHERE id = ?)'
    const where = `WHERE undone_order > 0 AND undone_order >= ${order} ORDER BY undone_order DESC`
    return this.#walk('redo', changeSetId, this.#list(where, changeSetId))
  }

  /** The newest of the change sets that can be undone and redone, the next one first. */
  steps(limit: number): { undo: ChangeSet[]; redo: ChangeSet[] } {
    return {
      undo: this.#list('WHERE undone_order IS NULL ORDER BY id DESC LIMIT ?', limit),
      redo: this.#list('WHERE undone_order > 0 ORDER BY undone_order DESC LIMIT ?', limit),
    }
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
    return this.#list('ORDER BY id DESC LIMIT ?', limit)
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
        touched = this.#step(direction, id)
        return this.changeSet(id)
      })
      .immediate()
    this.#wrote(touched)
    return changeSet
  }

  /** @param sets from the next one to the one named */
  #walk(direction: 'undo' | 'redo', to: number, sets: readonly ChangeSet[]): { steps: number; changeSet: ChangeSet } {
    const what = direction === 'undo' ? 'hoàn tác' : 'làm lại'
    if (sets.at(-1)?.id !== to) {
      throw new AppError('not-found', `Bước này không còn trong danh sách ${what} được. Hãy mở lại danh sách.`)
    }
    const touched = new Set<number>()
    this.db
      .transaction(() => {
        for (const { id, label } of sets) {
          try {
            for (const person of this.#step(direction, id)) touched.add(person)
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            throw new AppError(error.code, `Chưa ${what} bước nào: vướng ở bước “${label}”. ${error.message}`)
          }
        }
      })
      .immediate()
    this.#wrote([...touched])
    return { steps: sets.length, changeSet: this.changeSet(to) }
  }

  /** Returns the people touched. */
  #step(direction: 'undo' | 'redo', id: number): number[] {
    const touched = replay(this.db, this.#rows, id, direction)
    const order = direction === 'undo' ? '(SELECT coalesce(max(undone_order), 0) + 1 FROM change_set)' : 'NULL'
    this.db.prepare(`UPDATE change_set SET undone_order = ${order} WHERE id = ?`).run(id)
    return touched
  }

  #find(where: string, ...values: number[]): ChangeSet | null {
    return this.#list(where, ...values)[0] ?? null
  }

  #list(where: string, ...values: number[]): ChangeSet[] {
    const rows = this.db.prepare<number[], ChangeSetRow>(`SELECT * FROM change_set ${where}`).all(...values)
    return rows.map((row) => toChangeSet(row, this.#reach(row.id)))
  }

  #reach(id: number): Reach {
    let reach = this.#reaches.get(id)
    if (!reach) this.#reaches.set(id, (reach = reachOf(this.db, id)))
    return reach
  }

  /** A long list of people is not worth sending: windows read everything anew. */
  #wrote(personIds: number[]): void {
    this.#writes += 1
    this.#changed(personIds.length === 0 || personIds.length > 10_000 ? null : personIds)
  }
}

function toChangeSet(row: ChangeSetRow, reach: Reach): ChangeSet {
  const { id, at, who, label, changes, undone_order } = row
  return { id, at, who, label, changes, ...reach, undone: undone_order !== null }
}
