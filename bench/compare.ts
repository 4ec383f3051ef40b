import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { startProviderProcess } from './capacity/ground.ts'
import { type Measured, measureSteps, type Step } from './compare/measure.ts'
import { subjects } from './compare/subjects.ts'

// npm run bench: Rekha on SQLite and on Postgres beside a bare relay (bench/compare/relay.ts), in one run: short replies, and
// 1, 50 and 200 streams of 200 tokens, one every 20 ms. Prints ratios and writes bench/compared.json. About three minutes.
const works: { tokens: number; msPerToken: number; steps: Record<string, Step> }[] = [
  { tokens: 1, msPerToken: 0, steps: { 'short replies, ten at once': { atOnce: 10, each: 40, spreadMs: 0 } } },
  {
    tokens: 200,
    msPerToken: 20,
    steps: {
      'one stream': { atOnce: 1, each: 3, spreadMs: 0 },
      '50 streams': { atOnce: 50, each: 1, spreadMs: 4000 },
      '200 streams': { atOnce: 200, each: 1, spreadMs: 4000 },
    },
  },
]

const compared: Record<string, Record<string, Measured>> = {}
for (const { tokens, msPerToken, steps } of works)
  for (const [name, open] of Object.entries(subjects)) {
    const provider = await startProviderProcess({ TOKENS: `${tokens}`, MS_PER_TOKEN: `${msPerToken}`, STAMP: '1' })
    const subject = await open(provider.url, Math.max(...Object.values(steps).map(({ atOnce }) => atOnce)))
    try {
      const measured = await measureSteps(subject, Object.values(steps))
      for (const [at, step] of Object.keys(steps).entries())
        compared[step] = { ...compared[step], [name]: measured[at]! }
    } finally {
      await subject.stop()
      provider.child.kill('SIGKILL')
    }
  }

const [relay = ''] = Object.keys(subjects)
const columns = ['repliesASecond', 'cpuAReply', 'firstP50', 'firstP99', 'tokenP50', 'tokenP99'] as const
console.log(`load average ${loadavg()[0]!.toFixed(1)}; in brackets: of the bare relay`)
for (const [step, bySubject] of Object.entries(compared)) {
  console.log(`\n${step.padEnd(28)}${columns.map((column) => column.padStart(19)).join('')}`)
  for (const [name, measured] of Object.entries(bySubject)) {
    const cells = columns.map((column) => {
      const ratio = measured[column] / bySubject[relay]![column]
      return `${measured[column].toFixed(1)}${name === relay ? '' : ` (${ratio.toFixed(2)})`}`.padStart(19)
    })
    console.log(name.padEnd(28) + cells.join(''))
  }
}
const taken = {
  on: `${cpus().length} × ${cpus()[0]!.model}`,
  node: process.version,
  day: new Date().toISOString().slice(0, 10),
}
writeFileSync(new URL('compared.json', import.meta.url), `${JSON.stringify({ taken, compared }, null, 2)}\n`)
