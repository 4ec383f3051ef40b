import { copyFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { writeWorker } from './service-worker/write-worker.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const outDir = here('../dist/client')
const server = 'http://localhost:3000'

/** The widget's script is in dist/client too, so only the previous build's assets are cleared. */
const clearAssets = {
  name: 'clear-assets',
  apply: 'build',
  buildStart: () => rm(`${outDir}/assets`, { recursive: true, force: true }),
} as const

/** The service worker names what the page asks for, so it comes after all else. */
const addWorker = {
  name: 'add-worker',
  apply: 'build',
  writeBundle: () => writeWorker(outDir),
} as const

const font =
  '../node_modules/@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2'

/** Under an address that does not change, for the server's own pages, which no build goes through. */
const addFont = {
  name: 'add-font',
  apply: 'build',
  writeBundle: () => copyFile(here(font), `${outDir}/devanagari.woff2`),
} as const

/** The widget's frame learns its language from its host first: what depends on that must not be loaded before. */
const frame = here('./widget/frame/main.ts')
const starts = [here('./app/page/main.tsx'), here('./widget/frame/start-frame.tsx')]

interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/** All that a module imports, directly or not, except on demand. */
function reachedFrom(start: string, modules: Modules): Set<string> {
  const reached = new Set([start])
  for (const id of reached) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
  return reached
}

let reached: { early: Set<string>; always: Set<string>[] } | undefined

/** A file of modules that page and widget always load, before the frame knows its language or after. */
const group = (when: 'early' | 'late', priority: number) => ({
  debugName: when,
  priority,
  name(id: string, modules: Modules) {
    reached ??= { early: reachedFrom(frame, modules), always: starts.map((start) => reachedFrom(start, modules)) }
    const isFitting = (when === 'early') === reached.early.has(id)
    return isFitting && reached.always.every((ids) => ids.has(id)) ? when : null
  },
})
/** Each further file costs a request, and all pack less tightly. */
const groups = [group('early', 2), group('late', 1)]

export default defineConfig({
  root: here('./app'),
  plugins: [preact({ prefreshEnabled: false }), clearAssets, addFont, addWorker],
  build: {
    outDir,
    rolldownOptions: {
      input: [here('./app/index.html'), here('./app/frame.html')],
      output: { codeSplitting: { groups } },
    },
    emptyOutDir: false,
    target: 'es2022',
    // The strict content security policy allows no data: URLs and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
})
