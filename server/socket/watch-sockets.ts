import { beforeReading, metrics } from '../../platform/metrics.ts'
import type { TypedServer } from '../../platform/rooms.ts'

/** On every scrape, counts this node's sockets and their rooms, except each socket's own room. */
export function watchSockets<Data>(io: TypedServer<Data>): () => void {
  return beforeReading(() => {
    const { sockets, adapter } = io.of('/')
    metrics.sockets.set(sockets.size)
    metrics.rooms.set(adapter.rooms.size - sockets.size)
  })
}
