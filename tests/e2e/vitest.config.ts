import { defineConfig } from 'vitest/config'

/** One suite, driven as a person would, on the browser host or (SO_DINH_DANH_E2E_HOST=electron) on Electron. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Each file has a program, a store and a browser of its own; more than two at once would only wait for each other.
    maxWorkers: 2,
    // What is waited for on the screen comes in its own time on a slow machine.
    expect: { poll: { timeout: 5000 } },
  },
})
