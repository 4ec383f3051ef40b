import type { Part } from './part.ts'
import { measureConnections, measureIdle } from './parts/connections.ts'
import { measureFirstLoad } from './parts/first-load.ts'
import { measureNodeDeath } from './parts/node-death.ts'
import { measureNodes } from './parts/nodes.ts'
import { measurePages, measureTenMillion } from './parts/pages.ts'
import { measurePhotos } from './parts/photos.ts'
import { measureSaturated, measureShort, measureStreams } from './parts/replies.ts'
import { measureStart } from './parts/start.ts'

/** The parts of `npm run bench`. */
export const parts: Record<string, Part> = {
  short: measureShort,
  streams: measureStreams,
  saturated: measureSaturated,
  connections: measureConnections,
  idle: measureIdle,
  nodes: measureNodes,
  'node-death': measureNodeDeath,
  photos: measurePhotos,
  pages: measurePages,
  'first-load': measureFirstLoad,
  start: measureStart,
}

/** Those too that take too long for it: `--only` takes both. */
export const allParts: Record<string, Part> = { ...parts, 'ten-million': measureTenMillion }
