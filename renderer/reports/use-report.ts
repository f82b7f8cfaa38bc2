/** Making a report: the page for preview, printing it, saving it as a file; one thing at a time. */
import { useState } from 'react'
import type { ReportFormat, ReportRequest } from '../../shared/contract/reports.ts'
import { messageOf } from '../app/backend.ts'
import { useApp } from '../app/context.ts'

export interface ReportPage {
  html: string
  title: string
  request: ReportRequest
}

interface SavedReport {
  token: string
  fileName: string
  canReveal: boolean
}

type ReportWork = 'preview' | 'print' | ReportFormat

export interface ReportMaker {
  working: ReportWork | null
  failure: string | null
  saved: SavedReport | null
  page: ReportPage | null
  preview: (request: ReportRequest) => void
  closePreview: () => void
  print: (page: ReportPage) => void
  save: (request: ReportRequest, format: ReportFormat) => void
  reveal: (saved: SavedReport) => void
  /** Takes away what was said of the last work. */
  forget: () => void
}

export function useReport(): ReportMaker {
  const { backend } = useApp()
  const [working, setWorking] = useState<ReportWork | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [saved, setSaved] = useState<SavedReport | null>(null)
  const [page, setPage] = useState<ReportPage | null>(null)

  const work = (what: ReportWork, task: () => Promise<void>) => {
    setWorking(what)
    setFailure(null)
    setSaved(null)
    task()
      .catch((error: unknown) => setFailure(messageOf(error)))
      .finally(() => setWorking(null))
  }
  const forget = () => {
    setFailure(null)
    setSaved(null)
  }
  return {
    working,
    failure,
    saved,
    page,
    forget,
    preview: (request) =>
      work('preview', async () => setPage({ ...(await backend.call('reports.html', request)), request })),
    closePreview: () => {
      setPage(null)
      forget()
    },
    print: ({ html }) => work('print', () => backend.print(html)),
    save: (request, format) =>
      work(format, async () => {
        const { token } = await backend.call('reports.file', { ...request, format })
        const outcome = await backend.saveFile(token)
        if (outcome.saved) setSaved({ token, fileName: outcome.fileName, canReveal: outcome.canReveal })
      }),
    reveal: ({ token }) => {
      backend.reveal(token).catch((error: unknown) => setFailure(messageOf(error)))
    },
  }
}
