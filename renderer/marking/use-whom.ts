/** Whom a mark is for, as the dialog asks: what was pasted, scanned and decided. */
import { useDeferredValue, useMemo, useState } from 'react'
import { PeopleFinder } from '../../shared/domain/find-people.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { type Entry, namedBy, readEntries } from './whom.ts'

type WhomSource = 'targets' | 'shown' | 'paste' | 'scan'

export interface Whom {
  source: WhomSource
  choose: (source: WhomSource) => void
  people: readonly Person[]
  /** Days of issue that cards said, by person. */
  issued: ReadonlyMap<number, IsoDate>
  /** Lines of the list, or cards, in their order. */
  entries: readonly Entry[]
  pasted: string
  paste: (text: string) => void
  scan: (text: string) => void
  decide: (key: string, personId: number | null) => void
}

const NO_LINES: readonly string[] = []

export function useWhom(
  all: readonly Person[],
  rows: { targets: readonly Person[]; shown: readonly Person[] },
  today: IsoDate,
): Whom {
  const [source, choose] = useState<WhomSource>(rows.targets.length > 0 ? 'targets' : 'shown')
  const [pasted, paste] = useState('')
  const [scanned, setScanned] = useState<readonly string[]>([])
  const [decisions, setDecisions] = useState<ReadonlyMap<string, number | null>>(new Map())
  const finder = useMemo(() => new PeopleFinder(all), [all])
  const settled = useDeferredValue(pasted)
  const lines = useMemo(
    () => (source === 'paste' ? settled.split(/\r?\n/) : source === 'scan' ? scanned : NO_LINES),
    [source, settled, scanned],
  )
  const entries = useMemo(() => readEntries(lines, finder, decisions, today), [lines, finder, decisions, today])
  const named = useMemo(() => namedBy(entries), [entries])
  return {
    source,
    choose,
    people: source === 'targets' ? rows.targets : source === 'shown' ? rows.shown : named.people,
    issued: named.issued,
    entries,
    pasted,
    paste,
    scan: (text) => setScanned((before) => [...before, text]),
    decide: (key, personId) => setDecisions((before) => new Map([...before, [key, personId]])),
  }
}
