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

export default defineConfig({
  root: here('./app'),
  plugins: [preact({ prefreshEnabled: false }), clearAssets, addFont, addWorker],
  build: {
    outDir,
    rollupOptions: { input: [here('./app/index.html'), here('./app/frame.html')] },
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
