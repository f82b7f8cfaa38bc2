/** One import from file to result: how the file is read, what it would do, what the user decided, what was done. */
import { useCallback, useState } from 'react'
import type { PickedFile } from '../../shared/contract/bridge.ts'
import type { Correction, ImportPreview, ImportResult, Mapping } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import type { Backend } from '../app/backend.ts'
import { useApp } from '../app/context.ts'
import { type Decisions, NOTHING_DECIDED, choicesOf, decisionsAfter, proposedClassesFrom } from './decisions.ts'
import { type FileWork, type Opening, useFileWork } from './use-file-work.ts'
import { type CellChange, type Mending, useMending } from './use-mending.ts'

/** How a file is to be read, beside what is recognised. */
interface ReadingWishes {
  mapping: Mapping
  /** The day of ticks without a day; null: what the list says, or today. */
  listDay: IsoDate | null
  eraseBlanks: boolean
}

const RECOGNISED: ReadingWishes = { mapping: {}, listDay: null, eraseBlanks: false }

export interface Intake extends Pick<FileWork, 'file' | 'work' | 'failure' | 'cancel' | 'fail'>, Opening {
  preview: ImportPreview | null
  wishes: ReadingWishes
  decisions: Decisions
  /** What was done, and what had been decided beside the file. */
  result: { result: ImportResult; decisions: Decisions } | null
  mending: Mending
  /** Puts typed text in place of cells of the preview. */
  mend: (changes: readonly CellChange[]) => void
  /** Reads the file anew with other wishes. Another mapping takes back what was decided: the rows may differ. */
  read: (wishes: Partial<ReadingWishes>) => void
  decide: (decisions: Decisions) => void
  apply: () => void
  startOver: () => void
}

export function useIntake(schoolId: number, kind: Kind): Intake {
  const { backend, today } = useApp()
  const discard = useCallback((previewId: string) => backend.call('intake.discard', { previewId }), [backend])
  const files = useFileWork(discard)
  const { file, work, failure, cancel, fail } = files
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [wishes, setWishes] = useState(RECOGNISED)
  const [decisions, setDecisions] = useState(NOTHING_DECIDED)
  const [result, setResult] = useState<Intake['result']>(null)
  const mending = useMending(async (next, changes) => {
    const { previewId } = next
    const missing = decisions.missing.size > 0 ? await missingIds(backend, previewId) : new Set<number>()
    setPreview((before) => (before?.previewId === previewId ? next : before))
    setDecisions((before) => decisionsAfter(before, changes, (id) => missing.has(id)))
  })

  const readFile = (from: PickedFile, wished: ReadingWishes, corrections: readonly Correction[] = []) =>
    files.run('read', async (options) => {
      const { mapping: chosen, listDay, eraseBlanks } = wished
      const mapping = corrections.length > 0 ? { ...chosen, corrections: [...corrections] } : chosen
      const input = { file: from.token, school: schoolId, kind, mapping, eraseBlanks, ...(listDay && { listDay }) }
      const next = await backend.call('intake.preview', input, options)
      if (options.signal.aborted) {
        await discard(next.previewId)
        return
      }
      files.hold(next.previewId)
      setWishes(wished)
      setPreview(next)
      setDecisions((before) =>
        before.classesFrom === undefined ? { ...before, classesFrom: proposedClassesFrom(next, today) } : before,
      )
    })
  const clear = () => {
    files.hold(null)
    mending.forget()
    setPreview(null)
    setResult(null)
    setWishes(RECOGNISED)
    setDecisions(NOTHING_DECIDED)
  }
  const opening = files.opening((opened) => {
    clear()
    return readFile(opened, RECOGNISED)
  })
  return {
    file,
    work,
    failure,
    cancel,
    fail,
    preview,
    wishes,
    decisions,
    result,
    ...opening,
    read: (wished) => {
      if (!file) return
      if (wished.mapping) setDecisions(NOTHING_DECIDED)
      // What was mended goes with its rows, however the file is read.
      void readFile(file, { ...wishes, ...wished }, preview?.corrections)
    },
    decide: setDecisions,
    mending,
    mend: (changes) => {
      if (preview) mending.mend(preview.previewId, changes)
    },
    apply: () => {
      if (!preview) return
      const { previewId } = preview
      void files.run('apply', async (options) => {
        const done = await backend.call('intake.apply', { previewId, choices: choicesOf(decisions) }, options)
        files.spent()
        setResult({ result: done, decisions })
      })
    },
    startOver: () => {
      files.forget()
      clear()
    },
  }
}

const PAGE = 1000

async function missingIds(backend: Backend, previewId: string): Promise<Set<number>> {
  const ids = new Set<number>()
  for (let offset = 0; ; offset += PAGE) {
    const { total, people } = await backend.call('intake.missing', { previewId, offset, limit: PAGE })
    for (const { id } of people) ids.add(id)
    if (offset + PAGE >= total) return ids
  }
}
