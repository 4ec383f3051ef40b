import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Figures } from './compare/part.ts'
import { allParts, parts } from './compare/parts.ts'
import { showFigures } from './compare/show-figures.ts'

// npm run bench: what Rekha costs beside the least that could do the same, on this machine and in one run: under 15 minutes.
// npm run bench -- --only=streams,connections runs some of the parts (bench/compare/parts.ts). Prints figures and, in brackets,
// their ratio to those of the first line; keeps them in bench/compared.json.
const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = values.only?.split(',') ?? Object.keys(parts)
const unknown = chosen.filter((name) => !(name in allParts))
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}: choose from ${Object.keys(allParts).join(', ')}.`)

interface Compared {
  [part: string]: { load: number; on: string; node: string; day: string; figures: Record<string, Figures> }
}

const file = new URL('compared.json', import.meta.url)
const compared = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Compared) : {}
for (const name of chosen) {
  const began = performance.now()
  const figures = await allParts[name]!()
  const load = Number(loadavg()[0]!.toFixed(1))
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  console.log(`\n── ${name}: ${minutes} minutes, load average ${load}`)
  showFigures(figures)
  compared[name] = {
    load,
    on: `${cpus().length} × ${cpus()[0]!.model}`,
    node: process.version,
    day: new Date().toISOString().slice(0, 10),
    figures,
  }
  writeFileSync(file, `${JSON.stringify(compared, null, 2)}\n`)
}
// Sockets that were left open would keep the process.
process.exit(0)
