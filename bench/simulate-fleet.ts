import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Behaviour, demandOf, parts, usual } from './fleet/demand.ts'
import { runFleet } from './fleet/run-fleet.ts'
import { type Fleet, firstToGiveOut, sizeFleet, utilisationOf } from './fleet/size-fleet.ts'
import type { Measured } from './measured.ts'

// npm run bench:fleet -- --connections 1000000 [--replies 0.3 a minute] [--tokens 200] [--readings 0.2 an hour] [--palms 2] [--minutes 15]
// [--server n] [--worker n] [--photos n] [--rooms n] [--queue n] [--postgres n] [--seconds 24] [--seed 1]: the fleet for this demand by the
// formula in docs/scaling.md, or the one given, and a simulation of it, based on bench:capacity's measurements.
const options = ['connections', 'replies', 'tokens', 'readings', 'palms', 'minutes', 'seconds', 'seed', ...parts]
const { values } = parseArgs({
  options: Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
})
const given = (name: string, otherwise: number) => {
  const value = Number(values[name] ?? otherwise)
  if (!(value >= 0)) throw new Error(`--${name} is a number`)
  return value
}

const measured = JSON.parse(readFileSync(new URL('measured.json', import.meta.url), 'utf8')) as Measured
const behaviour: Behaviour = {
  ...usual,
  connections: given('connections', 10_000),
  repliesAMinute: given('replies', usual.repliesAMinute),
  tokensAReply: given('tokens', usual.tokensAReply),
  readingsAnHour: given('readings', usual.readingsAnHour),
  palmsAReading: given('palms', usual.palmsAReading),
  minutesConnected: given('minutes', usual.minutesConnected),
}
const needed = sizeFleet(measured, behaviour)
const fleet = Object.fromEntries(parts.map((part) => [part, given(part, needed[part])])) as Fleet
const demand = demandOf(measured, behaviour)
const utilisation = utilisationOf(measured, behaviour, fleet)
const seen = runFleet(measured, behaviour, fleet, { seconds: given('seconds', 24), seed: given('seed', 1) })

const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(10)
console.log(
  `${behaviour.connections} connections, each ${behaviour.repliesAMinute} replies a minute and ${behaviour.readingsAnHour} readings an hour`,
)
console.log('part        how many  busy cores   formula  simulated  busiest one  1 in 100 waits')
for (const part of parts) {
  const { busy, busiest, wait99 } = seen[part]
  const counts = `${String(fleet[part]).padStart(8)}${demand[part].toFixed(2).padStart(12)}`
  const wait = `${(wait99 * 1000).toFixed(0)} ms`.padStart(15)
  console.log(`${part.padEnd(11)}${counts}${percent(utilisation[part])}${percent(busy)} ${percent(busiest)}  ${wait}`)
}
const { part, times } = firstToGiveOut(utilisation)
console.log(`${part} gives out first, at ${times.toFixed(1)} times these people`)
