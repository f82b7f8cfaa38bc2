/**
 * Files of every kind with bytes changed, cut out and doubled at random, from a fixed seed: each is read or refused
 * with a sentence, never anything else, and soon.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BookType, utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { READ_LIMITS } from '../../../../electron/core/intake/limits.ts'
import { readRoster } from '../../../../electron/core/intake/read-roster.ts'
import { fold } from '../../../../shared/text/fold.ts'
import { AppError } from '../../../../shared/contract/reply.ts'
import { quietContext } from './context.ts'
import { makeWorkbook, makeZip, sheetOf, workbookParts, type ZipPart } from './make-xlsx.ts'

const ROWS = [
  ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Số định danh cá nhân'],
  ...Array.from({ length: 12 }, (_, at) => [
    `${at + 1}`,
    'Nguyễn Văn An',
    '01/02/2012',
    'Nam',
    '6A1',
    `07921262757${at}`,
  ]),
]
const sample = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url)))

function saved(bookType: BookType, rows = ROWS): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'A')
  return Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array)
}

const PARTS = workbookParts([{ name: 'A', xml: sheetOf(ROWS) }])
const ODS = makeZip([
  {
    name: 'content.xml',
    body: `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet><t:table t:name="A">${ROWS.map((row) => `<t:table-row>${row.map((cell) => `<t:table-cell o:value-type="string"><x:p>${cell}</x:p></t:table-cell>`).join('')}</t:table-row>`).join('')}</t:table></o:spreadsheet></o:body></o:document-content>`,
  },
])

const FILES: readonly [kind: string, bytes: Buffer][] = [
  ['xlsx', makeWorkbook([{ name: 'A', xml: sheetOf(ROWS) }])],
  ['ods', ODS],
  ['xls (BIFF8)', saved('biff8')],
  [
    'xls (BIFF5)',
    saved(
      'biff5',
      ROWS.map((row) => row.map(fold)),
    ),
  ],
  ['xls of another program', sample('phong-chu-tcvn3.xls')],
  ['XML of Excel 2003', saved('xlml')],
  ['a web page', sample('web-bang-html.xls').subarray(0, 4000)],
  ['CSV', sample('utf8-cham-phay.csv')],
  ['UTF-16', sample('utf16-tab.csv')],
]

/** A small generator of numbers, the same in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function mutate(bytes: Buffer, next: (below: number) => number): Buffer {
  let mutated = Buffer.from(bytes)
  for (let times = 1 + next(4); times > 0; times--) {
    const at = next(mutated.length)
    const length = 1 + next(64)
    const cut = [mutated.subarray(0, at), mutated.subarray(at, at + length), mutated.subarray(at + length)] as const
    switch (next(5)) {
      case 0:
        mutated.writeUInt8(next(256), at)
        break
      case 1:
        mutated.fill([0, 0xff, 0x3c, 0x22][next(4)] ?? 0, at, Math.min(at + length, mutated.length))
        break
      case 2:
        mutated = Buffer.concat([cut[0], cut[2]])
        break
      case 3:
        mutated = Buffer.concat([cut[0], cut[1], cut[1], cut[2]])
        break
      default:
        mutated = Buffer.concat([cut[0]])
    }
    if (mutated.length === 0) return mutated
  }
  return mutated
}

let slowest = 0
async function readsOrRefuses(bytes: Uint8Array, seed: string): Promise<'read' | 'refused'> {
  const began = performance.now()
  try {
    const { rows } = await readRoster(
      { name: 'ds.xlsx', bytes },
      { kind: 'student', today: '2026-11-22' },
      quietContext(),
      { ...READ_LIMITS, seconds: 10 },
    )
    expect(rows.length, seed).toBeGreaterThan(0)
    return 'read'
  } catch (error) {
    if (!(error instanceof AppError)) throw new Error(`not an error for the user: ${seed}`, { cause: error })
    expect(error.code, seed).toBe('bad-file')
    expect(error.message, seed).toContain('ds.xlsx')
    return 'refused'
  } finally {
    slowest = Math.max(slowest, performance.now() - began)
  }
}

// SheetJS remarks on records that it does not know.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => expect(slowest).toBeLessThan(10_000))

describe.each(FILES)('%s', (kind, bytes) => {
  test('whole is read', async () => {
    expect(await readsOrRefuses(bytes, kind)).toBe('read')
  })

  test('changed at random is read or refused', async () => {
    for (let seed = 1; seed <= 40; seed++) await readsOrRefuses(mutate(bytes, random(seed)), `${kind} ${seed}`)
  })
})

test('an .xlsx whose parts are changed before they are packed is read or refused', async () => {
  const outcomes = new Set<string>()
  for (let seed = 1; seed <= 80; seed++) {
    const next = random(seed)
    const changed = next(PARTS.length)
    const parts = PARTS.map((part, at): ZipPart =>
      at === changed ? { ...part, body: mutate(Buffer.from(part.body), next) } : part,
    )
    outcomes.add(await readsOrRefuses(makeZip(parts), `part ${changed} ${seed}`))
  }
  expect([...outcomes].toSorted()).toEqual(['read', 'refused'])
})
