import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the ports that Linux (32768 and up), macOS and Windows (49152 and up) use for outgoing connections: one of those could
 * take a port between check and use, or connect to itself while a service is restarting.
 */
const usual = '15000-32767'
const given = new Set()

/**
 * A free TCP port on the loopback interface that was not returned before. Processes that
 * search at the same time do not collide if REKHA_PORTS gives each its own range.
 */
export async function findFreePort() {
  const [lowest, highest] = (process.env.REKHA_PORTS ?? usual).split('-').map(Number)
  for (;;) {
    const port = randomInt(lowest, highest + 1)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
}

async function isFree(port) {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false
    throw error
  }
  server.close()
  await once(server, 'close')
  return true
}
