import { join } from 'node:path'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { configureHaproxy } from './configure-haproxy.mjs'
import { configureNginx } from './configure-nginx.mjs'

/** How often in a row the balancer must report the new configuration before the old one counts as unused. */
const timesInForce = 10

const configure = { nginx: configureNginx, haproxy: configureHaproxy }

/** The load balancer: `kind` is nginx or haproxy, `bind` the address and port it listens on. */
export function openBalancer(processes, { kind, program, folder, bind, transports }) {
  let generation = 0
  let statusPort
  let kept

  return {
    /** Routes to these servers from now on; resolves when no traffic goes elsewhere. */
    async balanceOver(nodes) {
      generation += 1
      statusPort ??= await findFreePort()
      const about = { program, bind, transports, nodes, statusPort, generation: String(generation) }
      const { reload, ...run } = configure[kind](join(folder, kind), about)
      // If it has just died, it reads the new configuration when restarted.
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
