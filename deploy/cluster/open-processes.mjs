import { join } from 'node:path'
import { eventually } from '../../scripts/end-process.mjs'
import { keepLogged } from '../../scripts/keep-logged.mjs'
import { Refusal } from '../../scripts/refusal.mjs'
import { showLogLine } from '../../scripts/show-log-line.mjs'
import { paintName } from './paint-name.mjs'

/** Servers and workers take up to about ten seconds to finish what is in progress. */
const patience = 15_000
/** What the others still write to while they stop, and its signal for a clean stop: on SIGTERM Postgres would wait for clients. */
const services = { redis: 'SIGINT', postgres: 'SIGINT', storage: 'SIGTERM' }

/** The processes of a cluster by name, each kept running, with its log in `folder`. `ending` aborts waits. */
export function openProcesses({ folder, claim, verbose, ending, giveUp }) {
  const kept = new Map()
  const logOf = (name) => join(folder, 'logs', `${name}.log`)
  return {
    /** `shown`: whether to show its warnings. */
    keep(name, spec, { shown = verbose, onGiveUp = giveUp } = {}) {
      const process = keepLogged({
        channel: false,
        ...spec,
        name,
        log: logOf(name),
        onLine(line) {
          const text = shown ? showLogLine(paintName(name), line, verbose) : null
          if (text !== null) console.log(text)
        },
        onStart: (pid) => claim.note(name, pid),
        onDeath: (sentence) => console.log(`  ${sentence}`),
        onGiveUp,
      })
      kept.set(name, process)
      return process
    },

    /** Waits until the condition holds; refuses after a minute. */
    async wait(name, condition) {
      const ready = await eventually(() => ending.aborted || condition(), 60_000)
      ending.throwIfAborted()
      if (!ready) throw new Refusal(`${name} was not ready within a minute: ${logOf(name)} says more.`)
    },

    /** Stops one, and waits for its exit. */
    async retire(name) {
      const process = kept.get(name)
      await process.stop(patience)
      process.following.stop()
      kept.delete(name)
      claim.forget(name)
    },

    /** Stops all, those that others need last. */
    async stop() {
      const others = [...kept.values()].filter(({ name }) => !(name in services))
      await Promise.all(others.map((process) => process.stop(patience)))
      await Promise.all(Object.entries(services).map(([name, signal]) => kept.get(name)?.stop(patience, signal)))
      for (const process of kept.values()) process.following.stop()
    },

    kill() {
      for (const process of kept.values()) process.kill()
    },
  }
}
