/** Calls on the store itself. */
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { localDay } from '../../../shared/text/dates.ts'
import { checkStore } from './check.ts'

export function createStoreFeature(session: Session): Feature {
  return {
    'app.info': () => ({ version: session.surroundings.version, today: localDay(session.surroundings.now()) }),
    'store.status': () => session.status(),
    'store.create': ({ password }) => {
      session.create(password)
      return session.status()
    },
    'store.open': ({ password }) => {
      session.open(password)
      return session.status()
    },
    'store.check': () => checkStore(session.store.db),
  }
}
