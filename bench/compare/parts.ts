import type { Part } from './part.ts'
import { measureConnections, measureIdle } from './parts/connections.ts'
import { measureFirstLoad } from './parts/first-load.ts'
import { measureNodes } from './parts/nodes.ts'
import { measurePages } from './parts/pages.ts'
import { measurePhotos } from './parts/photos.ts'
import { measureSaturated, measureShort, measureStreams } from './parts/replies.ts'
import { measureStart } from './parts/start.ts'

/** The parts of `npm run bench`, by the names that `--only` takes. */
export const parts: Record<string, Part> = {
  short: measureShort,
  streams: measureStreams,
  saturated: measureSaturated,
  connections: measureConnections,
  idle: measureIdle,
  nodes: measureNodes,
  photos: measurePhotos,
  pages: measurePages,
  'first-load': measureFirstLoad,
  start: measureStart,
}
