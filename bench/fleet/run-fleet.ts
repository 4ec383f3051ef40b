import { seededRandom } from '../../test/seeded-random.ts'
import type { Measured } from '../measured.ts'
import { Agenda } from './agenda.ts'
import { type Behaviour, type Part, parts, ratesOf, type Work, workOf } from './demand.ts'
import type { Fleet } from './size-fleet.ts'

/** Observations of a part: utilisation overall and of the busiest one, 0 to 1, and the p99 wait, in seconds. */
export interface Seen {
  busy: number
  busiest: number
  wait99: number
}

/** Tokens are simulated in bursts of this many seconds: fewer events, the same work. */
const burstSeconds = 2
const tokensASecond = 50
/** Parts whose processes or cores share one queue. */
const pulling: ReadonlySet<Part> = new Set(['worker', 'photos', 'postgres'])
/** How often the idle cost of connections is charged. */
const tickSeconds = 0.1

/** Simulates people using a fleet for this many seconds, each process with its own queue; measures the last two thirds. */
export function runFleet(
  measured: Measured,
  behaviour: Behaviour,
  fleet: Fleet,
  { seconds = 24, seed = 1 } = {},
): Record<Part, Seen> {
  const random = seededRandom(seed)
  const exponential = (mean: number) => -Math.log(1 - random()) * mean
  const agenda = new Agenda()
  const work = workOf(measured, behaviour)
  const rates = ratesOf(behaviour)
  const from = seconds / 3
  const free = ofEach(() => 0)
  const busy = ofEach(() => 0)
  const waits = Object.fromEntries(parts.map((part) => [part, [] as number[]])) as Record<Part, number[]>
  let present = 0

  function ofEach(make: () => number): Record<Part, number[]> {
    return Object.fromEntries(parts.map((part) => [part, Array.from({ length: fleet[part] }, make)])) as Record<
      Part,
      number[]
    >
  }

  /** Gives work to one process of a part; returns when it is done. No work means no wait. */
  function use(part: Part, one: number, duration: number): number {
    if (duration === 0) return present
    const begin = Math.max(present, free[part][one]!)
    const end = begin + duration
    free[part][one] = end
    busy[part][one]! += Math.max(0, Math.min(end, seconds) - Math.max(begin, from))
    if (present > from) waits[part].push(begin - present)
    return end
  }

  /** Work bound to a server or a slot goes there; from a queue the first free process takes it. */
  function oneOf(part: Part): number {
    if (!pulling.has(part)) return Math.floor(random() * fleet[part])
    let first = 0
    for (let one = 1; one < fleet[part]; one += 1) if (free[part][one]! < free[part][first]!) first = one
    return first
  }

  /** Photos take nearly constant time; the rest varies randomly. */
  const durationOf = (part: Part, mean: number) => (mean === 0 || part === 'photos' ? mean : exponential(mean))

  /** Passes through the parts in order, like a request, then continues. */
  function pass(each: Work, path: readonly Part[], then: () => void): void {
    const [part, ...rest] = path
    if (part === undefined) then()
    else agenda.at(use(part, oneOf(part), durationOf(part, each[part])), () => pass(each, rest, then))
  }

  /** Bursts of tokens from one worker over one Redis to one server, for as long as the text is. */
  function stream(
    tokens: number,
    ones = { worker: oneOf('worker'), rooms: oneOf('rooms'), server: oneOf('server') },
  ): void {
    const burst = Math.min(tokens, burstSeconds * tokensASecond)
    for (const part of ['worker', 'rooms', 'server'] as const) use(part, ones[part], burst * work.token[part])
    use('postgres', oneOf('postgres'), burst * work.token.postgres)
    if (tokens > burst) agenda.at(present + burstSeconds, () => stream(tokens - burst, ones))
  }

  /** At random times, at this rate per second. */
  function often(rate: number, act: () => void): void {
    if (rate === 0) return
    agenda.at(present + exponential(1 / rate), () => {
      act()
      often(rate, act)
    })
  }

  const asked = ['server', 'postgres', 'queue', 'worker'] as const
  const shown = ['server', 'rooms', 'postgres', 'queue', 'photos', 'worker'] as const
  const written = behaviour.tokensAReading
  const reading = { ...work.reading }
  for (const part of parts) reading[part] = Math.max(0, reading[part] - written * work.token[part])
  often(rates.reply, () => pass(work.reply, asked, () => stream(behaviour.tokensAReply)))
  often(rates.reading, () => pass(reading, shown, () => stream(written)))
  often(rates.accepted, () => pass(work.accepted, ['server', 'rooms', 'postgres'], () => {}))
  for (const part of parts)
    for (let one = 0; one < fleet[part]; one += 1) {
      const each = (work.kept[part] * rates.kept * tickSeconds) / fleet[part]
      const tick = () => {
        use(part, one, each)
        agenda.at(present + tickSeconds, tick)
      }
      if (each > 0) agenda.at(random() * tickSeconds, tick)
    }

  for (let next = agenda.next(); next && next.time < seconds; next = agenda.next()) {
    present = next.time
    next.act()
  }
  const share = (seen: number) => seen / (seconds - from)
  return Object.fromEntries(
    parts.map((part): [Part, Seen] => {
      const waited = waits[part].sort((a, b) => a - b)
      const all = busy[part].reduce((sum, one) => sum + one, 0)
      return [
        part,
        {
          busy: share(all) / fleet[part],
          busiest: share(busy[part].reduce((most, one) => Math.max(most, one), 0)),
          wait99: waited[Math.floor(0.99 * (waited.length - 1))] ?? 0,
        },
      ]
    }),
  ) as Record<Part, Seen>
}
