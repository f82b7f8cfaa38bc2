/** One import from file to result: how the file is read, what it would do, what the user decided, what was done. */
import { useCallback, useState } from 'react'
import type { PickedFile } from '../../shared/contract/bridge.ts'
import type { ImportPreview, ImportResult, Mapping } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { type Decisions, NOTHING_DECIDED, choicesOf, proposedClassesFrom } from './decisions.ts'
import { type FileWork, type Pasted, useFileWork } from './use-file-work.ts'

/** How a file is to be read, beside what is recognised. */
interface ReadingWishes {
  mapping: Mapping
  /** The day of ticks without a day; null: what the list says, or today. */
  listDay: IsoDate | null
  eraseBlanks: boolean
}

const RECOGNISED: ReadingWishes = { mapping: {}, listDay: null, eraseBlanks: false }

export interface Intake extends Pick<FileWork, 'file' | 'work' | 'failure' | 'cancel' | 'fail'> {
  preview: ImportPreview | null
  wishes: ReadingWishes
  decisions: Decisions
  /** What was done, and what had been decided beside the file. */
  result: { result: ImportResult; decisions: Decisions } | null
  pick: () => void
  take: (file: File) => void
  paste: (pasted: Pasted) => void
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

  const readFile = (from: PickedFile, wished: ReadingWishes) =>
    files.run('read', async (options) => {
      const { mapping, listDay, eraseBlanks } = wished
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
    setPreview(null)
    setResult(null)
    setWishes(RECOGNISED)
    setDecisions(NOTHING_DECIDED)
  }
  const open = (opening: Promise<PickedFile | null>) =>
    void files.open(opening, (opened) => {
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
    pick: () => open(files.pick()),
    take: (dropped) => open(files.take(dropped)),
    paste: (pasted) => open(files.paste(pasted)),
    read: (wished) => {
      if (!file) return
      if (wished.mapping) setDecisions(NOTHING_DECIDED)
      void readFile(file, { ...wishes, ...wished })
    },
    decide: setDecisions,
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
