import { setTimeout as wait } from 'node:timers/promises'
import { Message } from '../../../db/models/message.ts'
import { startStack } from '../../stack/stack.ts'
import { startBalancer } from '../balancer.ts'
import { differenceOf, findFaults, unfinished } from './check.ts'
import { Harm } from './harm.ts'
import { Journal } from './journal.ts'
import { Ledger } from './ledger.ts'
import { provideAtRandom } from './provide.ts'
import { randomFrom } from './random.ts'
import { Walker } from './walker.ts'

export interface WalkOptions {
  seed: number
  minutes: number
  people?: number
  journal?: Journal
}

export interface Verdict {
  seed: number
  /** What went wrong; empty on success. */
  faults: string[]
  /** How often each action was taken. */
  counts: Record<string, number>
  questions: number
  replies: Record<string, number>
  /** Seconds from the last harm until everything was quiet. */
  healing: number
}

/** Seconds after the last harm for every reply to end and every screen to be right. */
const healWithin = 120
/** Seconds for a screen to catch up with rows that no longer change; clients re-request lost text after 10. */
const catchUpWithin = 20

/** Runs random people and harm against two servers and two workers, lets everything heal, and checks every promise. */
export async function walkAtRandom({
  seed,
  minutes,
  people = 4,
  journal = new Journal(),
}: WalkOptions): Promise<Verdict> {
  const ledger = new Ledger()
  const stack = await startStack({ servers: 2, workers: 2 })
  const up = () => stack.servers.filter(({ child }) => child.exitCode === null && child.signalCode === null)
  const balancer = await startBalancer(() => up().map(({ url }) => url))
  const walkers = Array.from({ length: people }, (_, at) => {
    const name = `person-${at + 1}`
    return new Walker(name, { url: balancer.url, random: randomFrom(seed, name), journal, ledger })
  })
  const harm = new Harm(stack, balancer, journal, randomFrom(seed, 'harm'))
  try {
    for (const walker of walkers) await walker.settleIn()
    provideAtRandom(stack.provider, randomFrom(seed, 'provider'), journal)
    const over = AbortSignal.timeout(minutes * 60_000)
    const healed = async () => {
      await harm.walk(over)
      stack.provider.script([])
      await harm.heal()
      journal.note('all', 'healed')
    }
    await Promise.all([healed(), ...walkers.map((walker) => walker.walk(over))])
    const began = performance.now()
    const faults = await settle(walkers, journal)
    const healing = (performance.now() - began) / 1000
    faults.push(...(await findFaults(walkers, ledger)), ...harm.faults, ...harm.strayExits())
    for (const line of stack.errors()) faults.push(`logged as an error: ${JSON.stringify(line).slice(0, 600)}`)
    const rows = await Message.query()
    const replies: Record<string, number> = {}
    for (const { role, status } of rows) if (role === 'assistant') replies[status] = (replies[status] ?? 0) + 1
    return {
      seed,
      faults,
      counts: Object.fromEntries([...journal.counts].sort()),
      questions: rows.filter(({ role }) => role === 'user').length,
      replies,
      healing: Math.round(healing * 10) / 10,
    }
  } finally {
    // A process still starting up would outlive the stack.
    await harm.heal()
    for (const walker of walkers) walker.leave()
    await balancer.close()
    await stack.stop()
  }
}

/** Waits until every reply has ended and every screen shows what is stored; returns complaints if that takes too long. */
async function settle(walkers: Walker[], journal: Journal): Promise<string[]> {
  const end = performance.now() + healWithin * 1000
  for (;;) {
    for (const walker of walkers) walker.resendFailed()
    if ((await unfinished()) === 0 && walkers.every(({ isQuiet }) => isQuiet)) break
    if (performance.now() > end) {
      journal.note('all', 'not quiet in time')
      return [`not quiet ${healWithin} s after the harm: ${await describe(walkers)}`]
    }
    await wait(500)
  }
  const caughtUp = performance.now() + catchUpWithin * 1000
  for (;;) {
    const differences = await differencesOf(walkers)
    if (differences.length === 0 || performance.now() > caughtUp) return differences
    await wait(500)
  }
}

async function differencesOf(walkers: Walker[]): Promise<string[]> {
  const screens = walkers.flatMap(({ name, person, onlooker }) => [
    { whose: name, person },
    { whose: `${name}'s second screen`, person: onlooker },
  ])
  const told = await Promise.all(
    screens.map(async ({ whose, person }) => ({ whose, what: await differenceOf(person.client.store.get()) })),
  )
  return told.filter(({ what }) => what !== '').map(({ whose, what }) => `${whose}: ${what}`)
}

async function describe(walkers: Walker[]): Promise<string> {
  const screens = walkers
    .filter(({ isQuiet }) => !isQuiet)
    .map(({ name, person, onlooker }) => {
      const of = ({
        connection,
        unsent,
        conversation,
        live,
      }: ReturnType<Walker['person']['client']['store']['get']>) => ({
        connection,
        unsent,
        open: conversation?.messages
          .filter(({ role }) => role === 'assistant')
          .slice(-2)
          .map(({ id, status, attempt }) => ({ id, status, attempt, live: live[id] })),
      })
      return { name, screen: of(person.client.store.get()), second: of(onlooker.client.store.get()) }
    })
  return JSON.stringify({ unfinishedRows: await unfinished(), screens }).slice(0, 3_000)
}
