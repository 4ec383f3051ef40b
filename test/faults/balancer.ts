import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A TCP load balancer whose connections a test can break in several ways. */
export interface Balancer {
  url: string
  /** Breaks all connections, like a failing network. */
  drop(): void
  /** Stops forwarding on existing connections without closing them. */
  silence(): void
  close(): Promise<void>
}

/** Round robin: sends each new connection to the next node that accepts it. */
export async function startBalancer(nodes: () => string[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let turn = 0
  const server = createServer((client) => {
    open.add(client)
    client.on('error', () => {})
    client.once('close', () => open.delete(client))
    forward(client, nodes().length)
  })

  function forward(client: Socket, tries: number): void {
    const all = nodes()
    const next = all[turn++ % all.length]
    if (next === undefined) return void client.destroy()
    const target = new URL(next)
    const upstream = connect(Number(target.port), target.hostname)
    let connected = false
    upstream.once('connect', () => {
      connected = true
      open.add(upstream)
      client.pipe(upstream)
      upstream.pipe(client)
    })
    upstream.on('error', () => {
      if (!connected && tries > 1) forward(client, tries - 1)
      else client.destroy()
    })
    upstream.once('close', () => {
      open.delete(upstream)
      if (connected) client.destroy()
    })
    client.once('close', () => upstream.destroy())
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    drop() {
      for (const socket of open) socket.destroy()
    },
    silence() {
      for (const socket of open) {
        socket.unpipe()
        socket.pause()
        // Keeps reading and discards the data, so that neither side sees a full window.
        socket.resume()
      }
    },
    async close() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
