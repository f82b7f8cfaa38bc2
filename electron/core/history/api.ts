/** Calls on the history of edits. */
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'

export function createHistoryFeature(session: Session): Feature {
  return {
    'history.list': ({ limit }) => session.store.history(limit),
    'history.next': () => ({ undo: session.store.nextUndo(), redo: session.store.nextRedo() }),
    'history.undo': ({ changeSetId }) => session.store.undo(changeSetId),
    'history.redo': () => session.store.redo(),
  }
}
