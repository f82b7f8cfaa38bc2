/** Calls on what imports left behind. */
import { Buffer } from 'node:buffer'
import type { Issue } from '../../../shared/contract/intake.ts'
import { localDay } from '../../../shared/text/dates.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileTable, Output } from '../files.ts'
import { heldBackFile, logFile } from '../intake/held-file.ts'
import type { HeldRow } from '../intake/read-held.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import type { Session } from '../session.ts'
import { keptFile } from '../submissions/kept-files.ts'
import { importIssues, importLabel, queryImports, requireImport } from './imports-query.ts'
import { describeKept } from './kept-values.ts'

export function createImportsFeature(session: Session, files: FileTable, readerEntry: URL): Feature {
  /** Hands a file out, and notes that it left the program. */
  const handOut = (report: string, schoolId: number, file: Output) => {
    logFile(session, { report, schoolId, file })
    return { token: files.keepOutput(file), fileName: file.fileName }
  }

  return {
    'imports.list': ({ schoolId }) => queryImports(session.store, schoolId ?? null),

    'imports.issues': ({ id }) => importIssues(session.store.db, id),

    'imports.file': ({ id }) => {
      const { schoolId, fileName, sha256 } = requireImport(session.store, id)
      const bytes = keptFile(session.store.db, sha256)
      return handOut('import', schoolId, { fileName: withExtension(fileName, bytes), body: { kind: 'bytes', bytes } })
    },

    'imports.heldBack': async ({ id }, context) => {
      const { store, surroundings } = session
      const { schoolId, kind, fileName, sha256, mapping } = requireImport(store, id)
      const source = { name: fileName, bytes: keptFile(store.db, sha256) }
      const options = { kind, today: localDay(surroundings.now()), tracks: queryTracks(store.db), mapping }
      const held = rowsHeldBack(importIssues(store.db, id))
      const made = { readerEntry, madeAt: surroundings.now() }
      return handOut('held-back', schoolId, await heldBackFile(made, source, options, held, context))
    },

    'imports.standing': ({ id }) => {
      const { store } = session
      const { changeSet } = requireImport(store, id)
      return { kept: store.tryTakeBack(changeSet.id, (standing) => describeKept(store, standing)) }
    },

    'imports.undo': ({ id }) => {
      const { store } = session
      const { kind, fileName, changeSet: done } = requireImport(store, id)
      const label = `Hoàn tác: ${importLabel(kind, fileName)}`
      const { changeSet, result } = store.takeBack(done.id, label)
      return { changeSet, kept: describeKept(store, result) }
    },
  }
}

/** The rows of which an error was said. */
function rowsHeldBack(issues: readonly Issue[]): HeldRow[] {
  const held = issues.filter(({ severity }) => severity === 'error')
  return [...Map.groupBy(held, ({ sheet, row }) => `${row} ${sheet}`).values()].flatMap((ofRow) => {
    const [first] = ofRow
    return first ? [{ sheet: first.sheet, row: first.row, issues: ofRow }] : []
  })
}

/** A pasted table has a name without extension: it is text, or the page that a spreadsheet puts on the clipboard. */
function withExtension(fileName: string, bytes: Uint8Array): string {
  if (/\.\w{1,5}$/.test(fileName)) return fileName
  return /<table\b/i.test(Buffer.from(bytes).toString('utf8')) ? `${fileName}.html` : `${fileName}.txt`
}
