import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The messages of Postgres' wire protocol by which a client has a statement run: a simple query, or a prepared one. */
const runs = new Set(['Q', 'E'])

/** A relay to Postgres that counts the statements which pass it, begin and commit included. */
export async function countStatements(database: string) {
  const { hostname, port } = new URL(database)
  const counted = { statements: 0 }
  const open = new Set<Socket>()
  const relay = createServer((client) => {
    const server = connect(Number(port || 5432), hostname)
    for (const [from, to] of [[client, server] as const, [server, client] as const]) {
      open.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
    }
    client.on(
      'data',
      readMessages((type) => {
        if (runs.has(type)) counted.statements += 1
      }),
    )
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const url = new URL(database)
  url.hostname = '127.0.0.1'
  url.port = String((relay.address() as AddressInfo).port)
  return {
    url: String(url),
    counted,
    close() {
      relay.close()
      for (const socket of open) socket.destroy()
    },
  }
}

/** Reads the types of a client's messages; the first one, which opens the connection, has none. */
function readMessages(hear: (type: string) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let typeLength = 0
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= typeLength + 4) {
      const length = typeLength + rest.readUInt32BE(typeLength)
      if (rest.length < length) return
      if (typeLength > 0) hear(String.fromCharCode(rest[0]!))
      rest = rest.subarray(length)
      typeLength = 1
    }
  }
}
