/** Times two pieces of work side by side: runs them in turn, so that a slow moment of the machine meets both. */

export interface Comparison {
  name: string
  baseline: string
  /** Median milliseconds. */
  baselineMs: number
  oursMs: number
  ratio: number
  runs: number
  seen: string
}

export interface Contest {
  name: string
  /** What `bare` is, in words. */
  baseline: string
  runs: number
  /** Each answers the milliseconds of its timed part; set-up stays out. */
  bare: (run: number) => Promise<number>
  /** What else was seen of the runs, once they are over: peak memory. */
  seen?: () => Promise<string>
  ours: (run: number) => Promise<number>
}

/** A contest made ready, and how to clean up behind it. */
export interface Prepared {
  contest: Contest
  drop: () => void | Promise<void>
}

/** One warm-up of each, then `runs` of each in turn; medians. */
export async function compare(contest: Contest): Promise<Comparison> {
  const bare: number[] = []
  const ours: number[] = []
  for (let run = 0; run <= contest.runs; run += 1) {
    const bareMs = await contest.bare(run)
    const oursMs = await contest.ours(run)
    if (run === 0) continue
    bare.push(bareMs)
    ours.push(oursMs)
  }
  const baselineMs = median(bare)
  const oursMs = median(ours)
  return {
    name: contest.name,
    baseline: contest.baseline,
    baselineMs,
    oursMs,
    ratio: oursMs / baselineMs,
    runs: contest.runs,
    seen: (await contest.seen?.()) ?? '',
  }
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
