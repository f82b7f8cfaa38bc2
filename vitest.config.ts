import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    testTimeout: 120_000,
    // On two cores one worker alone waits for the programs that it starts.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
