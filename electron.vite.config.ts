/**
 * The build: Electron's main process with the worker and the reader beside it, the sandboxed preload, and the window. The window is
 * also what the browser host serves, so its addresses are relative.
 */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: { index: 'electron/main/index.ts', worker: 'electron/worker.ts', reader: 'electron/reader.ts' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file and may require nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Nothing is copied in beside the build.
    publicDir: false,
    plugins: [react()],
    build: {
      // Files inlined as data: would have to be allowed by the content policy.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
