/** `reconcile`: a list of the police or of the sector database against the register. */
import { basename, resolve } from 'node:path'
import type { ReconcileRow } from '../../../shared/contract/reconcile.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { writeAtomically } from '../../atomic-write.ts'
import { printPage } from '../../browser-host/print-page.ts'
import type { WorkerClient } from '../../worker-client.ts'
import { type Command, day, schoolOption } from '../command.ts'
import { required, text } from '../usage.ts'

export const reconcileCommand: Command = {
  usage: '--file TỆP [--apply] [--school TÊN] [--list-day NGÀY] [--paper TỆP]',
  summary: 'Đối chiếu danh sách của công an hoặc của ngành với sổ',
  options: { file: 'text', apply: 'flag', school: 'text', 'list-day': 'text', paper: 'text' },
  async run(call) {
    const { core, options, today } = call
    const path = resolve(required(options, 'file'))
    const school = await schoolOption(call)
    const listDay = day(options, 'list-day', today)
    const file = core.grant({ name: basename(path), path })
    const preview = await core.call('reconcile.preview', {
      file,
      ...(school && { schoolId: school.id }),
      ...(listDay !== undefined && { listDay }),
    })
    const { reconcileId } = preview
    const rows = await allRows(core, reconcileId)
    const paper = text(options, 'paper')
    const paperPath = paper === undefined ? null : await writePaper(core, reconcileId, resolve(paper))
    const counts = options['apply'] ? await core.call('reconcile.apply', { reconcileId }) : preview.counts
    const { matched, matchedByNameAndBirth, conflicts, onlyOurs, onlyTheirs, rejected, changes } = counts
    const heading = options['apply'] ? 'Đã ghi kết quả đối chiếu' : 'Đối chiếu thử (không ghi)'
    const told = rows.filter(({ row, message }) => row !== null && message !== '')
    return {
      json: {
        matched,
        matchedByNameAndBirth,
        conflicts,
        onlyOurs,
        onlyTheirs,
        changes,
        rejected,
        rows,
        ...(paperPath !== null && { paper: paperPath }),
      },
      lines: [
        `${heading} ${preview.fileName}, ngày của danh sách ${formatDate(preview.listDay)}`,
        `khớp số định danh ${matched}, khớp họ tên và ngày sinh ${matchedByNameAndBirth}, cần xem lại ${conflicts}, chỉ có trong sổ ${onlyOurs}, chỉ có trong danh sách ${onlyTheirs}, không đọc được ${rejected}, thay đổi ${changes}`,
        ...(paperPath === null ? [] : [`danh sách chênh lệch: ${paperPath}`]),
        ...told.map(({ row, fullName, message }) => `dòng ${row}, ${fullName}: ${message}`),
      ],
    }
  },
}

/** Writes the list of differences, as PDF or Excel by the ending of the path; returns the path. */
async function writePaper(core: WorkerClient, reconcileId: string, path: string): Promise<string> {
  const format = path.toLowerCase().endsWith('.pdf') ? 'pdf' : 'xlsx'
  const { token } = await core.call('reconcile.paper', { reconcileId, format })
  const { body } = await core.take(token)
  await writeAtomically(path, body.kind === 'bytes' ? body.bytes : await printPage(body.html))
  return path
}

async function allRows(core: WorkerClient, reconcileId: string): Promise<ReconcileRow[]> {
  const rows: ReconcileRow[] = []
  for (;;) {
    const page = await core.call('reconcile.rows', { reconcileId, offset: rows.length, limit: 1000 })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}
