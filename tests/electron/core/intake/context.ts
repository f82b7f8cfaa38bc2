/** The surroundings of a call in tests: nobody cancels, progress is noted. */
import type { CallContext } from '../../../../electron/core/context.ts'

export function quietContext(): CallContext & { seen: number[]; stop(): void } {
  const controller = new AbortController()
  const seen: number[] = []
  return {
    signal: controller.signal,
    progress: (_phase, done) => seen.push(done),
    seen,
    stop: () => controller.abort(),
  }
}
