import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Stack } from '../../stack/stack.ts'
import type { Process } from '../../stack/start-process.ts'
import type { Balancer } from '../balancer.ts'
import type { Journal } from './journal.ts'
import type { Random } from './random.ts'

const harms = {
  'server SIGKILL': 3,
  'server SIGTERM': 2,
  'server SIGSTOP': 2,
  'worker SIGKILL': 3,
  'worker SIGTERM': 2,
  'worker SIGSTOP': 2,
  'redis SIGSTOP': 1.5,
  'redis restart SIGTERM': 0.7,
  'redis restart SIGKILL': 0.7,
  'redis drops all': 1,
  'network drops': 2,
  'network silent': 0.5,
}

/** A server's or worker's place, whose process is replaced when killed. */
interface Post {
  name: string
  running: Process | null
  /** The harm in progress: one at a time per post. */
  busy: Promise<void> | null
}

/** Does random harm and repairs it; knows which exits it caused. */
export class Harm {
  /** Unexpected process behaviour. */
  readonly faults: string[] = []
  readonly #stack: Stack
  readonly #balancer: Balancer
  readonly #journal: Journal
  readonly #random: Random
  readonly #posts: { server: Post[]; worker: Post[] }
  readonly #meant = new Set<Process>()
  readonly #redis: Post = { name: 'redis', running: null, busy: null }

  constructor(stack: Stack, balancer: Balancer, journal: Journal, random: Random) {
    this.#stack = stack
    this.#balancer = balancer
    this.#journal = journal
    this.#random = random
    const posts = (kind: string, all: Process[]) =>
      all.map((running, at): Post => ({ name: `${kind}-${at + 1}`, running, busy: null }))
    this.#posts = { server: posts('server', stack.servers), worker: posts('worker', stack.workers) }
  }

  /** Does one harm after another until aborted. */
  async walk(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      const { next, between, choose } = this.#random
      const pause = between(800, 4_000)
      const [harm, which, length] = [choose(harms), next(), next()]
      await wait(pause, undefined, { signal: until }).catch(() => {})
      if (!until.aborted) this.#do(harm, which, length)
    }
  }

  #do(harm: keyof typeof harms, which: number, length: number): void {
    const [whom = '', ...how] = harm.split(' ')
    const signal = how.at(-1) as NodeJS.Signals
    if (harm === 'network drops') {
      this.#journal.note('network', 'drops')
      this.#balancer.drop()
    } else if (harm === 'network silent') {
      this.#journal.note('network', 'silent')
      this.#balancer.silence()
    } else if (whom === 'redis') this.#keepBusy(this.#redis, how.join(' '), () => this.#harmRedis(how, signal, length))
    else {
      const posts = this.#posts[whom as 'server' | 'worker']
      const post = posts[Math.floor(which * posts.length)]!
      this.#keepBusy(post, signal, () => this.#harmProcess(post, signal, length))
    }
  }

  #keepBusy(post: Post, what: string, doing: () => Promise<void>): void {
    if (post.busy) {
      this.#journal.note(post.name, `${what} (spared: still busy)`)
      return
    }
    post.busy = doing()
      .catch((error: unknown) => void this.faults.push(`${post.name}, after ${what}: ${error}`))
      .finally(() => {
        post.busy = null
      })
  }

  async #harmRedis(how: string[], signal: NodeJS.Signals, length: number): Promise<void> {
    const { redis } = this.#stack
    if (how[0] === 'drops') {
      this.#journal.note('redis', 'drops all')
      const admin = new Redis(redis.url)
      await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
      await admin.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
      admin.disconnect()
    } else if (signal === 'SIGSTOP') {
      const ms = 500 + length * 7_500
      this.#journal.note('redis', 'SIGSTOP', `${Math.round(ms)} ms`)
      redis.process().kill('SIGSTOP')
      await wait(ms)
      redis.process().kill('SIGCONT')
      this.#journal.note('redis', 'SIGCONT')
    } else {
      this.#journal.note('redis', `restart ${signal}`)
      await redis.restart(signal)
      this.#journal.note('redis', 'back')
    }
  }

  async #harmProcess(post: Post, signal: NodeJS.Signals, length: number): Promise<void> {
    const { running, name } = post
    if (!running) return
    if (signal === 'SIGSTOP') {
      const ms = 500 + length * 13_500
      this.#journal.note(name, 'SIGSTOP', `${Math.round(ms)} ms`)
      running.child.kill('SIGSTOP')
      await wait(ms)
      running.child.kill('SIGCONT')
      this.#journal.note(name, 'SIGCONT')
      return
    }
    this.#journal.note(name, signal)
    this.#meant.add(running)
    const ended = running.end(signal)
    // A process supervisor would restart it at once.
    const added = name.startsWith('server') ? this.#stack.addServer() : this.#stack.addWorker()
    const code = await ended
    this.#journal.note(name, `ended after ${signal}`, `with ${code}`)
    if (signal === 'SIGTERM' && code !== 0) this.faults.push(`${name} ended with ${code} after SIGTERM`)
    post.running = await added
    this.#journal.note(name, 'replaced')
  }

  /** Waits until everything is repaired: every post filled, nothing paused, Redis up. */
  async heal(): Promise<void> {
    const posts = [...this.#posts.server, ...this.#posts.worker, this.#redis]
    await Promise.all(posts.map((post) => post.busy))
  }

  /** Processes that exited without being killed by this class. */
  strayExits(): string[] {
    const all = [...this.#stack.servers, ...this.#stack.workers]
    return all
      .filter((one) => !this.#meant.has(one) && (one.child.exitCode !== null || one.child.signalCode !== null))
      .map(({ child, lines }) => `process ${child.pid} ended by itself: ${JSON.stringify(lines.slice(-3))}`)
  }
}
