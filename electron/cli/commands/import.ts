/** `import`: a roster file into the register. */
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { type ImportResult, mapping, type Mapping } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { writeAtomically } from '../../atomic-write.ts'
import type { WorkerClient } from '../../worker-client.ts'
import { type Command, day } from '../command.ts'
import { choice, required, text, UsageError } from '../usage.ts'

export const importCommand: Command = {
  usage: '--school TÊN --kind student|staff --file TỆP [--dry-run] [--map TỆP] [--list-day NGÀY] [--held-back TỆP]',
  summary: 'Nhập danh sách từ tệp (trường chưa có thì thêm)',
  options: {
    school: 'text',
    kind: 'text',
    file: 'text',
    'dry-run': 'flag',
    map: 'text',
    'list-day': 'text',
    'held-back': 'text',
  },
  async run({ core, options, today }) {
    const schoolName = required(options, 'school').normalize('NFC').trim()
    const kind = choice(options, 'kind', ['student', 'staff'])
    if (!kind) throw new UsageError('Thiếu --kind (student hoặc staff).')
    const path = resolve(required(options, 'file'))
    const chosenMapping = await readMapping(text(options, 'map'))
    const listDay = day(options, 'list-day', today)
    const schools = await core.call('schools.list', {})
    const school = schools.find(({ name }) => name === schoolName)?.id ?? schoolName
    const file = core.grant({ name: basename(path), path })
    const preview = await core.call('intake.preview', {
      file,
      school,
      kind,
      ...(chosenMapping && { mapping: chosenMapping }),
      ...(listDay !== undefined && { listDay }),
    })
    const heldBackPath = text(options, 'held-back')
    const heldBack =
      heldBackPath === undefined || preview.counts.rejected === 0
        ? null
        : await writeHeldBack(core, preview.previewId, resolve(heldBackPath))
    const result = options['dry-run']
      ? { ...preview.counts, issues: await previewIssues(core, preview.previewId) }
      : await apply(core, preview.previewId)
    const heading = options['dry-run'] ? 'Thử nhập (không ghi)' : 'Đã nhập'
    return {
      json: heldBack === null ? result : { ...result, heldBack },
      lines: [
        `${heading} ${preview.fileName}, ${preview.tables.map(({ sheet, headerRow }) => `trang “${sheet}” tiêu đề ở dòng ${headerRow}`).join('; ')}`,
        ...preview.notices.map(({ message }) => message),
        `đọc ${result.read}, thêm ${result.added}, sửa ${result.updated}, không đổi ${result.unchanged}, giữ lại ${result.rejected}, cảnh báo ${result.warnings}, tự sửa ${result.repaired}`,
        ...(heldBack === null ? [] : [`${result.rejected} dòng giữ lại ghi ở ${heldBack}`]),
        ...result.issues.map(
          (issue) =>
            `${preview.tables.length > 1 ? `trang “${issue.sheet}”, ` : ''}dòng ${issue.row}: ${issue.message}${issue.value === '' ? '' : ` [${issue.value}]`}`,
        ),
      ],
    }
  },
}

/** Writes the rows held back; returns the path. */
async function writeHeldBack(core: WorkerClient, previewId: string, path: string): Promise<string> {
  const { token } = await core.call('intake.heldBack', { previewId })
  const { body } = await core.take(token)
  if (body.kind === 'bytes') await writeAtomically(path, body.bytes)
  return path
}

async function readMapping(path: string | undefined): Promise<Mapping | undefined> {
  if (path === undefined) return undefined
  try {
    return mapping.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw new AppError(
      'bad-file',
      `Tệp ghép cột ${path} không đọc được hoặc không đúng dạng {"sheet", "headerRow", "columns"}.`,
    )
  }
}

async function previewIssues(core: WorkerClient, previewId: string): Promise<ImportResult['issues']> {
  const issues: ImportResult['issues'] = []
  for (let offset = 0; ; offset += 1000) {
    const { total, rows } = await core.call('intake.rows', { previewId, offset, limit: 1000 })
    for (const row of rows) issues.push(...row.issues)
    if (offset + rows.length >= total) return issues
  }
}

async function apply(core: WorkerClient, previewId: string): Promise<Omit<ImportResult, 'changeSetId' | 'importId'>> {
  const { read, added, updated, unchanged, rejected, warnings, repaired, issues } = await core.call('intake.apply', {
    previewId,
  })
  return { read, added, updated, unchanged, rejected, warnings, repaired, issues }
}
