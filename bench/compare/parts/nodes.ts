import { setTimeout as wait } from 'node:timers/promises'
import { runtime } from '../../../scripts/runtime.mjs'
import { startStack } from '../../../test/stack/stack.ts'
import { settle } from '../../capacity/settle.ts'
import { processorSeconds } from '../../processor-seconds.ts'
import { quantile } from '../../quantile.ts'
import { wakesOf } from '../../wakes-of.ts'
import { type Listener, listen, speak, startEmitter } from '../emitter.ts'
import type { Figures, Part } from '../part.ts'

const readers = 192
const nodeCounts = { sharded: [1, 2, 4, 8], classic: [1, 8] }
/** Texts that every node delivers before measuring, however many nodes there are, so that the JIT has optimised the code. */
const warmTexts = 20_000
/** Tokens of a measured reply, one every 20 ms. */
const tokens = 300
const idleMs = 2000

type Adapter = keyof typeof nodeCounts

/** The cost of a delivered token as the same work is spread over more servers, with either adapter of rooms. */
export const measureNodes: Part = async () => {
  const found: Record<string, Figures> = {}
  for (const adapter of ['sharded', 'classic'] as const) {
    const figures: Figures = {}
    for (const nodes of nodeCounts[adapter]) figures[`${nodes} servers`] = await measure(adapter, nodes)
    found[`${readers} readers, rooms ${adapter}`] = figures
  }
  return found
}

/** CPU milliseconds for 1,000 tokens, beyond what is spent at rest, and wake-ups of servers; ages of tokens in milliseconds. */
async function measure(adapter: Adapter, nodes: number): Promise<Record<string, number>> {
  const settings = { ROOMS_ADAPTER: adapter, LOG_LEVEL: 'info', ...runtime }
  const stack = await startStack({ servers: nodes, workers: 0, settings })
  const emitter = await startEmitter(stack, settings)
  try {
    const people = await settle(stack, readers)
    const listeners: Listener[] = await Promise.all(
      people.map((person, at) => listen(person, stack.servers[at % nodes]!.url)),
    )
    await speak(listeners, emitter, 'warm', Math.ceil((warmTexts * nodes) / readers))
    await speak(listeners, emitter, 'write', tokens)
    const servers = stack.servers.map(({ child }) => child.pid!)
    const pids = [...servers, emitter.pid!, stack.redis.process().pid!]
    const look = () => ({ spent: sum(pids, processorSeconds), woken: sum(servers, wakesOf), at: performance.now() })
    const resting = look()
    await wait(idleMs)
    const before = look()
    const ages = await speak(listeners, emitter, 'write', tokens)
    const after = look()
    const rests = (after.at - before.at) / (before.at - resting.at)
    const beyond = (of: 'spent' | 'woken') => after[of] - before[of] - (before[of] - resting[of]) * rests
    const perThousand = (value: number) => (value / ages.length) * 1000
    return {
      cpuMs: perThousand(beyond('spent') * 1000),
      wakes: perThousand(beyond('woken')),
      tokenP50: quantile(ages, 0.5),
      tokenP99: quantile(ages, 0.99),
    }
  } finally {
    emitter.kill('SIGKILL')
    await stack.stop()
  }
}

function sum(pids: number[], of: (pid: number) => number): number {
  return pids.reduce((all, pid) => all + of(pid), 0)
}
