/** One comparison from list to register: how the list is read, its rows, what the user decides, what was written. */
import { useCallback, useState } from 'react'
import type { PickedFile } from '../../shared/contract/bridge.ts'
import type { Output } from '../../shared/contract/contract.ts'
import type { Mapping } from '../../shared/contract/intake.ts'
import type { ReconcileRow } from '../../shared/contract/reconcile.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { type FileWork, type Opening, useFileWork } from '../intake/use-file-work.ts'
import { choicesOf, isOpen, sizeOf, targetOf, type Verdicts } from './verdicts.ts'

export type Comparison = Output<'reconcile.preview'> & {
  /** Those of the list in its order, then those of the register only. */
  rows: ReconcileRow[]
}

interface Wishes {
  mapping: Mapping
  listDay: IsoDate | null
}

interface Written {
  changes: number
  /** Rows with something to set that the user left, or on which nothing was decided. */
  open: number
  rows: number
  changeSetId: number | null
}

export interface Reconcile extends Pick<FileWork, 'file' | 'work' | 'failure' | 'cancel' | 'fail'>, Opening {
  comparison: Comparison | null
  wishes: Wishes
  verdicts: Verdicts
  written: Written | null
  /** Compares anew. Another mapping takes back what was decided: the rows may be about others. */
  read: (wishes: Partial<Wishes>) => void
  decide: (verdicts: Verdicts) => void
  apply: () => void
  startOver: () => void
}

const RECOGNISED: Wishes = { mapping: {}, listDay: null }
const NONE: Verdicts = new Map()
const PAGE = 1000

export function useReconcile(schoolId: number): Reconcile {
  const { backend } = useApp()
  const discard = useCallback((reconcileId: string) => backend.call('reconcile.discard', { reconcileId }), [backend])
  const files = useFileWork(discard)
  const { file, work, failure, cancel, fail } = files
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [wishes, setWishes] = useState(RECOGNISED)
  const [verdicts, setVerdicts] = useState(NONE)
  const [written, setWritten] = useState<Written | null>(null)

  const rowsOf = async (reconcileId: string): Promise<ReconcileRow[]> => {
    const rows: ReconcileRow[] = []
    for (;;) {
      const page = await backend.call('reconcile.rows', { reconcileId, offset: rows.length, limit: PAGE })
      rows.push(...page.rows)
      if (page.rows.length === 0 || rows.length >= page.total) return rows
    }
  }
  const readFile = (from: PickedFile, wished: Wishes) =>
    files.run('read', async (options) => {
      const { mapping, listDay } = wished
      const input = { file: from.token, schoolId, mapping, ...(listDay && { listDay }) }
      const next = await backend.call('reconcile.preview', input, options)
      files.hold(next.reconcileId)
      const rows = await rowsOf(next.reconcileId)
      if (options.signal.aborted) return
      setWishes(wished)
      setComparison({ ...next, rows })
    })
  const clear = () => {
    files.hold(null)
    setComparison(null)
    setWritten(null)
    setWishes(RECOGNISED)
    setVerdicts(NONE)
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
    comparison,
    wishes,
    verdicts,
    written,
    ...opening,
    read: (wished) => {
      if (!file) return
      if (wished.mapping) setVerdicts(NONE)
      void readFile(file, { ...wishes, ...wished })
    },
    decide: setVerdicts,
    apply: () => {
      if (!comparison) return
      const { reconcileId, rows } = comparison
      void files.run('apply', async (options) => {
        const input = { reconcileId, ...choicesOf(rows, verdicts) }
        const { changes, changeSetId } = await backend.call('reconcile.apply', input, options)
        const open = rows.filter((row) => isOpen(row) && targetOf(row, verdicts) === null).length
        setWritten({ changes, changeSetId, rows: sizeOf(rows, verdicts).rows, open })
      })
    },
    startOver: () => {
      files.forget()
      clear()
    },
  }
}
