/** Calls on the history of edits. */
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { queryPersonChanges } from './person-changes.ts'

export function createHistoryFeature(session: Session): Feature {
  return {
    'history.list': ({ limit }) => session.store.history(limit),
    'history.next': () => ({ undo: session.store.nextUndo(), redo: session.store.nextRedo() }),
    'history.steps': ({ limit }) => session.store.steps(limit),
    'history.of': (query) => queryPersonChanges(session.store.db, query),
    'history.undoTo': ({ changeSetId }) => session.store.undoTo(changeSetId),
    'history.redoTo': ({ changeSetId }) => session.store.redoTo(changeSetId),
    'history.undo': ({ changeSetId }) => session.store.undo(changeSetId),
    'history.redo': () => session.store.redo(),
  }
}
