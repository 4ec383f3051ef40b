import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The types for page owners are served beside the script. */
const emitTypes = {
  name: 'emit-types',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): void }) {
    this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: readFileSync(here('./embed.d.ts'), 'utf8') })
  },
} as const

/** The one classic script that other people's pages load: dist/client/embed.js. */
export default defineConfig({
  root: here('./loader'),
  publicDir: false,
  plugins: [emitTypes],
  build: {
    outDir: here('../../dist/client'),
    emptyOutDir: false,
    target: 'es2022',
    // Older browsers lack constructed style sheets, and would need directions spelled out for every language.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: here('./loader/main.ts'),
      output: { format: 'iife', entryFileNames: 'embed.js' },
    },
  },
})
