import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the ports that Linux (32768 and up), macOS and Windows (49152 and up) give to outgoing connections: one of those may
 * take a port between the look and the use, or connect to itself while it tries a service that is just being restarted.
 */
const usual = '15000-32767'
const given = new Set()

/**
 * A TCP port of the loopback interface that nobody listens on at this moment, and that was not given away before. Processes
 * that look at the same time do not meet when REKHA_PORTS gives each a range of its own.
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
