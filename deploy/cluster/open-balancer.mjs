import { join } from 'node:path'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { configureHaproxy } from './configure-haproxy.mjs'
import { configureNginx } from './configure-nginx.mjs'

/** So often in a row the balancer names the configuration in force before nobody is thought to use the one before. */
const timesInForce = 10

const configure = { nginx: configureNginx, haproxy: configureHaproxy }

/** What stands in front of the servers: `kind` is nginx or haproxy, `bind` the address and port it listens on. */
export function openBalancer(processes, { kind, program, folder, bind, transports }) {
  let generation = 0
  let statusPort
  let kept

  return {
    /** Sends whoever comes to these servers from now on; resolves when nobody is sent elsewhere any more. */
    async balanceOver(nodes) {
      generation += 1
      statusPort ??= await findFreePort()
      const about = { program, bind, transports, nodes, statusPort, generation: String(generation) }
      const { reload, ...run } = configure[kind](join(folder, kind), about)
      // One that has died just now reads the new configuration when it is started again.
      if (kept) kept.signal(reload)
      else kept = processes.keep(kind, run)
      let seen = 0
      await processes.wait(kind, async () => {
        seen = (await ask(statusPort)) === String(generation) ? seen + 1 : 0
        return seen >= timesInForce
      })
    },
  }
}

/** The generation of the configuration that answers a new connection. */
async function ask(port) {
  try {
    const headers = { connection: 'close' }
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000), headers })
    return await response.text()
  } catch {
    return null
  }
}
