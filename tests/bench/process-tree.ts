/** What a process and all that it started use, by `/proc`; zeros where there is none. */
import { readFileSync, readdirSync } from 'node:fs'

export interface TreeUse {
  /** Kilobytes in memory now. Pages that processes share count for each of them. */
  kilobytes: number
  /** Milliseconds of processor, user and system, up to now; of those that have ended too. */
  cpuMs: number
}

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10

interface Found extends TreeUse {
  parent: number
}

export function useOf(root: number): TreeUse {
  const found = new Map<number, Found>()
  for (const name of processes()) {
    const use = read(name)
    if (use) found.set(Number(name), use)
  }
  const isOurs = (id: number): boolean => id === root || (found.has(id) && isOurs(found.get(id)?.parent ?? 0))
  const sum = { kilobytes: 0, cpuMs: 0 }
  for (const [id, { kilobytes, cpuMs }] of found) {
    if (!isOurs(id)) continue
    sum.kilobytes += kilobytes
    sum.cpuMs += cpuMs
  }
  return sum
}

function read(name: string): Found | null {
  try {
    // The name of the program, in brackets, may hold blanks.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const status = readFileSync(`/proc/${name}/status`, 'utf8')
    const [utime = 0, stime = 0, ended = 0, endedInSystem = 0] = fields.slice(11, 15)
    return {
      parent: fields[1] ?? 0,
      kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
      cpuMs: (utime + stime + ended + endedInSystem) * TICK_MS,
    }
  } catch {
    // It has ended since.
    return null
  }
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}
