import type { TypedServer } from '../../platform/rooms.ts'

/** Bytes that may wait for one socket; who reads so slowly that more do is cut, and comes back to the truth by a join. */
const mostWaiting = 1024 * 1024
const lookEveryMs = 250

/** What Engine.IO and ws hold for a socket; neither has a public way to ask. */
interface Inner {
  writeBuffer: { data?: string | Buffer }[]
  transport: { socket?: { bufferedAmount: number; terminate(): void } }
}

/** Looks at every socket of this node now and then, and cuts those that do not read. */
export function cutSlowReaders<Data>(io: TypedServer<Data>, cut: (socketId: string) => void): { close(): void } {
  const timer = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      const inner = socket.conn as unknown as Inner
      if (waitingFor(inner) <= mostWaiting) continue
      cut(socket.id)
      // A closing handshake would wait behind what is not read.
      inner.transport.socket?.terminate()
    }
  }, lookEveryMs)
  return { close: () => clearInterval(timer) }
}

function waitingFor({ writeBuffer, transport }: Inner): number {
  const queued = writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), 0)
  return queued + (transport.socket?.bufferedAmount ?? 0)
}
