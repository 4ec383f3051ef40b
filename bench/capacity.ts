import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { measureConnections } from './capacity/measure-connections.ts'
import { measureReplies, type Step } from './capacity/measure-replies.ts'
import { measureUploads } from './capacity/measure-uploads.ts'
import { perThing, type Spent } from './capacity/spent.ts'
import type { Measured } from './measured.ts'

// npm run bench:capacity: what one server and one worker carry, with a private Postgres and Redis and the provider double, all on this
// machine; writes bench/measured.json, used by docs/scaling.md and bench:fleet. Takes about five minutes; pass names of parts
// (connections, replies, uploads) to run only those.
const tokensEach = 200
/** From docs/almanac.md (npm run bench:palms): the median for a photo of 2,048 px. */
const measuringSeconds = 0.9

const heading = (what: string) => console.log(`\n── ${what} (load average ${loadavg()[0]!.toFixed(1)})`)
const milliseconds = (value: number, digits = 1) => `${(value * 1000).toFixed(digits)} ms`
const parts = ({ server, worker, redis, postgres }: Spent, digits?: number) =>
  `server ${milliseconds(server, digits)}, worker ${milliseconds(worker, digits)}, Redis ${milliseconds(redis, digits)}, Postgres ${milliseconds(postgres, digits)} of a core`

const wanted = process.argv.slice(2)
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part)
const rounded = (value: number) => Number(value.toPrecision(3))
const round = (spent: Spent) =>
  Object.fromEntries(Object.entries(spent).map(([part, value]) => [part, rounded(value)])) as unknown as Spent
const file = new URL('measured.json', import.meta.url)

/** Saves a part's measurements, keeping those of the others. */
function keep(measured: Partial<Measured>): void {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Measured) : {}
  const taken = {
    on: `${cpus().length} × ${cpus()[0]!.model}`,
    node: process.version,
    day: new Date().toISOString().slice(0, 10),
  }
  const measuring = { server: 0, worker: measuringSeconds, redis: 0, postgres: 0 }
  writeFileSync(file, `${JSON.stringify({ ...known, ...measured, measuring, taken }, null, 2)}\n`)
}

if (isWanted('connections')) {
  heading('connections, signed in, each joined to a reading of its own')
  const { steps, accepted, keptASecond, bytesEach } = await measureConnections()
  for (const { connections, bytes } of steps) console.log(`${connections} open: ${(bytes / 1e6).toFixed(0)} MB`)
  console.log(`${(bytesEach / 1000).toFixed(1)} KB each; ${accepted.aSecond.toFixed(0)} a second let in and joined`)
  console.log(`each: ${parts(accepted.cpu, 2)}`)
  console.log(`1,000 at rest for a second: ${parts(perThing(keptASecond, 0.001), 2)}`)
  keep({ connection: { bytes: rounded(bytesEach), accept: round(accepted.cpu), second: round(keptASecond) } })
}

if (isWanted('replies')) {
  heading('short replies, one token, ten at once')
  const ten = { atOnce: 10, spreadMs: 0 }
  // The first ones are slower: code is still being compiled.
  const shorts = await measureReplies(
    { tokens: 1, msPerToken: 0 },
    [40, 60].map((each) => ({ ...ten, each })),
  )
  const short = shorts.at(-1)!
  const reply = perThing(short.spent, short.replies)
  const commandsAReply = short.redisCommands / short.replies
  const aSecond = (short.replies / short.seconds).toFixed(0)
  console.log(`${aSecond} a second; each: ${parts(reply)}, ${commandsAReply.toFixed(0)} Redis commands`)

  heading(`replies of ${tokensEach} tokens, one every 20 ms, at once`)
  const steps = await measureReplies(
    { tokens: tokensEach, msPerToken: 20 },
    [50, 100, 200, 300].map((atOnce) => ({ atOnce, each: 1, spreadMs: 2000 })),
  )
  for (const step of steps) describe(step)
  const held = steps.filter(({ first, token }) => first.p99 < 1000 && token.p99 < 100).at(-1)?.replies ?? 0
  const steady = steps.find(({ replies }) => replies === 100)!
  const token = perThing(steady.spent, steady.tokens, { each: reply, times: steady.replies })
  const redisCommandsAToken = (steady.redisCommands - commandsAReply * steady.replies) / steady.tokens
  console.log(`held within a token p99 of 100 ms and a first p99 of 1 s: ${held}`)
  console.log(
    `1,000 tokens: ${parts(perThing(token, 0.001))}, ${(redisCommandsAToken * 1000).toFixed(0)} Redis commands`,
  )
  keep({
    reply: round(reply),
    token: round(token),
    heldByOneWorker: held,
    redisCommandsAToken: rounded(redisCommandsAToken),
  })
}

if (isWanted('uploads')) {
  heading('uploads of one photo of 12 megapixels, eight at once')
  const uploads = await measureUploads()
  console.log(`${uploads.aSecond.toFixed(1)} a second; each: ${parts(uploads.cpu)}`)
  keep({ upload: round(uploads.cpu) })
}

function describe({ replies, tokens, seconds, first, token: age, spent, redisCommands }: Step): void {
  const busy = Object.entries(spent).map(([part, used]) => `${part} ${((used / seconds) * 100).toFixed(0)} %`)
  const ms = ({ p50, p99 }: Step['first']) => `${p50.toFixed(0)} / ${p99.toFixed(0)} ms`
  const commands = ((redisCommands / tokens) * 1000).toFixed(0)
  console.log(
    `${replies}: first ${ms(first)}, token ${ms(age)} (p50 / p99); ${busy.join(', ')}; ${commands} commands / 1k`,
  )
}
