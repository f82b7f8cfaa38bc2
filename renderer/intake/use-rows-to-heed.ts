/** The rows of a preview that want the user's eye before the import: with a warning or repair, and possible duplicates. */
import { useCallback } from 'react'
import type { ImportPreview, PreviewRow } from '../../shared/contract/intake.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'

export interface RowsToHeed {
  /** All rows with a warning or a repaired value. */
  issueCount: number
  /** The first of them. */
  issues: readonly PreviewRow[]
  alike: readonly PreviewRow[]
}

const PAGE = 1000
const NONE: RowsToHeed = { issueCount: 0, issues: [], alike: [] }

export function useRowsToHeed(preview: ImportPreview | null): RowsToHeed {
  const { backend } = useApp()
  const load = useCallback(async (): Promise<RowsToHeed> => {
    if (preview === null) return NONE
    const { previewId } = preview
    const issues = await backend.call('intake.rows', { previewId, withIssues: true, offset: 0, limit: PAGE })
    const alike: PreviewRow[] = []
    for (;;) {
      const input = { previewId, alike: true, offset: alike.length, limit: PAGE }
      const page = await backend.call('intake.rows', input)
      alike.push(...page.rows)
      if (page.rows.length === 0 || alike.length >= page.total) break
    }
    return { issueCount: issues.total, issues: issues.rows, alike }
  }, [backend, preview])
  return useLoad(load).value ?? NONE
}
