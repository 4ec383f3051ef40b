import { beforeReading, metrics } from '../../platform/metrics.ts'
import type { TypedServer } from '../../platform/rooms.ts'

/** Counts, at every reading, this node's sockets and the rooms they are in; each socket's own room is not counted. */
export function watchSockets<Data>(io: TypedServer<Data>): () => void {
  return beforeReading(() => {
    const { sockets, adapter } = io.of('/')
    metrics.sockets.set(sockets.size)
    metrics.rooms.set(adapter.rooms.size - sockets.size)
  })
}
