/**
 * One running host for a store: the first one listens on a local socket named after the store; a later one finds it,
 * asks it to show its window, and ends. A socket is used rather than a file with a process number because the system
 * takes it away when the process dies, so a crash never leaves the user locked out.
 */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppError } from '../shared/contract/reply.ts'

/** The longest path that every system takes for a socket is a little over 100 bytes. */
const LONGEST_SOCKET_PATH = 100
const KEY_LENGTH = 16

export interface Instance {
  release(): Promise<void>
}

/**
 * Claims the store for this process.
 *
 * @param onSecond called when a later one asks to show the window
 * @returns null when another process has the store; it has then been asked
 * @throws AppError when neither can be done
 */
export async function claimInstance(storePath: string, onSecond: () => void): Promise<Instance | null> {
  const path = socketPath(storePath)
  const first = await listen(path, onSecond)
  if (first !== null) return first
  if (await reaches(path)) return null
  // Nobody answers: the socket of a process that died.
  rmSync(path, { force: true })
  const second = await listen(path, onSecond)
  if (second !== null) return second
  throw new AppError('cannot-write', 'Sổ đang được một cửa sổ khác mở. Hãy đợi vài giây rồi mở lại.')
}

/** The socket's name: a pipe on Windows, a file beside the store elsewhere (in the temporary folder if too long). */
export function socketPath(storePath: string, platform: NodeJS.Platform = process.platform): string {
  const key = createHash('sha256').update(resolve(storePath)).digest('hex').slice(0, KEY_LENGTH)
  if (platform === 'win32') return `\\\\.\\pipe\\so-dinh-danh-${key}`
  const beside = `${resolve(storePath)}.socket`
  return Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH ? beside : join(tmpdir(), `so-dinh-danh-${key}.socket`)
}

function listen(path: string, onSecond: () => void): Promise<Instance | null> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end()
    onSecond()
  })
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') done(null)
      else fail(new AppError('cannot-write', 'Không có quyền ghi vào thư mục dữ liệu nên chưa mở được sổ.'))
    })
    server.listen(path, () => {
      server.unref()
      done({ release: () => new Promise<void>((closed) => server.close(() => closed())) })
    })
  })
}

function reaches(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
