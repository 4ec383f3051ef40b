import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { collectGarbage } from './collect-garbage.ts'
import { openGround } from './ground.ts'
import { inParallel } from './in-parallel.ts'
import { joinReading } from './join-reading.ts'
import { settle } from './settle.ts'
import { countSpent, perThing } from './spent.ts'

/** Numbers of connections to compare, and seconds at rest: a round of pings. */
const sizes = [500, 2000, 4000]
const restSeconds = 10

/** The cost of connections, each signed in and joined to a reading: server memory, accepting, and holding them. */
export async function measureConnections() {
  const inspected = await findFreePort()
  const ground = await openGround({ workers: 0 }, { NODE_OPTIONS: `--inspect=127.0.0.1:${inspected}` })
  const { stack } = ground
  const { url, child } = stack.servers[0]!
  try {
    const people = await settle(stack, sizes.at(-1)!)
    const steps: { connections: number; bytes: number }[] = []
    let count = countSpent(ground)
    let began = performance.now()
    let accepted = { aSecond: 0, cpu: count() }
    let open = 0
    let keptASecond = accepted.cpu
    for (const size of sizes) {
      count = countSpent(ground)
      began = performance.now()
      const first = open
      await inParallel(size - first, 64, (at) => joinReading(url, people[first + at]!))
      accepted = {
        aSecond: (size - open) / ((performance.now() - began) / 1000),
        cpu: perThing(count(), size - open),
      }
      open = size
      count = countSpent(ground)
      await wait(restSeconds * 1000)
      keptASecond = perThing(count(), open * restSeconds)
      await collectGarbage(inspected)
      steps.push({ connections: size, bytes: residentBytes(child.pid!) })
    }
    const [, small, large] = steps as [unknown, (typeof steps)[0], (typeof steps)[0]]
    return {
      steps,
      bytesEach: (large.bytes - small.bytes) / (large.connections - small.connections),
      accepted,
      keptASecond,
    }
  } finally {
    await ground.stop()
  }
}

function residentBytes(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]) * 1024
}
