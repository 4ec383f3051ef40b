import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import { loadConfig } from '../../platform/config.ts'
import { createApp } from '../../server/app.ts'
import type { Dependencies } from '../../server/dependencies.ts'

// Prints the method and the end of the path of every route, except those of the queue board.
//
// A separate program, because the server's modules change how the whole process decodes images.

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

const pass: RequestHandler = (_request, _response, next) => next()
const app = createApp({
  config: loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: join(tmpdir(), 'rekha-routes'),
    REDIS_URL: 'redis://127.0.0.1:1',
  }),
  sessions: { middleware: pass, bearers: pass },
  queues: { of: () => ({ metaValues: { version: 'bullmq' } }) },
} as unknown as Dependencies)

function routesIn(layers: Layer[]): { method: string; path: string }[] {
  return layers.flatMap(({ route, handle }) => {
    if (!route) return routesIn(handle.stack ?? [])
    const paths = [route.path].flat()
    return Object.keys(route.methods).flatMap((method) =>
      paths.map((path) => ({ method: method.toUpperCase(), path: path === '/' ? '' : path })),
    )
  })
}

console.log(JSON.stringify(routesIn((app.router as unknown as { stack: Layer[] }).stack)))
