/**
 * Calls of the intake. A preview reads the file and plans; it is kept in memory until it is applied or discarded.
 * Applying writes it as one change set, and only if the register still is what the preview was made from.
 */
import { randomUUID } from 'node:crypto'
import type { ImportCounts, ImportResult, PreviewRow } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { type Kind, KIND_NAMES } from '../../../shared/domain/person.ts'
import { type PlannedRow, planImport } from '../../../shared/domain/roster/plan.ts'
import { localDay } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { CallContext } from '../context.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileTable } from '../files.ts'
import { queryPeople } from '../roster/people-query.ts'
import { PeopleWriter } from '../roster/people-write.ts'
import { refuseTakenName, requireSchool } from '../roster/schools-api.ts'
import type { Session } from '../session.ts'
import type { Edit } from '../store/edit.ts'
import { readRoster } from './read-roster.ts'

interface Preview {
  /** The school's id, or the name of one to be added. */
  school: number | string
  kind: Kind
  fileName: string
  revision: string
  planned: PlannedRow[]
  counts: ImportCounts
}

/** A window shows one preview at a time; a few may stand open beside each other. */
const MOST_PREVIEWS = 4
/** How often a long import says how far it is. */
const ROWS_PER_REPORT = 2000

export function createIntakeFeature(session: Session, files: FileTable): Feature {
  const previews = new Map<string, Preview>()

  function preview(previewId: string): Preview {
    const found = previews.get(previewId)
    if (!found) throw new AppError('not-found', 'Bản xem trước đã đóng. Hãy chọn lại tệp.')
    return found
  }

  return {
    'intake.preview': async ({ file, school, kind, mapping }, context) => {
      const { store } = session
      if (typeof school === 'number') requireSchool(store.db, school)
      else refuseTakenName(store.db, null, school)
      const source = files.source(file)
      const today = localDay(session.surroundings.now())
      const reading = await readRoster(source, { kind, today, ...(mapping && { mapping }) }, context)

      context.progress('Đối chiếu với sổ', 0, null)
      const revision = store.revision()
      const register = typeof school === 'number' ? queryPeople(store.db, { schoolId: school }) : []
      const takenNumbers = new Map<string, string>()
      for (const person of register) {
        if (person.kind !== kind && person.personalId) takenNumbers.set(person.personalId, person.fullName)
      }
      const planned = planImport(
        reading.rows,
        register.filter((person) => person.kind === kind),
        takenNumbers,
      )
      const previewId = randomUUID()
      const counts = countRows(planned)
      previews.set(previewId, { school, kind, fileName: source.name, revision, planned, counts })
      dropOldest(previews, MOST_PREVIEWS)
      const { sheet, sheets, headerRow, columns } = reading
      const skipped = reading.skipped.map(({ row, text }) => ({ row, text }))
      return { previewId, fileName: source.name, sheet, sheets, headerRow, columns, counts, skipped }
    },

    'intake.rows': ({ previewId, outcome, withIssues, offset, limit }) => {
      const chosen = preview(previewId).planned.filter(
        (row) =>
          (outcome === undefined || row.outcome === outcome) &&
          (withIssues !== true || row.issues.some((issue) => issue.severity !== 'error')),
      )
      return { total: chosen.length, rows: chosen.slice(offset, offset + limit).map(toPreviewRow) }
    },

    'intake.apply': ({ previewId }, context) => {
      const chosen = preview(previewId)
      const result = apply(session, chosen, context)
      previews.delete(previewId)
      return result
    },

    'intake.discard': ({ previewId }) => {
      previews.delete(previewId)
      return {}
    },
  }
}

function apply(
  session: Session,
  { school, kind, fileName, revision, planned, counts }: Preview,
  context: CallContext,
): ImportResult {
  const { store } = session
  const write = (edit: Edit) => {
    const writer = new PeopleWriter(store, edit)
    const schoolId = typeof school === 'number' ? school : edit.insert('school', { name: tidy(school) })
    planned.forEach(({ outcome, personId, fields }, at) => {
      if (outcome === 'added') writer.add(schoolId, kind, fields)
      else if (outcome === 'updated' && personId !== null) writer.change(personId, schoolId, fields)
      if (at % ROWS_PER_REPORT === 0) context.progress('Ghi vào sổ', at, planned.length)
    })
  }
  const { changeSet } = store.edit(`Nhập ${KIND_NAMES[kind].toLowerCase()} từ ${fileName}`, write, revision)
  return { ...counts, issues: planned.flatMap((row) => row.issues), changeSetId: changeSet?.id ?? null }
}

function countRows(planned: readonly PlannedRow[]): ImportCounts {
  const counts: ImportCounts = {
    read: planned.length,
    added: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    warnings: 0,
    repaired: 0,
  }
  for (const { outcome, issues } of planned) {
    counts[outcome] += 1
    for (const { severity } of issues) {
      if (severity === 'warning') counts.warnings += 1
      else if (severity === 'repaired') counts.repaired += 1
    }
  }
  return counts
}

/** Shows what would be recorded; where a cell could not be understood, the cell as it stands. */
function toPreviewRow({ source, outcome, changes, issues }: PlannedRow): PreviewRow {
  const { record, text } = source
  return {
    row: source.row,
    outcome,
    fullName: record.fullName ?? text.fullName,
    birthDate: record.birthDate ?? text.birthDate,
    personalId: record.personalId ?? text.personalId,
    group: text.group,
    changes,
    issues,
  }
}

function dropOldest<K, V>(map: Map<K, V>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}
