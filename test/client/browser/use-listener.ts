import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'

/** Makes a server listen while a suite runs; returns its address. */
export function useListener(server: Server) {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  function cut() {
    for (const socket of open) socket.destroy()
  }
  before(async () => {
    server.listen(0, 'localhost')
    await once(server, 'listening')
  })
  after(async () => {
    cut()
    server.close()
    await once(server, 'close')
  })
  return {
    get url() {
      return `http://localhost:${(server.address() as AddressInfo).port}`
    },
    /** Destroys all connections, as if the server had died. */
    cut,
  }
}
