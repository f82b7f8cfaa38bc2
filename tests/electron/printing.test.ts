/** The worker asks its host for a PDF, and keeps what it gets as what was sent. */
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type PrintPage, WorkerClient } from '../../electron/worker-client.ts'
import { AppError } from '../../shared/contract/reply.ts'
import { temporaryFolder } from '../support/core.ts'
import { printStandIn } from '../support/host.ts'

async function openWith(printPage: PrintPage) {
  const client = new WorkerClient(
    new URL('../../electron/worker.ts', import.meta.url),
    { storePath: join(temporaryFolder(), 'store.db'), operator: 'thử', version: '0', checkReplies: true },
    printPage,
  )
  onTestFinished(() => client.close())
  await client.call('store.create', { password: null })
  const { id: schoolId } = await client.call('schools.add', { name: 'Trường THCS Thử' })
  await client.call('people.add', { schoolId, kind: 'staff', fields: { fullName: 'Lê An' } })
  const send = () =>
    client.call('submissions.add', {
      request: { id: 'staff-list', asOf: '2023-10-31', schoolId },
      format: 'pdf',
      dutyId: null,
      sentOn: '2023-11-01',
      receiver: '',
      note: '',
    })
  return { client, send }
}

it('keeps the PDF that the host printed', async () => {
  const { client, send } = await openWith(printStandIn)
  const { id } = await send()
  const { token } = await client.call('submissions.file', { id })
  const { body } = await client.take(token)
  expect(body.kind === 'bytes' && Buffer.from(body.bytes).toString()).toMatch(/^%PDF .*Lê An/s)
})

it("tells the host's reason where it cannot print, and notes nothing as sent", async () => {
  const reason = new AppError('cannot-write', 'Cần một trình duyệt để tạo PDF.')
  for (const [thrown, message] of [
    [reason, reason.message],
    [new Error('boom'), 'Máy này chưa tạo được PDF. Hãy chọn định dạng khác.'],
  ] as const) {
    const { client, send } = await openWith(() => Promise.reject(thrown))
    await expect(send()).rejects.toMatchObject({ code: 'cannot-write', message })
    expect(await client.call('submissions.list', {})).toEqual([])
  }
})
