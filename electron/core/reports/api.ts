/**
 * The report calls: a report as a page to look at and print, or as a file. Every file is written into the log of
 * exports, and so is a page on which personal numbers were unmasked on request (FACTS.md, section 6).
 */
import { AppError } from '../../../shared/contract/reply.ts'
import type { ReportRequest } from '../../../shared/contract/reports.ts'
import type { School } from '../../../shared/contract/schemas.ts'
import type { Kind, Person } from '../../../shared/domain/person.ts'
import { type ReportModel, isDocument } from '../../../shared/domain/report.ts'
import { kindsOf } from '../../../shared/domain/reports/definition.ts'
import { REPORTS } from '../../../shared/domain/reports/index.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import { localDay } from '../../../shared/text/dates.ts'
import { throwIfCancelled } from '../context.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileTable } from '../files.ts'
import type { ExportEntry } from './export-log.ts'
import { renderHtml } from './html.ts'
import { renderXlsx } from './xlsx.ts'

export interface ReportsDeps {
  register: {
    /** Throws `AppError` `not-found`. */
    school(id: number): School
    people(query: { schoolId: number; kind?: Kind }): Person[]
    tracks(): Track[]
  }
  files: FileTable
  logExport(entry: ExportEntry): void
  now(): Date
}

/** The handlers of `reports.html` and `reports.file`. A report that would list nobody answers `not-found` and why. */
export function createReportsFeature(deps: ReportsDeps) {
  const log = (request: ReportRequest, format: string, fileName: string) =>
    deps.logExport({
      report: request.id,
      format,
      asOf: request.asOf,
      schoolId: request.schoolId,
      unmasked: request.unmasked ?? null,
      fileName,
    })

  return {
    'reports.html': (request) => {
      const model = buildReport(deps, request)
      const html = renderHtml(model)
      if (request.unmasked) log(request, 'html', '')
      return { html, title: model.title }
    },
    'reports.file': async ({ format, ...request }, context) => {
      const model = buildReport(deps, request)
      const fileName = `${model.fileName}-${request.asOf}.${format}`
      if (format === 'pdf') {
        const html = renderHtml(model)
        log(request, format, fileName)
        return { token: deps.files.keepOutput({ fileName, body: { kind: 'page', html } }), fileName }
      }
      const bytes = await renderXlsx(model, {
        madeAt: deps.now(),
        onRows: (done, total) => {
          throwIfCancelled(context.signal)
          context.progress('Đang ghi tệp Excel', done, total)
        },
      })
      log(request, format, fileName)
      return { token: deps.files.keepOutput({ fileName, body: { kind: 'bytes', bytes } }), fileName }
    },
  } satisfies Feature
}

function buildReport(deps: ReportsDeps, request: ReportRequest): ReportModel {
  const { id, schoolId, asOf, kind, group, unmasked } = request
  const { register } = deps
  const definition = REPORTS[id]
  const school = register.school(schoolId)
  const [only, ...others] = kindsOf(definition, kind)
  const query = only !== undefined && others.length === 0 ? { schoolId, kind: only } : { schoolId }
  const input = {
    school,
    people: register.people(query),
    tracks: register.tracks(),
    asOf,
    madeOn: localDay(deps.now()),
    kind,
    group,
    unmasked: unmasked !== undefined,
  }
  const model = definition.build(input)
  if (isDocument(model)) throw new AppError('internal', 'Chưa dựng được văn bản.')
  if (model.sections.length === 0) throw new AppError('not-found', definition.whenEmpty(input))
  return model
}
