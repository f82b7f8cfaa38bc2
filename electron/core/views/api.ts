/**
 * Calls on saved views (migration 0005). They are written beside the history, not through `Store.edit`: a view says how
 * people are looked at and changes nothing of them, and Ctrl+Z after a mark must not take a view back instead.
 */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import { viewBody } from '../../../shared/contract/views.ts'
import type { Kind } from '../../../shared/domain/person.ts'
import { type SavedView, viewNameKey } from '../../../shared/sheet/saved-view.ts'
import { compareGroups } from '../../../shared/text/names.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'

/** Views of one kind beyond these are refused: nobody finds anything in a longer list. */
const MOST_VIEWS = 100

export function createViewsFeature(session: Session): Feature {
  return {
    'views.list': ({ kind }) =>
      queryViews(session.store.db, { kind }).toSorted((a, b) => compareGroups(a.name, b.name)),

    'views.save': ({ kind, name, body, replace = false }) => {
      const { db } = session.store
      return db
        .transaction(() => {
          const views = queryViews(db, { kind })
          const taken = views.find((view) => viewNameKey(view.name) === viewNameKey(name))
          if (taken && !replace) throw nameTaken(taken.name)
          if (taken) {
            db.prepare('UPDATE view SET body = ? WHERE id = ?').run(JSON.stringify(body), taken.id)
            return requireView(db, taken.id)
          }
          if (views.length >= MOST_VIEWS) {
            throw new AppError('bad-request', `Đã có ${MOST_VIEWS} chế độ xem. Hãy xóa bớt rồi lưu lại.`)
          }
          const { lastInsertRowid } = db
            .prepare('INSERT INTO view (kind, name, name_key, body) VALUES (?, ?, ?, ?)')
            .run(kind, tidy(name), viewNameKey(name), JSON.stringify(body))
          return requireView(db, Number(lastInsertRowid))
        })
        .immediate()
    },

    'views.rename': ({ id, name }) => {
      const { db } = session.store
      return db
        .transaction(() => {
          const { kind } = requireView(db, id)
          const taken = queryViews(db, { kind }).find((view) => viewNameKey(view.name) === viewNameKey(name))
          if (taken && taken.id !== id) throw nameTaken(taken.name)
          db.prepare('UPDATE view SET name = ?, name_key = ? WHERE id = ?').run(tidy(name), viewNameKey(name), id)
          return requireView(db, id)
        })
        .immediate()
    },

    'views.remove': ({ id }) => {
      const { db } = session.store
      requireView(db, id)
      db.prepare('DELETE FROM view WHERE id = ?').run(id)
      return {}
    },
  }
}

interface ViewRow extends Omit<SavedView, 'body'> {
  body: string
}

function queryViews(db: Database, { kind, id }: { kind?: Kind; id?: number }): SavedView[] {
  return db
    .prepare<[object], ViewRow>(
      'SELECT id, kind, name, body FROM view WHERE (:kind IS NULL OR kind = :kind) AND (:id IS NULL OR id = :id)',
    )
    .all({ kind: kind ?? null, id: id ?? null })
    .map((row) => ({ ...row, body: viewBody.parse(JSON.parse(row.body)) }))
}

function requireView(db: Database, id: number): SavedView {
  const view = queryViews(db, { id })[0]
  if (!view) throw new AppError('not-found', 'Chế độ xem này không còn: có thể đã bị xóa ở cửa sổ khác.')
  return view
}

function nameTaken(name: string): AppError {
  return new AppError('conflict', `Đã có chế độ xem tên “${name}”. Hãy đặt tên khác, hoặc lưu đè lên nó.`)
}
