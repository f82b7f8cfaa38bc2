/**
 * The program without a window: every feature over one session, behind one dispatcher. The worker thread runs one of
 * these; integration tests run it directly.
 */
import type { CoreEvent } from '../../shared/contract/bridge.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { createActivitiesFeature } from './activities/api.ts'
import type { CallContext, Surroundings } from './context.ts'
import { Dispatcher } from './dispatcher.ts'
import { createFiguresFeature } from './figures/api.ts'
import { FileTable } from './files.ts'
import { createHistoryFeature } from './history/api.ts'
import { createImportsFeature } from './imports/api.ts'
import { createIntakeFeature } from './intake/api.ts'
import { createPlansFeature } from './plans/api.ts'
import { createPlanProgressFeature } from './plans/progress-api.ts'
import { createProgressFeature } from './progress/api.ts'
import { createTracksFeature } from './progress/tracks-api.ts'
import { createReconcileFeature } from './reconcile/api.ts'
import { createReportsFeature } from './reports/api.ts'
import { type ExportEntry, logExport } from './reports/export-log.ts'
import { reportRegister } from './reports/report-input.ts'
import { createMovesFeature } from './roster/moves-api.ts'
import { createPeopleFeature } from './roster/people-api.ts'
import { createSheetFeature } from './roster/sheet-api.ts'
import { createSchoolsFeature } from './roster/schools-api.ts'
import { Session } from './session.ts'
import { createStoreFeature } from './store/api.ts'
import { createSubmissionsFeature } from './submissions/api.ts'
import { createViewsFeature } from './views/api.ts'

export interface CoreOptions {
  storePath: string
  /** The module of the process that reads files: `reader.ts`, or its bundled file. */
  readerEntry: URL
  surroundings: Surroundings
  /** Also check what calls answer against the contract (tests). */
  checkReplies: boolean
  emit: (event: CoreEvent) => void
  /** The host's way to a PDF of a whole page. Rejects with `AppError` when it cannot make one. */
  printPage: (html: string) => Promise<Uint8Array>
}

export class Core {
  readonly files = new FileTable()
  readonly #session: Session
  readonly #dispatcher: Dispatcher
  readonly #emit: (event: CoreEvent) => void
  readonly #running = new Map<string, AbortController>()

  constructor({ storePath, readerEntry, surroundings, checkReplies, emit, printPage }: CoreOptions) {
    const session = new Session(storePath, surroundings, emit)
    this.#session = session
    this.#emit = emit
    const register = reportRegister(() => session.store.db)
    const now = () => surroundings.now()
    const log = (entry: ExportEntry) => logExport(session.store.db, surroundings, entry)
    this.#dispatcher = new Dispatcher(
      [
        createStoreFeature(session),
        createSchoolsFeature(session),
        createPeopleFeature(session),
        createSheetFeature(session),
        createMovesFeature(session),
        createProgressFeature(session),
        createTracksFeature(session),
        createPlansFeature(session),
        createPlanProgressFeature(session),
        createHistoryFeature(session),
        createFiguresFeature(session),
        createIntakeFeature(session, this.files, readerEntry),
        createImportsFeature(session, this.files, readerEntry),
        createReconcileFeature(session, this.files, readerEntry),
        createReportsFeature({ register, files: this.files, logExport: log, now }),
        createActivitiesFeature(session),
        createViewsFeature(session),
        createSubmissionsFeature({ session, register, files: this.files, logExport: log, printPage }),
      ],
      checkReplies,
    )
  }

  /** Runs a call of the contract. Never rejects. */
  async call(method: string, input: unknown, callId: string): Promise<Reply<unknown>> {
    const controller = new AbortController()
    this.#running.set(callId, controller)
    const context: CallContext = {
      signal: controller.signal,
      progress: (phase, done, total) => this.#emit({ type: 'progress', callId, phase, done, total }),
    }
    try {
      return await this.#dispatcher.run(method, input, context)
    } finally {
      this.#running.delete(callId)
    }
  }

  /** Asks a running call to stop; it answers `cancelled` at its next step. */
  cancel(callId: string): void {
    this.#running.get(callId)?.abort()
  }

  close(): void {
    for (const controller of this.#running.values()) controller.abort()
    this.#session.close()
  }
}
