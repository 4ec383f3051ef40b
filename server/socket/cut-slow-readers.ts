import type { TypedServer } from '../../platform/rooms.ts'

/** Maximum unsent bytes per socket; slower readers are disconnected, and catch up with a join. */
const mostWaiting = 1024 * 1024
/** A look touches every socket: four times as often, it was a third of what 4,000 idle ones cost. */
const lookEveryMs = 1000

/** Engine.IO's and ws' buffers for a socket; neither has a public API for them. */
interface Inner {
  writeBuffer: { data?: string | Buffer }[]
  transport: { socket?: { bufferedAmount: number; terminate(): void } }
}

/** Periodically disconnects sockets of this node that read too slowly. */
export function cutSlowReaders<Data>(io: TypedServer<Data>, cut: (socketId: string) => void): { close(): void } {
  const timer = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      const inner = socket.conn as unknown as Inner
      if (waitingFor(inner) <= mostWaiting) continue
      cut(socket.id)
      // A closing handshake would queue behind the unread data.
      inner.transport.socket?.terminate()
    }
  }, lookEveryMs)
  return { close: () => clearInterval(timer) }
}

function waitingFor({ writeBuffer, transport }: Inner): number {
  const queued = writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), 0)
  return queued + (transport.socket?.bufferedAmount ?? 0)
}
